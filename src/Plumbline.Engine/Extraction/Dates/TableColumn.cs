using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// A date in digits that ends a cell of a table says what the head of its column says: <c>实施日期</c>, <c>Implementation date</c>. Cells between bars or tabs are counted;
/// where cells stand on lines of their own, or only blanks part them, the nearest head before speaks.
/// </summary>
internal static class TableColumn
{
    private const int Reach = 4000;
    private const int MostRows = 60;

    private static readonly (string Head, string Action)[] Heads =
    [
        ("实施日期", "effective"), ("施行日期", "effective"), ("生效日期", "effective"), ("实施时间", "effective"), ("mplementation date", "effective"), ("mplementation Date", "effective"),
        ("ffective date", "effective"), ("ffective Date", "effective"), ("发布日期", "released"), ("批准日期", "approved"), ("截止日期", "call-for-comments"), ("废止日期", "other"),
        ("ate of implementation", "effective"), ("ate of Implementation", "effective"), ("ate of effect", "effective"), ("ntry into force", "effective"), ("ntry into Force", "effective"), (" Effective\n", "effective"),
        (" Implementation\n", "effective"), ("ssue date", "released"), ("ssue Date", "released"), ("elease date", "released"), ("elease Date", "released"), ("ate of issue", "released"), ("ate of release", "released"),
    ];

    /// <summary>Heads that speak for a column of their own only.</summary>
    private static readonly (string Word, string Action)[] Columns =
    [
        ("实施", "effective"), ("施行", "effective"), ("生效", "effective"), ("effective", "effective"), ("implement", "effective"), ("in force", "effective"), ("into force", "effective"),
        ("截止", "call-for-comments"), ("征求意见", "call-for-comments"), ("公示", "call-for-comments"), ("closes", "call-for-comments"), ("closing", "call-for-comments"), ("deadline", "call-for-comments"),
        ("comments", "call-for-comments"), ("opened", "call-for-comments"), ("opens", "call-for-comments"), ("发布", "released"), ("公布", "released"), ("releas", "released"), ("publi", "released"), ("issued", "released"),
        ("批准", "approved"), ("approv", "approved"), ("废止", "other"), ("withdrawn", "other"),
    ];

    private static readonly SearchValues<char> Dates = SearchValues.Create("0123456789年月日 ");

    private static readonly SearchValues<char> Bars = SearchValues.Create("|\t");

    /// <summary>The action that the head of its column names, or the action as it was.</summary>
    public static DatedAction Of(ReadOnlySpan<char> text, TextSpan date, DatedAction action)
    {
        if (!EndsCell(text, date.End)) return action;
        var printed = text[date.Start..date.End];
        var inWords = printed.ContainsAnyExceptInRange('-', '9');
        // 2027年10月1日 in a row; alone on its line it is the day of the notice.
        if (inWords && (printed.IndexOfAnyExcept(Dates) >= 0 || text[(text[..date.Start].LastIndexOf('\n') + 1)..date.Start].IsWhiteSpace())) return action;
        if (HeadOfColumn(text, date.Start) is { } head)
        {
            foreach (var (word, name) in Columns)
            {
                if (text[head.Start..head.End].Contains(word, StringComparison.OrdinalIgnoreCase)) return action with { Name = name };
            }
        }
        var before = text[Math.Max(0, date.Start - Reach)..date.Start];
        var nearest = -1;
        foreach (var (wanted, name) in Heads)
        {
            var at = before.LastIndexOf(wanted);
            if (at <= nearest || before[at..].IndexOf('\n') < 0 || inWords && IsProse(before, at)) continue;
            nearest = at;
            action = action with { Name = name };
        }
        return action;
    }

    /// <summary>标准编号、名称及实施日期见附件。 is a sentence, no head.</summary>
    private static bool IsProse(ReadOnlySpan<char> before, int at)
    {
        var start = before[..at].LastIndexOf('\n') + 1;
        var line = before[start..(at + before[at..].IndexOf('\n'))];
        return line.IndexOfAny('。', '，') >= 0 || line.EndsWith("附件", StringComparison.Ordinal);
    }

    /// <summary>The cell of the same number in the first row of a table with bars or tabs; null elsewhere.</summary>
    private static TextSpan? HeadOfColumn(ReadOnlySpan<char> text, int at)
    {
        var line = text[..at].LastIndexOf('\n') + 1;
        var column = Count(text[line..at]);
        if (column == 0) return null;
        var first = line;
        for (var rows = 0; first > 0 && rows < MostRows && at - first < Reach; rows++)
        {
            var above = text[..(first - 1)].LastIndexOf('\n') + 1;
            if (text[above..(first - 1)].IndexOfAny(Bars) < 0) break;
            first = above;
        }
        if (first == line) return null;
        var start = first;
        for (; column > 0; column--)
        {
            var bar = text[start..line].IndexOfAny(Bars);
            if (bar < 0 || text[start..(start + bar)].Contains('\n')) return null;
            start += bar + 1;
        }
        var length = text[start..line].IndexOfAny('|', '\t', '\n');
        return new TextSpan(start, length < 0 ? line - start : length);
    }

    private static int Count(ReadOnlySpan<char> cells)
    {
        var count = 0;
        foreach (var c in cells) if (c is '|' or '\t') count++;
        return count;
    }

    private static bool EndsCell(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\r') at++;
        return at >= text.Length || text[at] is '\n' or '\t' or '|';
    }
}
