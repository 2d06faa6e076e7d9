using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>Puts headings, sections, annexes and back matter together: an article goes on to the next of them.</summary>
internal sealed class NewsletterBuilder
{
    private readonly LineList _lines;
    private readonly SourceText _text;
    private readonly Reading _reading;
    private readonly List<Section> _sections;
    private readonly List<TextSpan> _addresses;
    private readonly List<Part> _parts = [];

    private NewsletterBuilder(LineList lines, SourceText text, Reading reading)
    {
        (_lines, _text, _reading) = (lines, text, reading);
        var from = Math.Max(reading.Contents?.End ?? 0, reading.Takeaways + 1);
        _sections = new SectionFinder(text, reading.Reader, reading.Contents).Find(reading.Headings, Math.Min(from, reading.Headings[0].Line));
        _addresses = UrlScanner.FindAll(text.Content);
    }

    public static Newsletter Build(LineList lines, SourceText text, Reading reading)
    {
        var builder = new NewsletterBuilder(lines, text, reading);
        builder.AddArticles();
        builder.AddAnnexes();
        return builder.Finish();
    }

    private void AddArticles()
    {
        var headings = _reading.Headings;
        var section = -1;
        for (var i = 0; i < headings.Count; i++)
        {
            if (section + 1 < _sections.Count && _sections[section + 1].FirstArticle == i) section++;
            var heading = headings[i];
            var end = i + 1 < headings.Count ? headings[i + 1].Line : BackMatterFrom(heading.LineEnd, isAnnexEnd: true);
            if (section + 1 < _sections.Count && _sections[section + 1].FirstArticle == i + 1 && _sections[section + 1].Span.Length > 0)
            {
                end = _lines.IndexAt(_sections[section + 1].Span.Start);
            }
            var number = heading.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _parts.Add(new Part(number, heading.Title, section < 0 ? null : _sections[section].Title, heading.Line, heading.LineEnd, end));
        }
    }

    private void AddAnnexes()
    {
        var at = _parts[^1].End;
        for (var count = 1; at < _lines.Count; at++)
        {
            if (!IsAnnexHeading(at, out var title)) continue;
            var text = at + (IsBroken(at) ? 2 : 1);
            var end = BackMatterFrom(text, isAnnexEnd: true);
            var number = count == 1 ? "annex" : $"annex {count}";
            var line = _lines[at];
            var span = TextSpan.FromBounds(line.Start, _lines[text - 1].End);
            _sections.Add(new Section(HeadingWords.Bare(CleanText.Title(_text, span)).ToString(), span, _parts.Count));
            _parts.Add(new Part(number, TextSpan.FromBounds(line.Start + title, span.End), _sections[^1].Title, at, text, end));
            count++;
            at = end - 1;
        }
    }

    /// <summary>True where the table of contents has the heading of an annex with the words of the next line, over which it runs.</summary>
    private bool IsBroken(int line)
    {
        if (line + 1 >= _lines.Count || _lines[line + 1].Gap > 1) return false;
        var both = TitleKey.Of(_text[TextSpan.FromBounds(_lines[line].Start, _lines[line + 1].End)]).Whole;
        foreach (var entry in _reading.Contents?.Entries ?? []) if (entry.Key.Whole == both) return true;
        return false;
    }

    private Newsletter Finish()
    {
        var keys = new List<(TitleKey, TextSpan)>();
        foreach (var part in _parts) keys.Add((TitleKey.Of(Title(part)), Span(part)));
        var takeaways = new bool[_parts.Count];
        if (_reading.Takeaways >= 0)
        {
            var first = _sections.Count > 0 && _sections[0].Span.Length > 0 ? _lines.IndexAt(_sections[0].Span.Start) : _parts[0].Line;
            var end = _reading.Contents is { } contents && contents.First > _reading.Takeaways ? contents.First : Math.Min(first, _parts[0].Line);
            takeaways = new TakeawayMatcher(_lines, _text, keys).Find(_reading.Takeaways + 1, end);
        }
        var articles = new List<ArticleFinding>();
        for (var i = 0; i < _parts.Count; i++) articles.Add(Article(_parts[i], takeaways[i]));
        var sections = new List<SectionHeading>();
        for (var i = 0; i < _sections.Count; i++)
        {
            var numbers = new List<string>();
            var end = i + 1 < _sections.Count ? _sections[i + 1].FirstArticle : _parts.Count;
            for (var k = _sections[i].FirstArticle; k < end; k++) numbers.Add(_parts[k].Number);
            sections.Add(new SectionHeading(_sections[i].Title, _sections[i].Span, numbers));
        }
        var start = sections.Count > 0 ? Math.Min(sections[0].Span.Start, articles[0].Span.Start) : articles[0].Span.Start;
        var cover = Math.Min(_reading.Contents?.First ?? _lines.Count, _reading.Takeaways >= 0 ? _reading.Takeaways : _parts[0].Line);
        return new Newsletter(CoverReader.Read(_lines, _text, cover), sections, articles, Abbreviations(), TextSpan.FromBounds(start, articles[^1].Span.End));
    }

