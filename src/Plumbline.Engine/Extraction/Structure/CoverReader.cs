using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// The cover: the lines before the table of contents or the first part. The title is the run of lines up to the one that says what kind of
/// paper it is (Newsletter, Bulletin, 通讯 ...), the period stands on it or behind it.
/// </summary>
internal static class CoverReader
{
    private const int LongestLine = 120;
    private const int MostLines = 40;

    private static readonly string[] Papers =
    [
        "newsletter", "news letter", "bulletin", "digest", "monthly", "bimonthly", "bi-monthly", "quarterly", "weekly", "gazette", "briefing",
        "通讯", "简报", "月报", "双月报", "快报", "周报", "季报", "动态", "月刊", "双月刊", "专刊", "快讯", "资讯", "简讯", "电子报",
    ];

    /// <summary>The Latin ones, and the last sign of each Chinese one: a quick no for most lines.</summary>
    private static readonly SearchValues<string> LatinPapers = SearchValues.Create(Array.FindAll(Papers, paper => paper[0] < '\u0080'), StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> HanPapers = SearchValues.Create("讯报态刊");

    private static readonly string[] Publishers = ["published by", "publisher:", "issued by", "edited by", "主办：", "主办单位：", "主办:", "主办单位:", "编印：", "发布单位：", "编辑："];

    /// <summary>True where the line, short as a title is, names a paper that comes out regularly.</summary>
    public static bool IsPaper(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || line.IsEmpty || line[^1] is '.' or '。' || line.IndexOfAny(LatinPapers) < 0 && line.IndexOfAny(HanPapers) < 0) return false;
        foreach (var paper in Papers)
        {
            var at = line.IndexOf(paper, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var end = at + paper.Length;
            // "Bulletins" and "monthly" inside a word are none.
            if (end < line.Length && char.IsAsciiLetter(line[end]) || at > 0 && char.IsAsciiLetter(line[at - 1]) && char.IsAsciiLetter(paper[0])) continue;
            return true;
        }
        return false;
    }

    /// <summary>True where a line gives the number of an issue: No. 5, Issue 12, Vol. 3, 第5期.</summary>
    public static bool IsIssueNumber(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine) return false;
        var issue = line.IndexOf('第');
        if (issue >= 0 && line[issue..].IndexOf('期') is > 0 and < 8) return true;
        foreach (var word in (string[])["no.", "issue", "vol.", "volume", "number", "edition"])
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 0 && char.IsAsciiLetter(line[at - 1])) continue;
            var rest = line[(at + word.Length)..].TrimStart(" .:#");
            if (rest.Length > 0 && char.IsAsciiDigit(rest[0])) return true;
        }
        return false;
    }

    /// <summary>Reads the lines before <paramref name="end"/>.</summary>
    public static IssueHeading Read(LineList lines, SourceText text, int end)
    {
        end = Math.Min(end, MostLines);
        var paper = -1;
        for (var i = 0; i < end && paper < 0; i++) if (IsPaper(lines.Text(i))) paper = i;
        FuzzyDate? start = null, last = null;
        var period = -1;
        var series = Series(lines, text, paper);
        for (var i = 0; i < end && period < 0; i++)
        {
            var line = lines.Text(i);
            if (line.Length > LongestLine || !MonthRange.TryRead(line, out var first, out var second, out _, out _)) continue;
            (start, last, period) = (first, second, i);
        }
        var title = series;
        if (period > paper && paper >= 0) title = $"{series} {CleanText.Title(text, TextSpan.FromBounds(lines[period].Start, lines[period].End)).Trim('*', '#', ' ')}";
        else if (period == paper && paper >= 0) series = WithoutPeriod(series);
        return new IssueHeading(series, title, start, last, Publisher(lines, end));
    }

    /// <summary>Short lines in a run up to the one that names the paper: a title may be broken over lines.</summary>
    private static string Series(LineList lines, SourceText text, int paper)
    {
        if (paper < 0) return "";
        var first = paper;
        while (first > 0 && paper - first < 3 && lines[first].Gap <= 1 && lines[first - 1].Length <= 60 && !IsIssueNumber(lines.Text(first - 1))
            && !MonthRange.TryRead(lines.Text(first - 1), out _, out _, out _, out _)) first--;
        var words = new List<string>();
        for (var i = first; i <= paper; i++) words.Add(HeadingWords.Bare(CleanText.Title(text, TextSpan.FromBounds(lines[i].Start, lines[i].End))).ToString());
        return string.Join(' ', words);
    }

    private static string WithoutPeriod(string series) =>
        MonthRange.TryRead(series, out _, out _, out var from, out var to)
            ? (series[..from].TrimEnd(' ', ',', '-', '–', '—', '(', '（', '|', ':') + series[to..].Trim(' ', ')', '）', ',')).Trim() : series;

    /// <summary>Who is said to publish it; else capitals in brackets that stand alone, or that begin the first line.</summary>
    private static string? Publisher(LineList lines, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var line = lines.Text(i);
            foreach (var word in Publishers)
            {
                if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line.Length > word.Length) return line[word.Length..].Trim(" :：").ToString();
            }
        }
        for (var i = 0; i < end; i++)
        {
            var line = lines.Text(i);
            var open = line.LastIndexOfAny('(', '（');
            if (open >= 0 && line[^1] is ')' or '）' && line[(open + 1)..^1] is var inside && inside.Length is >= 2 and <= 12 && IsCapitals(inside)) return inside.ToString();
        }
        for (var i = 0; i < end; i++)
        {
            var line = lines.Text(i).TrimStart("#* ");
            var length = line.IndexOf(' ');
            var word = length < 0 ? line : line[..length];
            if (word.Length is >= 3 and <= 12 && IsCapitals(word)) return word.ToString();
        }
        return null;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word) if (!char.IsAsciiLetterUpper(c)) return false;
        return true;
    }
}
