using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>Finds how a call for comments can be answered: addresses of mail and web, and what stands behind 地址, 电话, 传真, <c>Tel</c>, <c>Fax</c>, <c>Address</c>.</summary>
internal static class AnswerWays
{
    private const int Most = 8;
    private const int LongestPost = 120;

    private static readonly SearchValues<char> MailPart = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-+");
    private static readonly SearchValues<char> NumberPart = SearchValues.Create("0123456789+-() /、,，转");
    private static readonly SearchValues<char> PostEnd = SearchValues.Create("\n。；;");

    /// <summary>Parts of the labels: without one of them in a region none is looked for.</summary>
    private static readonly SearchValues<string> LatinHints = SearchValues.Create(["Tel", "tel:", "tel.", "Fax", "fax", "hone", "Address", "address:", "by post to", "by mail to"], StringComparison.Ordinal);

    private static readonly SearchValues<char> HanHints = SearchValues.Create("话話址真");

    private static readonly (string Word, string Kind)[] Labels =
    [
        ("传真", "fax"), ("電話", "phone"), ("电话", "phone"), ("通讯地址", "post"), ("通信地址", "post"), ("邮寄地址", "post"), ("联系地址", "post"), ("地址", "post"),
        ("Fax", "fax"), ("fax", "fax"), ("Telephone", "phone"), ("Phone", "phone"), ("Tel", "phone"), ("tel", "phone"), ("Postal address", "post"), ("Address", "post"), ("by post to", "post"), ("by mail to", "post"),
    ];

    /// <summary>A quick no for the calls that name no label: the Latin ones, and the last sign of each Chinese one.</summary>
    private static readonly SearchValues<string> LatinLabels = SearchValues.Create(Array.ConvertAll(Array.FindAll(Labels, label => label.Word[0] < '\u0080'), label => label.Word), StringComparison.Ordinal);

    private static readonly SearchValues<char> HanLabels = SearchValues.Create("真話话址");

    /// <summary>The ways between two offsets in order of the text, each once.</summary>
    public static List<AnswerWay> In(ReadOnlySpan<char> text, TextSpan region)
    {
        var ways = new List<AnswerWay>();
        var part = text[..region.End];
        for (var at = region.Start; at < region.End && ways.Count < Most;)
        {
            var sign = part[at..].IndexOfAny('@', '＠');
            if (sign < 0) break;
            sign += at;
            at = sign + 1;
            var start = sign;
            while (start > region.Start && MailPart.Contains(part[start - 1])) start--;
            while (at < region.End && MailPart.Contains(part[at])) at++;
            while (at > sign + 1 && part[at - 1] is '.' or '-' or '_') at--;
            if (start < sign && part[(sign + 1)..at].Contains('.')) Add(ways, "email", part, start, at);
        }
        for (var from = region.Start; ways.Count < Most && UrlScanner.TryFind(part, from, out var url) && url.Start < region.End; from = url.End)
        {
            if (!part[url.Start..url.End].Contains('@')) ways.Add(new AnswerWay("web", UrlScanner.Clean(part[url.Start..url.End]), url));
        }
        var words = part[Math.Min(region.Start, part.Length)..];
        if (words.IndexOfAny(LatinLabels) >= 0 || words.IndexOfAny(HanLabels) >= 0)
        {
            var around = text[region.Start..region.End];
        if (around.ContainsAny(HanHints) || around.ContainsAny(LatinHints)) foreach (var (word, kind) in Labels) Labelled(part, region, word, kind, ways);
        }
        SpanOrder.Sort(ways, row => row.Span);
        return ways;
    }

    private static void Labelled(ReadOnlySpan<char> text, TextSpan region, string word, string kind, List<AnswerWay> ways)
    {
        for (var at = region.Start; at < region.End && ways.Count < Most;)
        {
            var found = text[at..].IndexOf(word);
            if (found < 0) return;
            var label = at + found;
            at = label + word.Length;
            if (char.IsAsciiLetter(word[0]) && label > 0 && char.IsLetter(text[label - 1]) || label > 1 && text[label - 1] is '邮' or '箱' or '件' or '网' or '址') continue;
            while (at < region.End && text[at] is ' ' or ':' or '：' or '.' or '\u3000' or '号' or '码' or '为') at++;
            var end = at;
            if (kind == "post")
            {
                var stop = text[at..Math.Min(text.Length, at + LongestPost + 1)].IndexOfAny(PostEnd);
                end = stop < 0 ? Math.Min(region.End, at + LongestPost) : at + stop;
                if (end - at < 6 || stop < 0 && end < region.End || text[at..end].Contains('@') || text[at..end].Contains("http", StringComparison.Ordinal) || text[at..end].Contains("www.", StringComparison.Ordinal)) continue;
            }
            else
            {
                while (end < region.End && end - at < 40 && NumberPart.Contains(text[end])) end++;
                while (end > at && !char.IsAsciiDigit(text[end - 1]) && text[end - 1] != ')') end--;
                if (end - at < 7) continue;
            }
            Add(ways, kind, text, at, end);
            at = end;
        }
    }

    private static void Add(List<AnswerWay> ways, string kind, ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '.' or ',' or '，') end--;
        var value = text[start..end].ToString();
        foreach (var way in ways) if (way.Span.Start <= start && way.Span.End >= end || way.Kind == kind && way.Value == value) return;
        ways.Add(new AnswerWay(kind, value, TextSpan.FromBounds(start, end)));
    }
}