    private ArticleFinding Article(Part part, bool isTakeaway)
    {
        var tags = new List<string>();
        var after = part.TextStart;
        if (part.Number[0] != 'a')
        {
            var last = TextSpan.FromBounds(part.Title.End, _lines[part.TextStart - 1].End);
            TagReader.Add(CleanText.Of(_text, last, CleaningSteps.LineBreaks).Content, tags);
            if (IsOtherTitle(part, after)) after++;
            while (after < part.End && TagReader.TryReadLine(_lines.Text(after), _reading.Reader.IsMarkdown, tags)) after++;
        }
        TextSpan? background = null;
        for (var i = after; i < part.End && background is null; i++)
        {
            if (!HeadingWords.IsBackground(_lines.Text(i))) continue;
            var end = i + 1;
            while (end < part.End && !HeadingWords.IsSource(_lines.Text(end))) end++;
            background = TextSpan.FromBounds(_lines[i].Start, _lines[end - 1].End);
        }
        var span = Span(part);
        var heading = TextSpan.FromBounds(_lines[part.Line].Start, _lines[part.TextStart - 1].End);
        return new ArticleFinding(part.Number, Title(part), part.Section, tags, heading, span, isTakeaway, background, Addresses(span));
    }

    /// <summary>The title once more in the other script, between the heading and the line of tags.</summary>
    private bool IsOtherTitle(Part part, int line) =>
        line + 1 < part.End && _lines[line].Length <= 200 && IsHan(_lines.Text(line)) != IsHan(_text[part.Title])
        && TagReader.TryReadLine(_lines.Text(line + 1), _reading.Reader.IsMarkdown, []) && !TagReader.TryReadLine(_lines.Text(line), _reading.Reader.IsMarkdown, []);

    private static bool IsHan(ReadOnlySpan<char> words) => words.IndexOfAnyInRange('\u3400', '\u9FFF') >= 0;

    private List<string> Addresses(TextSpan span)
    {
        var found = new List<string>();
        int low = 0, high = _addresses.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_addresses[middle].Start < span.Start) low = middle + 1;
            else high = middle;
        }
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (; low < _addresses.Count && _addresses[low].Start < span.End; low++)
        {
            var address = UrlScanner.Clean(_text[_addresses[low]]);
            if (known.Add(address)) found.Add(address);
        }
        return found;
    }

    /// <summary>The last table that has rows.</summary>
    private List<AbbreviationFinding> Abbreviations()
    {
        for (var i = _lines.Count - 1; i >= (_reading.Contents?.End ?? 0); i--)
        {
            if (!HeadingWords.IsAbbreviations(_lines.Text(i))) continue;
            var rows = AbbreviationTable.Read(_lines, i);
            if (rows.Count >= 2) return rows;
        }
        return [];
    }

    private string Title(Part part) => CleanText.Title(_text, part.Title);

    private TextSpan Span(Part part) => TextSpan.FromBounds(_lines[part.Line].Start, _lines[part.End - 1].End);

    /// <summary>The first line from one on that opens an annex or the back matter; the number of lines where none does.</summary>
    private int BackMatterFrom(int from, bool isAnnexEnd)
    {
        for (var i = from; i < _lines.Count; i++)
        {
            if (_lines[i].Length > 200) continue;
            if (isAnnexEnd && IsAnnexHeading(i, out _)) return i;
            if (HeadingWords.IsBackMatter(_lines.Text(i)) && (!_lines.IsWrapped || _lines.StandsAlone(i))) return i;
        }
        return _lines.Count;
    }

    /// <summary>A line such as "Annex-Recent Activities" that stands alone and does not end as a sentence.</summary>
    private bool IsAnnexHeading(int index, out int title)
    {
        var line = _lines.Text(index);
        return HeadingWords.IsAnnex(line, out title) && title < line.Length && line[^1] is not ('.' or ';' or ',' or '。') && (!_lines.IsWrapped || _lines.StandsAlone(index))
            && !char.IsAsciiLetterLower(line[title]);
    }

    /// <summary>A part of the body in lines: heading, first line of its text, line behind its end.</summary>
    private sealed record Part(string Number, TextSpan Title, string? Section, int Line, int TextStart, int End);
}
