using Plumbline.Register.Statements;

namespace Plumbline.Register.Figures;

/// <summary>What a plan wants to have reached by a day.</summary>
public sealed record Target
{
    /// <summary>Its key, which never changes; null for one read in a document.</summary>
    public string? Key { get; init; }

    /// <summary>The plan that sets it; null where not stated.</summary>
    public string? Plan { get; init; }

    /// <summary>Address of the plan, or null where it is not known here.</summary>
    public string? PlanAddress { get; init; }

    /// <summary>What is known of its progress, or null.</summary>
    public string? Progress { get; init; }

    /// <summary>What is measured.</summary>
    public required string Metric { get; init; }

    /// <summary><c>&gt;</c>, <c>&gt;=</c>, <c>=</c>, <c>&lt;=</c>, or <c>qualitative</c> where there is no figure.</summary>
    public string? Comparator { get; init; }

    /// <summary>The figure, digits with a point; null for a qualitative target.</summary>
    public string? Value { get; init; }

    /// <summary>Unit of the figure, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Day, month or year by the end of which it is to be reached; other words as stated; null where not stated.</summary>
    public string? Deadline { get; init; }

    /// <summary><c>open</c> until the end of the deadline, <c>past</c> after it, <c>no deadline</c> where none is stated.</summary>
    public required string State { get; init; }

    /// <summary>What is doubtful about it, or null.</summary>
    public string? Open { get; init; }

    /// <summary>The words where they are known, then the citation.</summary>
    public required IReadOnlyList<Evidence> Sources { get; init; }
}
