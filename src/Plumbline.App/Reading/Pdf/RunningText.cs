using System.Text;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Lines of print to text: paragraphs on one line each, a blank line between them, rows and list items on lines of their own, notes behind the paragraph that runs over their page.</summary>
internal sealed class RunningText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPart> _pages = [];
    private readonly List<PdfLine> _notes = [];
    private readonly WordsOfDocument _words;
    private readonly double _bodyHeight;
    private readonly double _usualPitch;
    private int _paragraph;
    private int _linesInParagraph;
    private PdfLine? _last;

    private RunningText(WordsOfDocument words, double bodyHeight, double usualPitch) => (_words, _bodyHeight, _usualPitch) = (words, bodyHeight, usualPitch);

    internal static (string Text, List<TextPart> Pages) Of(List<(PdfPage Page, List<PdfLine> Lines)> pages, WordsOfDocument words)
    {
        var text = new RunningText(words, BodyHeight(pages.SelectMany(page => page.Lines)), ParagraphBreaks.UsualPitch(pages.Select(page => page.Lines)));
        foreach (var (page, lines) in pages) text.Add(page, lines);
        text.AddNotes();
        return (text._text.ToString(), text._pages);
    }

    /// <summary>Height of most letters.</summary>
    internal static double BodyHeight(IEnumerable<PdfLine> lines)
    {
        var byHeight = lines.GroupBy(line => Math.Round(line.Height * 2) / 2).Select(g => (g.Key, Letters: g.Sum(line => line.Text.Length))).ToList();
        return byHeight.Count == 0 ? 10 : byHeight.MaxBy(g => g.Letters).Key;
    }

    private void Add(PdfPage page, List<PdfLine> lines)
    {
        var notes = Footnotes.Start(lines, _bodyHeight, page.Height);
        var body = notes == 0 ? lines : lines[..notes];
        var breaks = ParagraphBreaks.Within(body, _usualPitch);
        for (var i = 0; i < body.Count; i++)
        {
            var line = body[i];
            var between = breaks[i];
            if (i == 0 || line.Region != body[i - 1].Region)
                between = _last is { } last && ParagraphBreaks.GoesOn(last, line, _linesInParagraph == 1) ? LineBreak.None : LineBreak.Paragraph;
            Write(line, between, i == 0 ? page.Number : 0);
        }

        if (body.Count == 0) _pages.Add(new TextPart(page.Number.ToString(), _text.Length));
        if (notes > 0) _notes.AddRange(lines[notes..]);
    }

    private void Write(PdfLine line, LineBreak between, int startsPage)
    {
        if (between != LineBreak.None || _last is null)
        {
            if (_notes.Count > 0 && _last is not null)
            {
                AddNotes();
                between = LineBreak.Paragraph;
            }

            if (_text.Length > 0) _text.Append(between == LineBreak.Line ? "\n" : "\n\n");
            (_paragraph, _linesInParagraph) = (_text.Length, 0);
        }

        var before = _text.Length;
        LineJoin.Append(_text, _paragraph, line.Text, _words);
        if (startsPage > 0) _pages.Add(new TextPart(startsPage.ToString(), Math.Min(_text.Length, Math.Max(before, _text.Length - line.Text.Length))));
        _linesInParagraph++;
        _last = line;
    }

    private void AddNotes()
    {
        if (_notes.Count == 0) return;
        var start = -1;
        foreach (var line in _notes)
        {
            if (start < 0 || Footnotes.IsNoteStart(line.Text))
            {
                if (_text.Length > 0) _text.Append(start < 0 ? "\n\n" : "\n");
                start = _text.Length;
            }

            LineJoin.Append(_text, start, line.Text, _words);
        }

        _notes.Clear();
    }
}
