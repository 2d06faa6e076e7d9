using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>A statement that is to be made.</summary>
internal sealed record StatementDraft(ThingKey Thing, string Property, string Value, string? Language = null, ThingKey? Object = null, PassageEvidence? Evidence = null);
