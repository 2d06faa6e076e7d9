using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>A figure that the text states.</summary>
public sealed record StatisticFinding : Finding
{
    /// <summary>The value; percentages as the number before the sign.</summary>
    public required decimal Value { get; init; }

    /// <summary>What is counted or measured, or <c>percent</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What the figure says, in the words of the text.</summary>
    public string What => Source is null ? "" : QuantityWording.OneLine(Source[Words]);

    /// <summary>The text that was read.</summary>
    internal SourceText? Source { get; init; }

    /// <summary>Where its words stand.</summary>
    internal TextSpan Words { get; init; }

    /// <summary>The date at which it holds as <c>2021-04-30</c>, or null.</summary>
    public string? AsOf { get; init; }
}
