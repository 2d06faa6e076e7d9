using System.Text;

namespace Plumbline.App.Reading.Pdf;

/// <summary>
/// Heads and feet, told by repetition: the same line at the same height near the edge of several pages, its numbers equal or counting the pages.
/// They are taken out of the pages, since they break sentences that run over a page.
/// </summary>
internal static class RunningHeads
{
    private const int EdgeLines = 4;
    private const int NeighboursLookedAt = 8;
    private const double SameHeightPoints = 4;
    private const double EdgeShareForLoneNumber = 0.1;

    /// <summary>Takes them out of the words of the pages and gives each once, in order of appearance.</summary>
    internal static List<string> TakeOut(List<PdfPage> pages)
    {
        var edges = pages.SelectMany(EdgesOf).ToList();
        var alike = edges.ToLookup(edge => (edge.IsTop, edge.Key));
        foreach (var group in alike)
        {
            var list = group.ToList();
            for (var i = 0; i < list.Count; i++) list[i].Repeats = CountRepeats(list, i);
        }

        HashSet<string> apart = [];
        List<string> inOrder = [];
        var needed = pages.Count > 3 ? 2 : 1;
        foreach (var page in edges.GroupBy(edge => edge.Page))
        {
            // A page that is nothing but such lines is no frame without a picture: they are its text.
            var all = page.Where(edge => edge.Repeats >= needed || edge.IsPageNumber).SelectMany(edge => edge.Strip.Words).ToHashSet();
            if (page.Key.Words.TrueForAll(all.Contains) && page.Any(edge => !edge.IsPageNumber)) continue;
            foreach (var side in page.GroupBy(edge => edge.IsTop))
            {
                foreach (var edge in side.TakeWhile(edge => edge.Repeats >= needed || (edge.Repeats > 0 && edge.IsPageNumber) || edge.IsLonePageNumber))
                {
                    if (edge.Strip.Words.Count == 0) continue;
                    var gone = edge.Strip.Words.ToHashSet();
                    page.Key.Words.RemoveAll(gone.Contains);
                    if (!edge.IsPageNumber && apart.Add(edge.Key)) inOrder.Add(edge.Text);
                }
            }
        }

        return inOrder;
    }

    private static int CountRepeats(List<Edge> list, int at)
    {
        var repeats = 0;
        for (var i = Math.Max(0, at - NeighboursLookedAt); i <= Math.Min(list.Count - 1, at + NeighboursLookedAt); i++)
        {
            if (i != at && list[i].Page != list[at].Page && list[at].IsSameAs(list[i])) repeats++;
        }

        return repeats;
    }

    private static IEnumerable<Edge> EdgesOf(PdfPage page)
    {
        var strips = Strip.Of(page.Words);
        for (var i = 0; i < Math.Min(EdgeLines, strips.Count); i++) yield return new Edge(page, strips[i], true);
        for (var i = 0; i < Math.Min(EdgeLines, strips.Count); i++) yield return new Edge(page, strips[^(i + 1)], false);
    }

    /// <summary>One of the first or last lines of a page.</summary>
    private sealed class Edge
    {
        private readonly List<int> _numbers = [];

        internal Edge(PdfPage page, Strip strip, bool isTop)
        {
            (Page, Strip, IsTop) = (page, strip, isTop);
            Text = LineText.Of(strip.Words, strip.Height, strip.MidY, double.MaxValue);
            Key = WithoutNumbers(Text);
        }

        internal PdfPage Page { get; }

        internal Strip Strip { get; }

        internal bool IsTop { get; }

        internal string Text { get; }

        internal string Key { get; }

        internal int Repeats { get; set; }

        /// <summary>Nothing but a number, dressed up at most: <c>- 3 -</c>, <c>Page 3 of 7</c>, <c>第3页 共7页</c>, <c>3 / 7</c>.</summary>
        internal bool IsPageNumber => _numbers.Count is 1 or 2
            && Key.Replace("#", "").ToUpperInvariant().Trim(' ', ':', '-', '–', '—', '|', '/', '.', '·', '[', ']', '(', ')') is "" or "PAGE" or "PAGE  OF" or "P" or "PG" or "OF" or "第页" or "第 页" or "第页共页" or "第页 共页" or "第 页 共 页" or "第页，共页" or "第 页 / 共 页" or "页" or "S" or "SEITE" or "SEITE  VON";

        /// <summary>No other page to compare with: the page's own number, at the very edge.</summary>
        internal bool IsLonePageNumber => IsPageNumber && _numbers[0] == Page.Number
            && (Strip.MidY < EdgeShareForLoneNumber * Page.Height || Strip.MidY > (1 - EdgeShareForLoneNumber) * Page.Height);

        internal bool IsSameAs(Edge other)
        {
            if (Math.Abs(Strip.MidY - other.Strip.MidY) > SameHeightPoints || _numbers.Count != other._numbers.Count) return false;
            for (var i = 0; i < _numbers.Count; i++)
            {
                var step = _numbers[i] - other._numbers[i];
                if (step != 0 && step != Page.Number - other.Page.Number) return false;
            }

            // A bare number that stays the same counts nothing.
            return !IsPageNumber || _numbers[0] != other._numbers[0];
        }

        private string WithoutNumbers(string text)
        {
            var key = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsAsciiDigit(text[i]))
                {
                    key.Append(text[i]);
                    continue;
                }

                var start = i;
                while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) i++;
                _numbers.Add(int.TryParse(text.AsSpan(start, i + 1 - start), out var number) ? number : -1);
                key.Append('#');
            }

            return key.ToString();
        }
    }
}
