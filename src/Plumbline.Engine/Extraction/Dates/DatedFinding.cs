namespace Plumbline.Engine.Extraction.Dates;

/// <summary>A dated fact: something happened, or will, on a date or between two.</summary>
public sealed record DatedFinding : Finding
{
    /// <summary>The date, or the first of two.</summary>
    public required FuzzyDate Date { get; init; }

    /// <summary>The last date of a range, included; null where there is one date only.</summary>
    public FuzzyDate? DateEnd { get; init; }

    /// <summary>released, call-for-comments, effective, approved, established, meeting, revised, planned or other.</summary>
    public required string Action { get; init; }

    /// <summary>What the fact is about, in the words of the text; empty where nothing was found.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Authorities and bodies that act, as printed.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>True where year, month or day are not printed and were filled in.</summary>
    internal bool IsCompleted { get; init; }

    /// <summary>The sentence that states it.</summary>
    public Text.TextSpan Sentence { get; init; }

    /// <summary>The word that says what happened.</summary>
    internal CueWord Cue { get; init; }

    /// <summary>True where the words make it the last day of something: until, closing date, 截止, 前.</summary>
    internal bool Closes { get; init; }
}
