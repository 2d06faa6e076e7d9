using Plumbline.Engine.Extraction.Dates;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>A call for comments with its window.</summary>
public sealed record ConsultationFinding : Finding
{
    /// <summary>What is open for comment.</summary>
    public required string Subject { get; init; }

    /// <summary>The authority that asks, or null.</summary>
    public string? By { get; init; }

    /// <summary>First day, or null where not stated.</summary>
    public FuzzyDate? Open { get; init; }

    /// <summary>Last day, included, or null where not stated.</summary>
    public FuzzyDate? Close { get; init; }

    /// <summary>Time of the closing day at which it closes, <c>HH:mm</c>; <c>24:00</c> is the end of the day. Null without a closing day.</summary>
    public string? Time { get; init; }

    /// <summary>IANA name of the zone whose time it is (<c>Asia/Shanghai</c>); null where nothing tells.</summary>
    public string? Zone { get; init; }

    /// <summary>What of time and zone is assumed; null where the text states both.</summary>
    public string? ClockNote { get; init; }

    /// <summary>How to answer, in order of the text.</summary>
    public IReadOnlyList<AnswerWay> Answers { get; init; } = [];

    /// <summary>True where the closing day is said to be put off.</summary>
    public bool Extends { get; init; }
}
