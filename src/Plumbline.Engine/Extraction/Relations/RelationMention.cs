using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>A relation as a sentence states it; what it is stated of may be left to the second pass.</summary>
internal sealed record RelationMention
{
    public required string Type { get; init; }

    /// <summary>What the relation is stated of; null where the sentence does not name it.</summary>
    public Reference? From { get; init; }

    /// <summary>Name of what the relation is stated of, where it stands nowhere as such: an amendment by its words.</summary>
    public string? FromName { get; init; }

    /// <summary>Before which offset the sentence speaks of something named earlier, where <see cref="From"/> is null.</summary>
    public int Before { get; init; }

    /// <summary>The other side, where it is a document of the text.</summary>
    public Reference? Other { get; init; }

    public required string To { get; init; }

    public string? Degree { get; init; }

    public string? Part { get; init; }

    public required TextSpan Span { get; init; }

    public required string Rule { get; init; }

    public double Confidence { get; init; } = 0.9;

    public string? Note { get; init; }
}
