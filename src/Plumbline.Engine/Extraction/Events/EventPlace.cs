using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Events;

/// <summary>Where an event was held and who held it.</summary>
internal static class EventPlace
{
    private static readonly SearchValues<string> Online = SearchValues.Create(["online", "virtual"], StringComparison.OrdinalIgnoreCase);

    /// <summary><c>online</c>, or the name behind <c>held in</c>, <c>took place in</c> or at the end of the event's phrase; null where none is told.</summary>
    public static string? Of(ReadOnlySpan<char> text, TextSpan sentence, TextSpan name)
    {
        var words = text[sentence.Start..sentence.End];
        if (words.ContainsAny(Online) || words.Contains("线上", StringComparison.Ordinal)) return "online";
        foreach (var before in (ReadOnlySpan<string>)["held in ", "place in ", "launched in ", "convened in ", "event in ", "meeting in ", "hosted in "])
        {
            var at = words.IndexOf(before);
            if (at >= 0 && NameAt(words[(at + before.Length)..]) is { } place) return place;
        }
        var phrase = text[name.Start..Math.Min(sentence.End, name.End + 40)];
        var last = phrase.LastIndexOf(" in ");
        if (last >= 0 && NameAt(text[(name.Start + last + 4)..sentence.End]) is { } town && town != "China") return town;
        return words.IndexOf('在') is >= 0 and var zai && words[zai..].IndexOfAny('召', '举', '舉') is > 1 and < 12 and var verb ? words[(zai + 1)..(zai + verb)].ToString() : null;
    }

    /// <summary>Who held it: named behind <c>hosted by</c> or <c>organised by</c>, or before <c>held</c>; null where nobody is.</summary>
    public static string? Organiser(ReadOnlySpan<char> text, DatedFinding fact, TextSpan name)
    {
        var words = text[fact.Sentence.Start..fact.Sentence.End];
        foreach (var verb in (ReadOnlySpan<string>)["hosted by ", "organised by ", "organized by ", "held by ", "convened by ", "sponsored by ", "invited by "])
        {
            var at = words.IndexOf(verb);
            if (at < 0) continue;
            var from = fact.Sentence.Start + at + verb.Length;
            var by = Phrase.Clean(text[from..Phrase.EndOfObject(text, from, fact.Sentence.End)], 160);
            var scanner = new DateScanner(by);
            if (scanner.TryNext(out var date)) by = by[..date.Start];
            foreach (var stop in (ReadOnlySpan<string>)[" on ", " in "])
            {
                if (by.EndsWith(stop, StringComparison.Ordinal)) by = by[..^stop.Length];
            }
            return by.Length > 1 ? by : null;
        }
        return fact.Action == "meeting" && name.Start >= fact.Cue.Start && fact.Bodies is { Count: > 0 } bodies ? string.Join(" and ", bodies) : null;
    }

    private static string? NameAt(ReadOnlySpan<char> words)
    {
        var end = 0;
        while (end < words.Length)
        {
            if (!char.IsAsciiLetterUpper(words[end])) break;
            while (end < words.Length && (char.IsAsciiLetter(words[end]) || words[end] is '-' or '\'')) end++;
            if (end >= words.Length || words[end] != ' ' || end + 1 >= words.Length || !char.IsAsciiLetterUpper(words[end + 1])) break;
            end++;
        }
        return end < 2 || DateWord(words[..end]) ? null : words[..end].ToString();
    }

    private static bool DateWord(ReadOnlySpan<char> name)
    {
        var at = 0;
        return DateText.TryMonth(name, ref at, out _);
    }
}
