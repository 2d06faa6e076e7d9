using Plumbline.Engine.Extraction;
using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>A finding that is to be kept, with the statements that rest on it.</summary>
/// <param name="Kind">Name of its kind, such as <c>standard</c>.</param>
/// <param name="Finding">As recognised.</param>
/// <param name="Normal">As normalised, one line.</param>
/// <param name="Thing">What it names, or null.</param>
/// <param name="Evidence">Its place and quote.</param>
/// <param name="Details">The members of its kind as JSON, or null where there are none.</param>
/// <param name="Statements">What follows from it; those without evidence of their own rest on <paramref name="Evidence"/>.</param>
internal sealed record FindingDraft(
    string Kind, Finding Finding, string Normal, ThingKey? Thing, PassageEvidence Evidence, string? Details, IReadOnlyList<StatementDraft> Statements);
