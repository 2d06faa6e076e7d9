using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>One value for the titles of a text that are printed alike. Each place holds what was seen there last; nothing is kept beyond the text.</summary>
internal sealed class TitlePool
{
    private const int Size = 512;

    private readonly KnownTitle?[] _known = new KnownTitle?[Size];

    /// <summary>The title that stands at a place, cleaned.</summary>
    public KnownTitle Of(SourceText text, TextSpan span)
    {
        var printed = text[span];
        ref var known = ref _known[Place(printed)];
        if (known is not null && printed.SequenceEqual(known.Title)) return known;
        var title = CleanText.Title(text, span);
        // Words that cleaning changed are asked for as they are printed, and never found: they are rare.
        return printed.SequenceEqual(title) ? known = new KnownTitle(title) : new KnownTitle(title);
    }

    private static int Place(ReadOnlySpan<char> words)
    {
        var hash = (uint)words.Length;
        foreach (var c in words) hash = unchecked((hash * 31) + c);
        return (int)((hash ^ (hash >> 11)) & (Size - 1));
    }
}
