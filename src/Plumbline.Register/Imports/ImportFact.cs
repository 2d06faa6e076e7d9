using Plumbline.Register.Things;

namespace Plumbline.Register.Imports;

/// <summary>One fact of a record.</summary>
/// <param name="Thing">What it is about; mostly what the record describes.</param>
/// <param name="Property">One of <see cref="Statements.Properties"/>.</param>
/// <param name="Value">The value as normalised.</param>
/// <param name="Path">Where it stands in the record, and what is printed there where that differs: <c>date[0] = 2015-9</c>.</param>
/// <param name="Language">Language of a title, or null.</param>
/// <param name="Object">The other thing of a relation, or null.</param>
/// <param name="Detail">What qualifies it, or null.</param>
/// <param name="From">From when it is true in the world: a day, month or year; null for always.</param>
internal sealed record ImportFact(ThingKey Thing, string Property, string Value, string Path, string? Language = null, ThingKey? Object = null, string? Detail = null, string? From = null);
