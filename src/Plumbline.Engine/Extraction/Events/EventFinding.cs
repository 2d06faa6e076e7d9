using Plumbline.Engine.Extraction.Dates;

namespace Plumbline.Engine.Extraction.Events;

/// <summary>A meeting, forum, training or launch.</summary>
public sealed record EventFinding : Finding
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The day, or the first day.</summary>
    public FuzzyDate? Date { get; init; }

    /// <summary>The last day, included.</summary>
    public FuzzyDate? DateEnd { get; init; }

    /// <summary>Town, or <c>online</c>.</summary>
    public string? Place { get; init; }

    /// <summary>Who held it.</summary>
    public string? Organiser { get; init; }

    /// <summary>Where its recording can be had: an address, a mailbox, or the words of a link whose address is lost; null where none is offered.</summary>
    public string? Recording { get; init; }
}
