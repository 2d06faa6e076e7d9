namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// The day on which a document that is no newsletter was written: a date behind <c>发布时间：</c>, <c>date:</c> or <c>Posted on</c>, a date alone on a line near the
/// beginning or the end, or else the date in the address on its first line.
/// </summary>
internal static class DocumentDate
{
    private const int Head = 1500;
    private const int Tail = 600;

    private static readonly string[] Labels = ["发布时间", "发布日期", "成文日期", "发文日期", "公开日期", "印发日期", "更新时间", "發布時間", "發布日期", "發佈日期", "成文時間"];

    /// <summary>The date, or null where nothing tells it.</summary>
    public static FuzzyDate? Find(ReadOnlySpan<char> text) => Stated(text) ?? FromAddress(text);

    /// <summary>The same without the address: only what the text itself says.</summary>
    public static FuzzyDate? Stated(ReadOnlySpan<char> text) => StatedIn(text[..Math.Min(Head, text.Length)], false) ?? StatedIn(text[Math.Max(0, text.Length - Tail)..], true);

    private static FuzzyDate? StatedIn(ReadOnlySpan<char> part, bool onlyAlone)
    {
        var scanner = new DateScanner(part);
        while (scanner.TryNext(out var date))
        {
            if (date.Basis != DateBasis.Written || date.Day == 0 || date.IsRange) continue;
            var lineStart = part[..date.Start].LastIndexOf('\n') + 1;
            var lineEnd = part[date.End..].IndexOf('\n');
            lineEnd = lineEnd < 0 ? part.Length : date.End + lineEnd;
            var before = part[lineStart..date.Start].Trim();
            var endsLine = part[date.End..lineEnd].Trim().IsEmpty;
            var alone = before.IsEmpty && endsLine && (!IsTableCell(part[date.Start..date.End]) || !onlyAlone && OpensText(part[..lineStart]));
            if (onlyAlone && endsLine && IsSignature(before) && part[lineEnd..].IsWhiteSpace()) alone = true;
            if (alone || (!onlyAlone && IsLabel(before))) return new FuzzyDate(date.Year, date.Month, date.Day);
        }
        return null;
    }

    /// <summary>Who signs a Chinese notice: the name on the line above the date that stands alone near the end, or before it on its line; null where nobody does.</summary>
    public static string? Signer(ReadOnlySpan<char> text)
    {
        var part = text[Math.Max(0, text.Length - Tail)..];
        string? signer = null;
        var scanner = new DateScanner(part);
        while (scanner.TryNext(out var date))
        {
            var lineStart = part[..date.Start].LastIndexOf('\n') + 1;
            var behind = part[date.End..];
            var feed = behind.IndexOf('\n');
            if (date.Day == 0 || date.IsRange || !(feed < 0 ? behind : behind[..feed]).IsWhiteSpace()) continue;
            var before = part[lineStart..date.Start].Trim();
            if (before.IsEmpty)
            {
                var above = part[..lineStart].TrimEnd();
                before = above[(above.LastIndexOf('\n') + 1)..].Trim();
            }
            if (IsSignature(before) && before.IndexOfAny('：', ':') < 0 && "部局委会室院司署处心厅".Contains(before[^1]) || IsSignedInEnglish(before)) signer = before.ToString();
        }
        return signer;
    }

    /// <summary>A date in digits alone on a line is more often a cell of a table than the day of the document.</summary>
    private static bool IsTableCell(ReadOnlySpan<char> date) => !date.ContainsAnyExceptInRange('-', '9');

    /// <summary>A date in digits under the heading of a text is its day.</summary>
    private static bool OpensText(ReadOnlySpan<char> before) => before.Length < 300 && before.Count('\n') <= 4 && before.IndexOfAny('|', '\t') < 0;

    /// <summary>The last line of a text, <c>国家药监局 2025年4月22日</c>: who signs stands before the day.</summary>
    private static bool IsSignature(ReadOnlySpan<char> before) => before.Length is > 1 and <= 40 && before[0] is >= '\u3400' and <= '\u9FFF' && before.IndexOfAny("。，；《|") < 0 && before.IndexOf('\t') < 0;

