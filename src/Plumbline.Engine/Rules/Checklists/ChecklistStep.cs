namespace Plumbline.Engine.Rules.Checklists;

/// <summary>A step that items of a checklist go through.</summary>
/// <param name="Id">Name, as of a column.</param>
/// <param name="Name">In words.</param>
public sealed record ChecklistStep(string Id, string Name)
{
    /// <summary>In Chinese, or null.</summary>
    public string? Zh { get; init; }

    /// <summary>True where the source states the step; else it serves to keep track, and the source is silent on it.</summary>
    public bool IsStated { get; init; }

    /// <summary>True where an item can be complete without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Ends it can have, of which one is named; empty for a step that is done or not.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>What the source leaves open about it.</summary>
    public string? Open { get; init; }
}

/// <summary>An item that a source names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Details">What the source says of it.</param>
public sealed record ChecklistItem(string Name, string Details);
