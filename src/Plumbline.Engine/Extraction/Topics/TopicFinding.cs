namespace Plumbline.Engine.Extraction.Topics;

/// <summary>What an article, or a text without articles, is about. The span is the first cue.</summary>
public sealed record TopicFinding : Finding
{
    /// <summary>Name of the topic in <c>data/topics.csv</c>: <c>data-security</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>English name.</summary>
    public required string En { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Zh { get; init; }

    /// <summary>Fields of the International Classification for Standards that it is tied to, the closest first.</summary>
    public required IReadOnlyList<string> Ics { get; init; }

    /// <summary>The words that decided, as they stand in the list, those of the heading first.</summary>
    public required IReadOnlyList<string> Cues { get; init; }
}
