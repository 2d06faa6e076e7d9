using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Names of bodies in a list, with their places: English by capitals, Chinese between 、 and the words that end the list.</summary>
internal static class BodyList
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("、，,；;/\t");

    /// <summary>Characters with which the name of a Chinese body ends.</summary>
    private static readonly SearchValues<char> BodyEnds = SearchValues.Create("会院部局司委室厅所校学团社心厂站办盟)）");

    private static readonly string[] Tails = ["等单位", "等", "负责", "共同", "联合", "牵头", "主要", "统一", "并", "提出和", "提出并", "提出、", "提出", "技术", "组织", "参与", "和", "及"];

    /// <summary>Adds the names in a part of a text, in order.</summary>
    public static void AddTo(List<(string Name, TextSpan Span)> names, string text, TextSpan list)
    {
        var words = text.AsSpan(list.Start, list.Length);
        if (words.ContainsAnyInRange('\u4E00', '\u9FFF')) Han(names, text, list);
        else English(names, text, list);
    }

    private static void English(List<(string Name, TextSpan Span)> names, string text, TextSpan list)
    {
        var words = text.AsSpan(list.Start, list.Length);
        var at = 0;
        foreach (var name in BodyNames.In(words))
        {
            var hit = words[at..].IndexOf(name, StringComparison.Ordinal);
            // A gap of other words ends the list.
            if (hit < 0 || names.Count > 0 && hit > 40 || names.Count == 0 && hit > 30) break;
            names.Add((name, new TextSpan(list.Start + at + hit, name.Length)));
            at += hit + name.Length;
        }
    }

    private static void Han(List<(string Name, TextSpan Span)> names, string text, TextSpan list)
    {
        for (var at = list.Start; at < list.End;)
        {
            var length = text.AsSpan(at, list.End - at).IndexOfAny(Separators);
            var end = length < 0 ? list.End : at + length;
            var both = text.AsSpan(at, end - at).IndexOfAny('和', '与', '及');
            // 甲研究院和乙大学 are two where the first part ends as a body does.
            if (both > 2 && BodyEnds.Contains(text[at + both - 1])) end = at + both;
            Add(text, TextSpan.FromBounds(at, end), names);
            at = end + 1;
        }
    }

    private static void Add(string text, TextSpan span, List<(string, TextSpan)> names)
    {
        var name = text.AsSpan(span.Start, span.Length).Trim(" \u3000\r\n*。.：:");
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var tail in Tails)
            {
                if (!name.EndsWith(tail) || name.Length - tail.Length < 3) continue;
                name = name[..^tail.Length].TrimEnd();
                cut = true;
                break;
            }
        }
        if (name.IsEmpty) return;
        var start = span.Start + text.AsSpan(span.Start, span.Length).IndexOf(name, StringComparison.Ordinal);
        names.Add((name.ToString(), new TextSpan(start, name.Length)));
    }
}
