namespace Plumbline.Engine.Text;

/// <summary>A cleaned piece of text that knows where each of its characters came from. Memory is four bytes a character beside the text.</summary>
public sealed class CleanText
{
    private readonly int[] _origins;

    private CleanText(string content, int[] origins) => (Content, _origins) = (content, origins);

    /// <summary>The cleaned text.</summary>
    public string Content { get; }

    /// <summary>Cleans a span of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The part to clean; offsets that are given back are still those of the whole text.</param>
    /// <param name="steps">What to do.</param>
    public static CleanText Of(SourceText text, TextSpan span, CleaningSteps steps)
    {
        var buffer = new CleaningBuffer(text[span], span.Start);
        if (steps.HasFlag(CleaningSteps.Links)) CleaningRules.Links(buffer);
        if (steps.HasFlag(CleaningSteps.Emphasis)) CleaningRules.Emphasis(buffer);
        if (steps.HasFlag(CleaningSteps.LineBreaks)) CleaningRules.LineBreaks(buffer);
        if (steps.HasFlag(CleaningSteps.Widths)) CleaningRules.Widths(buffer);
        if (steps.HasFlag(CleaningSteps.Blanks)) CleaningRules.Blanks(buffer);
        return new CleanText(buffer.Text.ToString(), buffer.TakeOrigins(span.End));
    }

    /// <summary>The cleaned words of a span, for a title.</summary>
    public static string Title(SourceText text, TextSpan span)
    {
        var printed = text[span];
        return CleaningRules.IsClean(printed) ? printed.ToString() : Of(text, span, CleaningSteps.Title).Content;
    }

    /// <summary>The original offset of a character of the cleaned text; the length of the cleaned text gives the end of the span that was cleaned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to the length.</exception>
    public int ToOriginal(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, _origins.Length);
        return _origins[offset];
    }

    /// <summary>The original span of a span of the cleaned text: from its first character to behind its last one, marks between them included.</summary>
    public TextSpan ToOriginal(TextSpan span) =>
        span.Length == 0 ? new TextSpan(ToOriginal(span.Start), 0) : TextSpan.FromBounds(ToOriginal(span.Start), ToOriginal(span.End - 1) + 1);

    /// <summary>The place in the cleaned text of an original offset; for a character that went, the place of the next one that stayed.</summary>
    public int ToClean(int original)
    {
        int low = 0, high = _origins.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_origins[middle] < original) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
