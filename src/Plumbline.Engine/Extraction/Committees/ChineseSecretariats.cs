using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>Secretariats in Chinese sentences: 秘书处设在…, 秘书处由…承担, 由…承担秘书处工作, …为秘书处承担单位.</summary>
internal static class ChineseSecretariats
{
    private static readonly string[] Places =
        ["承担单位为", "承担单位是", "承担单位：", "承担单位:", "所在单位为", "所在单位：", "单位为", "单位：", "工作由", "设立在", "设在", "设于", "挂靠在", "挂靠于", "挂靠", "落户于", "落户", "由", "：", ":"];

    private static readonly string[] Verbs = ["承担", "担任", "负责", "作为", "承办"];

    /// <summary>What ends a part of a sentence.</summary>
    public static readonly SearchValues<char> Ends = SearchValues.Create("，。；、,;（(\n");

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
        var named = NamedCommittee.In(text, line, start);
        if (named.Length == 0) return;
        var name = text[named.Start..named.End];
        // The number stands beside the name elsewhere.
        SecretariatRecogniser.Add(found, span, NamedCommittee.Numbered(found, text, line, name)?.Id.Normal ?? name.ToString(), body, "secretariat-zh");
    }

    private static bool HasName(ReadOnlySpan<char> line) => line.Contains("技术委员会由", StringComparison.Ordinal) || line.Contains("技术委员会秘书处", StringComparison.Ordinal);
}
