using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>Turns a stretch of text and the findings in it into steps that nest, so that they can be written as elements.</summary>
internal static class TextMarker
{
    /// <summary>
    /// The steps for <paramref name="stretch"/>. Marks are cut at its ends. Of two marks that cross, the one that began later is
    /// cut where the earlier ends and goes on behind it. Marks of no length are left out.
    /// </summary>
    /// <param name="stretch">What to write.</param>
    /// <param name="marks">In order of the text (<see cref="TextSpan.CompareTo"/>); those outside the stretch are passed over.</param>
    public static List<MarkToken> Tokens(TextSpan stretch, ReadOnlySpan<Mark> marks)
    {
        var tokens = new List<MarkToken>();
        var open = new List<Mark>();
        var at = stretch.Start;
        foreach (var mark in marks)
        {
            if (mark.Span.Length == 0 || mark.Span.End <= stretch.Start) continue;
            if (mark.Span.Start >= stretch.End) break;
            var start = Math.Max(mark.Span.Start, stretch.Start);
            CloseUpTo(start);
            Write(start);
            tokens.Add(new MarkToken(MarkTokenKind.Open, mark, default, mark.Span.Start < stretch.Start));
            open.Add(mark);
        }
        CloseUpTo(stretch.End);
        Write(stretch.End);
        for (var i = open.Count - 1; i >= 0; i--) tokens.Add(new MarkToken(MarkTokenKind.Close, open[i], default, false));
        return tokens;

        void Write(int to)
        {
            if (to > at) tokens.Add(new MarkToken(MarkTokenKind.Text, open.Count > 0 ? open[^1] : null, TextSpan.FromBounds(at, to), false));
            at = Math.Max(at, to);
        }

        // Closes every open mark that ends at or before the offset, the earliest end first.
        void CloseUpTo(int offset)
        {
            while (NextEnd(open) is var next && next >= 0 && open[next].Span.End <= offset)
            {
                Write(open[next].Span.End);
                for (var i = open.Count - 1; i >= next; i--) tokens.Add(new MarkToken(MarkTokenKind.Close, open[i], default, false));
                open.RemoveAt(next);
                for (var i = next; i < open.Count; i++)
                {
                    if (open[i].Span.End > at) tokens.Add(new MarkToken(MarkTokenKind.Open, open[i], default, true));
                }
                for (var i = open.Count - 1; i >= next; i--)
                {
                    if (open[i].Span.End <= at) open.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Place of the open mark that ends first, the innermost of equals; -1 where none is open.</summary>
    private static int NextEnd(List<Mark> open)
    {
        var best = -1;
        for (var i = 0; i < open.Count; i++)
        {
            if (best < 0 || open[i].Span.End <= open[best].Span.End) best = i;
        }
        return best;
    }
}
