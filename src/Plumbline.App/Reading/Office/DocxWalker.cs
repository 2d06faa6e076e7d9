using System.Globalization;
using System.Text;
using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>Walks through WordprocessingML as it comes, without building a tree, so that neither depth nor size of a document matters.</summary>
internal sealed class DocxWalker(PlainTextBuilder text, DocxNumbering? numbering, Dictionary<string, string>? notes)
{
    private const int DeepestNesting = 64;

    private readonly StringBuilder _paragraph = new();
    private readonly Stack<OuterParagraph> _outer = new();
    private readonly Stack<DocxTable> _tables = new();
    private readonly List<string> _waitingNotes = [];
    private string? _style;
    private string? _number;
    private int? _level;
    private bool _inProperties;
    private bool _wasItem;
    private int _noteCount;
    private string? _title;
    private string? _heading;

    /// <summary>The first paragraph of style Title, else the first heading.</summary>
    internal string? Title => _title ?? _heading;

    /// <summary>Text that somebody deleted while changes were tracked was left out.</summary>
    internal bool Deletions { get; private set; }

    internal void Walk(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                while (xml.NodeType == XmlNodeType.Element && IsSkipped(xml)) xml.Skip();
                if (xml.NodeType == XmlNodeType.Element)
                {
                    Begin(xml);
                    if (xml.IsEmptyElement) End(xml);
                    continue;
                }
            }

            if (xml.NodeType == XmlNodeType.EndElement) End(xml);
        }

        FlushNotes();
    }

    private bool IsSkipped(XmlReader xml)
    {
        // The old form of a drawing repeats the text of the new one.
        if (xml.LocalName is "Fallback" or "instrText" or "delText" or "del" or "moveFrom" or "sectPr" or "rubyPr" or "rt" or "pPrChange" or "rPrChange")
        {
            Deletions |= xml.LocalName is "del" or "moveFrom" && !xml.IsEmptyElement;
            return true;
        }

        return false;
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when IsWord(xml):
                // A text box stands inside a paragraph: the outer one waits.
                if (_outer.Count > DeepestNesting) throw new InvalidDataException("text boxes are nested too deep");
                _outer.Push(new OuterParagraph(_paragraph.ToString(), _style, _number, _level));
                _paragraph.Clear();
                (_style, _number, _level) = (null, null, null);
                break;
            case "pPr":
                _inProperties = true;
                break;
            case "pStyle":
                _style = Value(xml);
                break;
            case "numId" when _inProperties:
                _number = Value(xml);
                break;
            case "ilvl" when _inProperties:
                _level = int.TryParse(Value(xml), NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) ? level : null;
                break;
            case "t" when !xml.IsEmptyElement:
                Append(ElementText(xml));
                break;
            case "tab" when !_inProperties:
                _paragraph.Append('\t');
                break;
            case "br" or "cr":
                _paragraph.Append('\n');
                break;
            case "noBreakHyphen":
                _paragraph.Append('-');
                break;
            case "footnoteReference" or "endnoteReference":
                AddNote(xml.LocalName[..^"Reference".Length], xml.GetAttribute("id", xml.NamespaceURI));
                break;
            case "tbl":
                if (_tables.Count > DeepestNesting) throw new InvalidDataException("tables are nested too deep");
                _tables.Push(new DocxTable());
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.Row.Clear();
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.Cell.Clear();
                break;
            case "gridSpan" when _tables.TryPeek(out var table):
                table.Span = int.TryParse(Value(xml), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 64) : 1;
                break;
        }
    }

    private void End(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "pPr":
                _inProperties = false;
                break;
            case "p" when _outer.Count > 0 && IsWord(xml):
                EndParagraph();
                var outer = _outer.Pop();
                _paragraph.Clear().Append(outer.Text);
                (_style, _number, _level) = (outer.Style, outer.Number, outer.Level);
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.EndCell();
                break;
            case "tr" when _tables.TryPeek(out var table):
                EndRow(table);
                break;
            case "tbl" when _tables.Count > 0:
                _tables.Pop();
                if (_tables.Count == 0)
                {
                    FlushNotes();
                    text.Paragraph();
                }

                break;
        }
    }

    private void EndParagraph()
    {
        var words = _paragraph.ToString().Trim(' ', '\t', '\n', '\u00A0');
        if (words.Length == 0) return;
        var number = numbering?.Next(_number, _level, _style) ?? "";
        var line = number.Length == 0 ? words : number + " " + words;
        RememberTitle(line);
        if (_tables.TryPeek(out var table))
        {
            if (table.Cell.Length > 0) table.Cell.Append(' ');
            table.Cell.Append(line);
            return;
        }

        var isItem = number.Length > 0 && !numbering!.StyleName(_style).StartsWith("heading", StringComparison.Ordinal);
        if (isItem && _wasItem) text.Line();
        else text.Paragraph();
        _wasItem = isItem;
        text.Literal(line);
        text.Paragraph();
        FlushNotes();
    }

    private void EndRow(DocxTable table)
    {
        var row = CellText.Row(table.Row);
        table.Row.Clear();
        if (row.Length == 0) return;
        _tables.Pop();
        if (_tables.TryPeek(out var outer))
        {
            // A table inside a cell is part of that cell.
            if (outer.Cell.Length > 0) outer.Cell.Append(' ');
            outer.Cell.Append(row);
        }
        else
        {
            if (table.HasRows) text.Line();
            else text.Paragraph();
            text.Literal(row);
            text.Line();
            _wasItem = false;
        }

        table.HasRows = true;
        _tables.Push(table);
    }

    private void RememberTitle(string line)
    {
        if (numbering is null || line.Length > 300) return;
        var style = numbering.StyleName(_style);
        if (style == "title") _title ??= CellText.Flat(line);
        else if (style.StartsWith("heading", StringComparison.Ordinal)) _heading ??= CellText.Flat(line);
    }

    private void AddNote(string kind, string? id)
    {
        if (notes is null || !notes.TryGetValue($"{kind} {id}", out var note)) return;
        var mark = Superscript.Of(++_noteCount);
        _paragraph.Append(mark);
        if (note.Length > 0) _waitingNotes.Add($"{mark} {note}");
    }

    private void FlushNotes()
    {
        if (_tables.Count > 0) return;
        foreach (var note in _waitingNotes)
        {
            text.Paragraph();
            text.Literal(note);
            text.Paragraph();
        }

        _waitingNotes.Clear();
    }

    private void Append(string run)
    {
        foreach (var c in run)
        {
            if (c is not ('\u00AD' or '\uFEFF' or '\u200B')) _paragraph.Append(c is '\u00A0' or '\r' or '\n' ? ' ' : c);
        }
    }

    /// <summary>Stays on the end tag.</summary>
    private static string ElementText(XmlReader xml)
    {
        var all = "";
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) all += xml.Value;
        }

        return all;
    }

    private readonly record struct OuterParagraph(string Text, string? Style, string? Number, int? Level);

    /// <summary>DrawingML has paragraphs of its own, in charts and shapes.</summary>
    private static bool IsWord(XmlReader xml) => !xml.NamespaceURI.Contains("drawingml", StringComparison.Ordinal);

    private static string Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI) ?? "";
}
