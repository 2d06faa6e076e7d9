using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Section headings: the lines before an article that the table of contents names, or, where it names none, a short line in title case
/// that stands alone right before the article, or a Markdown heading of a higher level.
/// </summary>
internal sealed class SectionFinder(SourceText text, HeadingReader reader, ContentsTable? contents)
{
    private const int LongestTitle = 90;
    private const int MostWords = 10;
    private const double Alike = 0.8;

    private readonly LineList _lines = reader.Lines;

    /// <summary>The sections in order.</summary>
    /// <param name="headings">Headings of the articles, in order.</param>
    /// <param name="from">First line that can belong to the body.</param>
    public List<Section> Find(List<Candidate> headings, int from)
    {
        var listed = Listed();
        var sections = new List<Section>();
        for (var i = 0; i < headings.Count; i++)
        {
            var low = i == 0 ? from : headings[i - 1].LineEnd;
            var section = listed.Count > 0 ? FromContents(listed, headings[i], low, i) : ByShape(headings[i], low, i);
            if (section is not null) sections.Add(section);
        }
        return sections;
    }

    /// <summary>Titles without a number that stand before an article in the table of contents, by the number of that article.</summary>
    private Dictionary<int, ContentsEntry> Listed()
    {
        var listed = new Dictionary<int, ContentsEntry>();
        if (contents is null) return listed;
        for (var i = 0; i + 1 < contents.Entries.Count; i++)
        {
            var entry = contents.Entries[i];
            var next = contents.Entries[i + 1];
            if (entry.Number > 0 || next.Number == 0 || HeadingWords.IsTakeaways(entry.Title) || HeadingWords.IsAnnex(entry.Title, out _)) continue;
            listed.TryAdd(next.Number, entry);
        }
        return listed;
    }

    private Section? FromContents(Dictionary<int, ContentsEntry> listed, Candidate heading, int low, int article)
    {
        var last = heading.Line - 1;
        if (!listed.TryGetValue(heading.Number, out var entry))
        {
            if (last < low || _lines[last].Length > LongestTitle) return null;
            var key = TitleKey.Of(_lines.Text(last)).Whole;
            foreach (var other in listed.Values)
            {
                if (other.Key.Whole == key) return Make(last, last + 1, article);
            }
            return null;
        }
        for (var i = last; i >= low; i--)
        {
            if (_lines[i].Length > LongestTitle + entry.Title.Length) continue;
            if (TitleKey.Of(Words(i, i + 1)).LikenessTo(entry.Key) >= Alike) return Make(i, i + 1, article);
            if (i < last && _lines[i + 1].Gap == 0 && TitleKey.Of(Words(i, i + 2)).LikenessTo(entry.Key) >= Alike) return Make(i, i + 2, article);
        }
        return last >= low && HasShape(last) ? Make(last, last + 1, article) : new Section(Bare(entry.Title), new TextSpan(_lines[heading.Line].Start, 0), article);
    }

    private Section? ByShape(Candidate heading, int low, int article)
    {
        var last = heading.Line - 1;
        if (heading.Level > 1)
        {
            for (var i = last; i >= low; i--)
            {
                var mark = _lines[i].Length > LongestTitle + 10 ? default : reader.Mark(i);
                if (mark.Level > 0 && mark.Level < heading.Level && !IsKnown(_lines.Text(i))) return Make(i, i + 1, article);
            }
            return null;
        }
        return last >= low && Math.Min(_lines[last].Gap, 2) >= Math.Min(_lines[heading.Line].Gap, 2) && HasShape(last) && _lines.StandsAlone(last) ? Make(last, last + 1, article) : null;
    }

    private Section Make(int first, int end, int article)
    {
        var span = TextSpan.FromBounds(_lines[first].Start, _lines[end - 1].End);
        return new Section(Bare(CleanText.Title(text, span)), span, article);
    }

    private ReadOnlySpan<char> Words(int first, int end) => text[TextSpan.FromBounds(_lines[first].Start, _lines[end - 1].End)];

    /// <summary>Short, in title case or Han, without a mark at its end; no tag, address or known heading.</summary>
    private bool HasShape(int index)
    {
        var line = _lines.Text(index).Trim("*#_ ");
        if (line.Length is < 2 or > LongestTitle || IsKnown(line) || reader.HasTagLine(index)) return false;
        if (line[0] is '-' or '•' or '·' or '[' or '(' or '（' or '<' || line[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '。' or '；' or '：' or '，' or ')' or '）') return false;
        if (line.Contains("://", StringComparison.Ordinal) || line.Contains('\t') || line.Contains('@')) return false;
        int words = 0, small = 0, han = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is >= '\u3400' and <= '\u9FFF') han++;
            if (!char.IsLetterOrDigit(line[i]) || i > 0 && line[i - 1] is not (' ' or '-' or '/' or '“' or '"')) continue;
            words++;
            var rest = line[i..];
            var length = rest.IndexOf(' ');
            if (char.IsAsciiLetterLower(line[i]) && (length < 0 ? rest.Length : length) > 3) small++;
        }
        return han > 0 ? han <= 24 : words <= MostWords && small == 0 && !char.IsAsciiLetterLower(line[0]);
    }

    private static bool IsKnown(ReadOnlySpan<char> line) =>
        HeadingWords.IsBackground(line) || HeadingWords.IsSource(line) || HeadingWords.IsContents(line) || HeadingWords.IsTakeaways(line) || HeadingWords.IsBackMatter(line);

    /// <summary>The words without hash marks and without a numeral of the section (一、 IV.).</summary>
    private static string Bare(string title)
    {
        var bare = title.AsSpan().Trim("#* ");
        var mark = HeadingMark.Read(bare, NumberStyle.Han);
        if (mark.Number > 0) return bare[mark.TitleStart..].ToString();
        var roman = bare.IndexOfAnyExcept("IVX");
        if (roman is > 0 and < 6 && bare[roman] == '.') bare = bare[(roman + 1)..];
        return bare.Trim().ToString();
    }
}
