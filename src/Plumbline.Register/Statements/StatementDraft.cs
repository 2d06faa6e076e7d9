using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>A statement that is to be made.</summary>
/// <param name="Thing">What it is about.</param>
/// <param name="Property">One of <see cref="Properties"/>.</param>
/// <param name="Value">The value as normalised.</param>
/// <param name="Language">Language of the value, or null.</param>
/// <param name="Object">The other thing of a relation, or null.</param>
/// <param name="Evidence">Its own place in the document, or null where it has that of the finding.</param>
/// <param name="Detail">What qualifies the value: a degree of adoption, "part"; null for none.</param>
/// <param name="Period">When it is true in the world; always where not given.</param>
/// <param name="Path">Where the value stands in a record; null for other evidence.</param>
internal sealed record StatementDraft(
    ThingKey Thing, string Property, string Value, string? Language = null, ThingKey? Object = null, PassageEvidence? Evidence = null, string? Detail = null, string? Path = null, Period Period = default);
