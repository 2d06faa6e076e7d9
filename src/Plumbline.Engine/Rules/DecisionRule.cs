namespace Plumbline.Engine.Rules;

/// <summary>A row of a decision table: where all conditions hold, the outcome is this.</summary>
/// <param name="Id">Name, unique in the rulebook.</param>
/// <param name="Conditions">At most one for an input; none holds always.</param>
/// <param name="Outputs">The outcome.</param>
/// <param name="Citations">Where it is published.</param>
public sealed record DecisionRule(string Id, IReadOnlyList<RuleCondition> Conditions, IReadOnlyList<RuleOutput> Outputs, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>What to know besides.</summary>
    public string? Note { get; init; }

    /// <summary>What the source leaves open about it.</summary>
    public string? Open { get; init; }

    /// <summary>The value as printed, where it was corrected.</summary>
    public string? Printed { get; init; }

    /// <summary>Place of the only reading of the table in which the rule stands; null for all.</summary>
    public int? Reading { get; init; }

    /// <summary>Equal for rules whose outcomes are equal; given by the table.</summary>
    public int OutcomeKey { get; init; }

    /// <summary>True where a member of the outcome is left open by the source.</summary>
    public bool LeavesOpen => Outputs.Any(o => o.IsOpen);
}