    /// <summary><c>Ministry of Industry and Information Technology</c> alone on the line above the day.</summary>
    private static bool IsSignedInEnglish(ReadOnlySpan<char> before)
    {
        if (before.Length is < 6 or > 120 || !char.IsAsciiLetterUpper(before[0])) return false;
        foreach (var noun in (ReadOnlySpan<string>)["Ministry", "Administration", "Commission", "Committee", "Department", "Office", "Council", "Bureau", "Agency", "Secretariat"])
        {
            if (before.Contains(noun, StringComparison.Ordinal)) return BodyNames.In(before) is [var name] && name.Length + 4 >= before.Length;
        }
        return false;
    }

    /// <summary>The one year that the heading of a text names, <c>标准动态（2024年第46期）</c>; 0 where it names none or several. Numbers of standards name none.</summary>
    public static FuzzyDate? OfHeading(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        if (line.Length > 160 || line.IndexOf("://") >= 0) return null;
        var year = 0;
        for (var at = 0; at + 4 <= line.Length; at++)
        {
            if (Number(line, at, 4) is not (>= 1990 and <= 2100 and var found) || at > 0 && (char.IsAsciiLetterOrDigit(line[at - 1]) || line[at - 1] is '-' or '–' or '—' or ':' or '.' or '/')) continue;
            if (at + 4 < line.Length && (char.IsAsciiLetterOrDigit(line[at + 4]) || line[at + 4] is '-' or '–' or '—')) continue;
            if (year > 0 && year != found) return null;
            year = found;
        }
        return year > 0 ? new FuzzyDate(year) : null;
    }

    private static bool IsLabel(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :：'\"|\n\r");
        if (before.EndsWith("date of circulation", StringComparison.OrdinalIgnoreCase) || before.EndsWith("date of notification", StringComparison.OrdinalIgnoreCase) || before.EndsWith("circulated on", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("date of issue", StringComparison.OrdinalIgnoreCase) || before.EndsWith("date of publication", StringComparison.OrdinalIgnoreCase)) return true;
        if (before.EndsWith("closing date", StringComparison.OrdinalIgnoreCase) || before.EndsWith("effective date", StringComparison.OrdinalIgnoreCase) || before.EndsWith("due date", StringComparison.OrdinalIgnoreCase) || before.EndsWith("final date", StringComparison.OrdinalIgnoreCase)) return false;
        if (before.Length <= 12 && (before.EndsWith("date", StringComparison.OrdinalIgnoreCase) || before.EndsWith("posted on", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("published", StringComparison.OrdinalIgnoreCase))) return true;
        foreach (var label in Labels)
        {
            if (before.EndsWith(label, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary><c>/2024-07/</c>, <c>/202103/t20210315_326928.html</c>, <c>/2022/07/28/</c> in an address on the first line.</summary>
    private static FuzzyDate? FromAddress(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        var scheme = line.IndexOf("://");
        if (scheme < 0) return null;
        for (var at = scheme; at + 6 < line.Length; at++)
        {
            if (line[at] is not ('/' or '-' or '_' or 't')) continue;
            var from = at + 1;
            var (year, month) = (Number(line, from, 4), 0);
            if (year is < 1990 or > 2100) continue;
            month = line[from + 4] is '-' or '/' && from + 7 <= line.Length ? Number(line, from + 5, 2) : from + 6 <= line.Length ? Number(line, from + 4, 2) : 0;
            if (month is >= 1 and <= 12) return new FuzzyDate(year, month);
        }
        return null;
    }

    private static int Number(ReadOnlySpan<char> line, int from, int length)
    {
        var value = 0;
        for (var i = from; i < from + length; i++)
        {
            if (i >= line.Length || !char.IsAsciiDigit(line[i])) return 0;
            value = (value * 10) + line[i] - '0';
        }
        return value;
    }
}
