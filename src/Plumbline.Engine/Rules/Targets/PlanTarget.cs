namespace Plumbline.Engine.Rules.Targets;

/// <summary>What a plan wants to have reached.</summary>
/// <param name="Id">Name, as in the register.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Comparator">How the figure is compared; null for a target without a figure.</param>
/// <param name="Value">The figure; null where there is none.</param>
/// <param name="Unit">What it counts; null where not stated.</param>
/// <param name="Deadline">Day, month or year by the end of which it is to be reached; null where not stated.</param>
public sealed record PlanTarget(string Id, string Metric, TargetComparator? Comparator, decimal? Value, string? Unit, string? Deadline)
{
    /// <summary>What is doubtful about it.</summary>
    public string? Open { get; init; }

    /// <summary>What the doubt touches: the deadline, or what is counted; nothing where it takes nothing from the comparison.</summary>
    public TargetDoubt Doubt { get; init; }

    /// <summary>Targets whose figures add up to this one's.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What a source says of its progress, in our own words.</summary>
    public string? Known { get; init; }

    /// <summary>How this register can count towards it; null where it cannot.</summary>
    public TargetCount? Count { get; init; }

    /// <summary>Whether a figure satisfies the target.</summary>
    public bool IsSatisfiedBy(decimal figure) => Comparator switch
    {
        TargetComparator.MoreThan => figure > Value,
        TargetComparator.AtLeast => figure >= Value,
        TargetComparator.AtMost => figure <= Value,
        TargetComparator.Exactly => figure == Value,
        _ => false,
    };
}

/// <summary>Which standards of a register count towards a target: of some kinds, with a word in the title, released on a day or after it. Such a count is a lower bound: a register may lack some.</summary>
/// <param name="Kinds">Kinds of standards: <c>national-mandatory</c>, <c>sector</c> ...</param>
/// <param name="Words">Words of which a title holds one, in either language.</param>
/// <param name="From">Earliest day of release.</param>
public sealed record TargetCount(IReadOnlyList<string> Kinds, IReadOnlyList<string> Words, string From);
