using System.Text;

namespace Plumbline.App.Reading.Pdf;

/// <summary>One row: words by column, lines of a cell joined.</summary>
internal sealed class TableRow(IReadOnlyList<Gap> gaps, WordsOfDocument document)
{
    private readonly List<PdfWord> _words = [];

    internal double X0 => _words.Min(w => w.X0);

    internal double X1 => _words.Max(w => w.X1);

    internal double MidY => _words.Average(w => w.MidY);

    internal double Height => _words.Max(w => w.Height);

    internal void Add(Strip strip) => _words.AddRange(strip.Words);

    /// <param name="tabGap">In heights: a blank so wide within one line of a cell parts two cells that the table's other rows do not.</param>
    internal string Text(double tabGap)
    {
        var cells = new List<PdfWord>[gaps.Count + 1];
        foreach (var word in _words)
        {
            var column = 0;
            while (column < gaps.Count && word.MidX > gaps[column].Middle) column++;
            (cells[column] ??= []).Add(word);
        }

        return string.Join('\t', cells.Select(words => words is null ? "" : CellText(words, tabGap))).Trim();
    }

    private string CellText(List<PdfWord> words, double tabGap)
    {
        var text = new StringBuilder();
        var strips = Strip.Of(words);
        foreach (var line in strips.SelectMany(PageLayout.LinesOf))
        {
            var height = line.Max(w => w.Height);
            var middle = line.Where(w => w.Height > 0.8 * height).Average(w => w.MidY);
            var next = LineText.Of(line, height, middle, (strips.Count == 1 ? tabGap : double.MaxValue) * height);
            LineJoin.Append(text, 0, next, document);
        }

        return text.ToString();
    }
}
