using System.Globalization;
using Plumbline.Engine.Text;
using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>
/// The clock by which a call for comments closes: a time beside the closing day (<c>17:00</c>, <c>5 p.m.</c>, 24:00, 下午5时) and whose time it is (Brussels time, 北京时间);
/// what is not stated is the end of the day where the authority sits.
/// </summary>
internal static class ClosingClock
{
    public const string EndOfDay = "24:00";

    private const int Reach = 40;

    /// <summary>The time beside a closing day as <c>HH:mm</c>, or null.</summary>
    public static string? Time(ReadOnlySpan<char> text, TextSpan day, TextSpan sentence)
    {
        var from = Math.Max(sentence.Start, day.Start - Reach);
        var until = Math.Min(sentence.End, day.End + Reach);
        return In(text[day.End..Math.Max(day.End, until)]) ?? In(text[from..Math.Max(from, day.Start)]);
    }

    /// <summary>The zone whose name stands in a sentence, or null.</summary>
    public static string? Stated(ReadOnlySpan<char> sentence, Knowledge knowledge)
    {
        foreach (var clock in knowledge.Clocks)
        {
            if (clock.Kind != "clock") continue;
            var at = sentence.IndexOf(clock.Name, clock.Name.Length > 4 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            if (at >= 0 && (clock.Name[0] > '\u2E80' || (at == 0 || !char.IsLetter(sentence[at - 1])) && (at + clock.Name.Length == sentence.Length || !char.IsLetter(sentence[at + clock.Name.Length])))) return clock.Zone;
        }
        return null;
    }

    /// <summary>Where an authority sits: by name, by a body of the tables that has a Chinese name and is no body of the world, or by a call in Chinese; null where nothing tells.</summary>
    public static string? OfAuthority(string? by, bool chinese, Knowledge knowledge)
    {
        if (chinese || by is not null && by.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF')) return "Asia/Shanghai";
        if (by is null) return null;
        if (OfName(by, knowledge) is { } zone) return zone;
        // "Ministry of Industry and Information Technology (MIIT)"
        if (!by.EndsWith(')') || by.LastIndexOf('(') is not (> 0 and var open)) return null;
        return OfName(by.AsSpan(0, open).TrimEnd(), knowledge) ?? OfName(by.AsSpan(open + 1, by.Length - open - 2).Trim(), knowledge);
    }

    private static string? OfName(ReadOnlySpan<char> by, Knowledge knowledge)
    {
        foreach (var clock in knowledge.Clocks) if (clock.Kind == "authority" && by.SequenceEqual(clock.Name)) return clock.Zone;
        foreach (var body in knowledge.Bodies)
        {
            if (body.Kind is not ("state" or "ministry" or "agency" or "institute" or "association")) continue;
            if (by.Equals(body.En, StringComparison.OrdinalIgnoreCase) || body.Abbreviation.Length > 1 && by.SequenceEqual(body.Abbreviation)) return "Asia/Shanghai";
        }
        return null;
    }

    private static string? In(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Digit(words[at]) < 0 || at > 0 && (char.IsLetterOrDigit(words[at - 1]) && words[at - 1] < '\u2E80' || words[at - 1] is '-' or '/' or '.')) continue;
            var here = at;
            if (!TryNumber(words, ref here, 2, out var hour) || hour > 24) continue;
            var minute = 0;
            var told = false;
            if (here < words.Length && words[here] is ':' or '：')
            {
                here++;
                if (!TryNumber(words, ref here, 2, out minute) || minute > 59) continue;
                told = true;
            }
            var rest = words[here..].TrimStart(" \u00A0");
            if (rest.StartsWith('时') && !rest.StartsWith("时间", StringComparison.Ordinal) || rest.StartsWith('點') || rest.StartsWith('点'))
            {
                told = true;
                if (hour < 12 && words[..at].TrimEnd().EndsWith("下午", StringComparison.Ordinal)) hour += 12;
            }
            else if (rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase)) (told, hour) = (true, hour < 12 ? hour + 12 : hour);
            else if (rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("am", StringComparison.OrdinalIgnoreCase)) (told, hour) = (true, hour == 12 ? 0 : hour);
            else if (rest.StartsWith("hours", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("hrs", StringComparison.Ordinal)) told = true;
            if (told) return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
            at = here;
        }
        return null;
    }
}
