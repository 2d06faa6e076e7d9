namespace Plumbline.Register.Rulebooks;

/// <summary>A member of a mapping of a rulebook file.</summary>
internal sealed record RuleMember(string Key, RuleNode Value);
