namespace Plumbline.App.Reading.Pdf;

/// <summary>
/// The lines of a page in order of reading. A region is cut into strips; strips that share a blank stretch make a run, which is columns of prose
/// (read one after the other, each a region of its own), a table (row by row) or a list with its marks hanging out; all other strips are lines.
/// </summary>
internal sealed class PageLayout
{
    /// <summary>In heights of a letter: within one line so wide a blank was not set to fill the line.</summary>
    private const double TabGap = 2.2;

    private const double TableTabGap = 1.2;
    private const int DeepestNesting = 8;
    private const int MostWordsLaidOut = 20_000;

    private readonly List<PdfLine> _lines = [];
    private int _region;

    private readonly LayoutMemory _memory;

    private PageLayout(LayoutMemory memory) => _memory = memory;

    /// <summary>Lines in order of reading.</summary>
    /// <param name="page">Upright, without heads and feet.</param>
    /// <param name="left">Left margin of the document's text in points.</param>
    /// <param name="right">Right margin.</param>
    /// <param name="memory">Of the whole document.</param>
    internal static List<PdfLine> Read(PdfPage page, double left, double right, LayoutMemory memory)
    {
        var layout = new PageLayout(memory);
        var (upright, turned) = Parted(page.Words);
        if (page.Words.Count > MostWordsLaidOut) layout.AddLines(Strip.Of(page.Words), left, right);
        else layout.Read(upright, left, right, 0);
        if (turned.Count > 0) layout.AddTurned(turned);
        return layout._lines;
    }

    /// <summary>Words set up the side of an upright page have boxes far taller than wide.</summary>
    private static (List<PdfWord> Upright, List<PdfWord> Turned) Parted(List<PdfWord> words)
    {
        var turned = words.Where(w => w.Text.Length >= 3 && w.Height > 2 * w.Width && !Letters.IsWide(w.Text[0])).ToList();
        return turned.Count == 0 ? (words, turned) : (words.Except(turned).ToList(), turned);
    }

    private void Read(List<PdfWord> words, double left, double right, int depth)
    {
        if (words.Count == 0) return;
        var strips = Strip.Of(words);
        if (depth >= DeepestNesting)
        {
            AddLines(strips, left, right);
            return;
        }

        List<Strip> flow = [];
        for (var i = 0; i < strips.Count;)
        {
            var run = ColumnRun.From(strips, i);
            var judged = run?.Judge(_memory) ?? RunKind.Lines;
            if (judged == RunKind.Lines)
            {
                flow.Add(strips[i++]);
                continue;
            }

            if (judged == RunKind.List)
            {
                flow.AddRange(run!.Strips);
                i = run.End;
                continue;
            }

            if (judged == RunKind.Columns)
            {
                _memory.Remember(run!.Cut);
                run.PullIn(flow);
            }

            AddLines(flow, left, right);
            flow = [];
            i = run!.End;
            if (judged == RunKind.Table)
            {
                AddTable(run, left, right);
                continue;
            }

            var (leftWords, rightWords) = run.Halves();
            Read(leftWords, Math.Min(left, run.Cut.X0), run.Cut.X0, depth + 1);
            Read(rightWords, run.Cut.X1, right, depth + 1);
        }

        AddLines(flow, left, right);
    }

    private void AddLines(List<Strip> strips, double left, double right)
    {
        if (strips.Count == 0) return;
        _region++;
        var inset = strips.Min(s => s.X0);
        var outset = strips.Max(s => s.X1);
        // A column's margins are those of its text; a stray line or two takes those of the page.
        if (strips.Count >= 4) (left, right) = (inset, Math.Max(outset, Math.Min(right, outset + 20)));
        else (left, right) = (Math.Min(left, inset), Math.Max(right, outset));
        if (_memory.GutterRightOf(outset) is { } gutter) right = Math.Min(right, gutter);
        foreach (var strip in strips)
        {
            foreach (var words in LinesOf(strip)) AddLine(words, left, right, TabGap, false);
        }
    }

    private void AddTable(ColumnRun run, double left, double right)
    {
        _region++;
        foreach (var row in TableRows.Of(run, _memory.Words))
        {
            var text = row.Text(TableTabGap);
            if (text.Length > 0) _lines.Add(new PdfLine(text, row.X0, row.X1, row.MidY, row.Height, _region, left, right, true));
        }
    }

    private void AddTurned(List<PdfWord> words)
    {
        _region++;
        var text = string.Join(' ', words.Select(w => w.Text));
        _lines.Add(new PdfLine(text, words[0].X0, words[0].X1, words[0].MidY, words[0].Width, _region, words[0].X0, words[0].X1, true));
    }

    private void AddLine(List<PdfWord> words, double left, double right, double tabGap, bool isRow)
    {
        var height = words.Max(w => w.Height);
        var middle = words.Where(w => w.Height > 0.8 * height).Average(w => w.MidY);
        var text = LineText.Of(words, height, middle, tabGap * height).Trim();
        if (text.Length == 0) return;
        _lines.Add(new PdfLine(text, words[0].X0, words.Max(w => w.X1), middle, height, _region, left, right, isRow || text.Contains('\t')) { FirstWordWidth = words[0].Width });
    }

    /// <summary>A strip in which small print stands beside large letters holds several lines.</summary>
    internal static List<List<PdfWord>> LinesOf(Strip strip)
    {
        List<List<PdfWord>> lines = [];
        var sorted = strip.Words.OrderBy(w => w.MidY).ToList();
        if (sorted[^1].MidY - sorted[0].MidY <= 0.5 * strip.Height) return [strip.Words];
        List<PdfWord> current = [];
        double middle = 0, height = 0;
        foreach (var word in sorted)
        {
            if (current.Count > 0 && word.MidY - middle > 0.5 * Math.Max(height, word.Height))
            {
                lines.Add(current);
                current = [];
            }

            // A raised or lowered word does not move the line.
            if (current.Count == 0 || word.Height > height) (middle, height) = (word.MidY, word.Height);
            current.Add(word);
        }

        lines.Add(current);
        foreach (var line in lines) line.Sort((a, b) => a.X0.CompareTo(b.X0));
        return lines;
    }
}
