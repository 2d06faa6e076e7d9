using System.Text;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Search;

/// <summary>Shows words in their surroundings, made of the real text.</summary>
internal static class Snippet
{
    /// <summary>Widths count an ideograph as two.</summary>
    private const int WidthBefore = 60;

    private const int Width = 220;

    private const int Stretch = 16_384;

    /// <summary>Where terms stand in a text, in order, without overlaps.</summary>
    public static IReadOnlyList<TextSpan> Marks(string text, SearchQuery query) => query.Terms.Count == 0 || text.Length == 0 ? [] : Marks(Pieces.Of(text).ToList(), query);

    /// <summary>The same of the pieces of a text, which are asked several queries.</summary>
    public static IReadOnlyList<TextSpan> Marks(List<Piece> pieces, SearchQuery query)
    {
        var marks = new List<TextSpan>();
        for (var at = 0; at < pieces.Count;)
        {
            var longest = 0;
            foreach (var term in query.Terms) longest = Math.Max(longest, term.MatchAt(pieces, at));
            if (longest > 0) marks.Add(TextSpan.FromBounds(pieces[at].Start, pieces[at + longest - 1].End));
            at += Math.Max(1, longest);
        }
        return marks;
    }

    /// <summary>True where every term stands in the text: what the index answers, without the index.</summary>
    public static bool Matches(string text, SearchQuery query)
    {
        var pieces = Pieces.Of(text).ToList();
        return query.Terms.Count > 0 && query.Terms.All(term => Enumerable.Range(0, pieces.Count).Any(at => term.MatchAt(pieces, at) > 0));
    }

    /// <summary>
    /// The part of a text where the most terms stand close together; line breaks become blanks, so that the marks fit. Of a long text
    /// the first stretch with a hit decides.
    /// </summary>
    public static (string Text, IReadOnlyList<TextSpan> Marks) Of(string text, SearchQuery query)
    {
        for (var at = 0; at < text.Length; at += Stretch)
        {
            var end = Math.Min(text.Length, at + Stretch + WidthBefore);
            var stretch = text[at..end];
            var (snippet, marks) = Around(stretch, Marks(stretch, query));
            if (marks.Count > 0) return (snippet, marks);
        }
        return ("", []);
    }

    /// <summary>The part of a text where the most marks stand close together; empty where there are none.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Marks) Around(string text, IReadOnlyList<TextSpan> marks)
    {
        if (marks.Count == 0) return ("", []);
        var best = marks[Densest(marks)];
        var start = best.Start;
        for (var width = 0; start > 0 && width < WidthBefore; start--) width += WidthOf(text[start - 1]);
        while (start > 0 && start < best.Start && !char.IsWhiteSpace(text[start - 1]) && !SearchFold.IsIdeograph(text[start])) start++;
        while (start < best.Start && char.IsWhiteSpace(text[start])) start++;
        var end = start;
        for (var width = 0; end < text.Length && (width < Width || end < best.End); end++) width += WidthOf(text[end]);
        while (end < text.Length && end > best.End && !char.IsWhiteSpace(text[end]) && !SearchFold.IsIdeograph(text[end])) end--;
        if (end < text.Length && end > best.End && char.IsLowSurrogate(text[end])) end--;
        if (start < best.Start && char.IsLowSurrogate(text[start])) start++;
        var shown = new StringBuilder(end - start);
        foreach (var c in text.AsSpan(start, end - start)) shown.Append(char.IsControl(c) ? ' ' : c);
        var inside = marks.Where(m => m.Start >= start && m.End <= end).Select(m => new TextSpan(m.Start - start, m.Length)).ToList();
        return (shown.ToString(), inside);
    }

    private static int WidthOf(char c) => SearchFold.IsIdeograph(c) ? 2 : 1;

    private static int Densest(IReadOnlyList<TextSpan> marks)
    {
        var (best, most) = (0, 0);
        for (int first = 0, last = 0; first < marks.Count; first++)
        {
            while (last < marks.Count && marks[last].End - marks[first].Start < Width - WidthBefore) last++;
            if (last - first > most) (best, most) = (first, last - first);
        }
        return best;
    }
}
