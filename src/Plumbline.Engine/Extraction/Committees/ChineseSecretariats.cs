using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>Secretariats in Chinese sentences: 秘书处设在…, 秘书处由…承担, 由…承担秘书处工作, …为秘书处承担单位.</summary>
internal static class ChineseSecretariats
{
    /// <summary>How far back the number of a committee is looked for.</summary>
    private const int Reach = 3000;

    private static readonly string[] Places =
        ["承担单位为", "承担单位是", "承担单位：", "承担单位:", "所在单位为", "所在单位：", "单位为", "单位：", "工作由", "设立在", "设在", "设于", "挂靠在", "挂靠于", "挂靠", "落户于", "落户", "由", "：", ":"];

    private static readonly string[] Verbs = ["承担", "担任", "负责", "作为", "承办"];

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；、,;（(\n");

    public static void At(Recognition found, ReadOnlySpan<char> text, int start, int end)
    {
        var line = Phrases.LineStart(text, start);
        foreach (var place in Places)
        {
            if (!text[end..].StartsWith(place)) continue;
            var first = end + place.Length;
            var stop = first;
            var rest = text[first..Math.Min(text.Length, first + 60)];
            var mark = rest.IndexOfAny(Ends);
            if (mark >= 0) rest = rest[..mark];
            foreach (var verb in Verbs)
            {
                if (rest.LastIndexOf(verb) is > 1 and var at) rest = rest[..at];
            }
            if (rest.Length > 2) Add(found, text, line, start, TextSpan.FromBounds(start, stop), rest.Trim().ToString());
            return;
        }
        // …承担（SAC/TC 28）秘书处工作
        var before = start;
        if (SecretariatRecogniser.CommitteeBefore(found, start) is { } coded && start - coded.Span.End <= 2 && coded.Span.Start > line) before = coded.Span.Start;
        foreach (var verb in Verbs)
        {
            var at = text[Math.Max(line, before - 8)..before].LastIndexOf(verb);
            if (at < 0) continue;
            at += Math.Max(line, before - 8);
            var from = text[line..at].LastIndexOfAny(Ends) + line + 1;
            var by = text[from..at].LastIndexOf('由');
            if (by >= 0) from += by + 1;
            var body = text[from..at].Trim();
            if (body.Length > 2) Add(found, text, line, start, TextSpan.FromBounds(from, end), body.ToString());
            return;
        }
    }

    private static void Add(Recognition found, ReadOnlySpan<char> text, int line, int start, TextSpan span, string body)
    {
        if (SecretariatRecogniser.CommitteeBefore(found, start + 1) is { } coded && coded.Span.Start >= line && !(coded.Id.Organisation != "SAC" && HasName(text[line..start])))
        {
            SecretariatRecogniser.Add(found, span, coded.Id.Normal, body, "secretariat-zh");
            return;
        }
        var end = text[line..start].LastIndexOf("委员会");
        if (end < 0) return;
        end += line + 3;
        var from = text[line..end].LastIndexOfAny(Ends) + line + 1;
        if (text[from..end].IndexOf("全国") is >= 0 and var nation) from += nation;
        var name = text[from..end].ToString();
        // The number stands beside the name elsewhere.
        SecretariatRecogniser.Add(found, span, NumberBehind(found, text[..line], name) ?? name, body, "secretariat-zh");
    }

    /// <summary>全国绳索标准化技术委员会（SAC/TC 588）: the number in brackets behind a mention of the name in the lines before, or null.</summary>
    private static string? NumberBehind(Recognition found, ReadOnlySpan<char> text, string name)
    {
        for (var at = Math.Max(0, text.Length - Reach); text[at..].IndexOf(name) is >= 0 and var hit;)
        {
            at += hit + name.Length;
            if (at < text.Length && text[at] is '（' or '(' && SecretariatRecogniser.CommitteeFrom(found, at, 2) is { NamedOnly: false } coded) return coded.Id.Normal;
        }
        return null;
    }

    private static bool HasName(ReadOnlySpan<char> line) => line.Contains("技术委员会由", StringComparison.Ordinal) || line.Contains("技术委员会秘书处", StringComparison.Ordinal);
}
