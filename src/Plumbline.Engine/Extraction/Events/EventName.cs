using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Events;

/// <summary>The words that name an event.</summary>
internal static class EventName
{
    private const int Longest = 220;
    private const int Reach = 140;

    /// <summary>What was held: the object of an active verb, the subject of a passive one, what was attended.</summary>
    public static TextSpan OfMeeting(ReadOnlySpan<char> text, DatedFinding fact)
    {
        var cue = fact.Cue;
        var sentence = fact.Sentence;
        if (cue.Kind == Cue.None) return fact.Span;
        if (text[cue.Start] > '\u2E80') return Chinese(text, fact);
        if (cue.Kind == Cue.EventNoun) return Around(text, cue, sentence);
        var takesPlace = text[cue.Start..cue.End].EndsWith("place", StringComparison.Ordinal) || text[cue.Start..cue.End].StartsWith("celebrat", StringComparison.Ordinal);
        var passive = (cue.Manner & CueManner.Passive) != 0 || takesPlace || cue.Kind == Cue.Launched || (cue.Manner & CueManner.By) != 0;
        if (!passive && cue.End < fact.Span.Start && cue.End + 6 > fact.Span.Start) passive = true;
        if (cue.Kind == Cue.Future) passive = true;
        if (!passive) return TextSpan.FromBounds(cue.End, BehindQuote(text, Phrase.EndOfObject(text, cue.End, fact.Span.Start > cue.End ? fact.Span.Start : sentence.End), sentence.End));
        var start = cue.Start > fact.Span.End ? fact.Span.End : LastClause(text, sentence.Start, cue.Start);
        return TextSpan.FromBounds(start, cue.Start);
    }

    /// <summary><c>its ninth webinar, "Open Source in China"</c>: behind the title that stands beside the noun.</summary>
    private static int BehindQuote(ReadOnlySpan<char> text, int end, int limit)
    {
        var rest = text[end..limit];
        var open = rest.StartsWith(", ", StringComparison.Ordinal) ? 2 : rest.StartsWith(" ", StringComparison.Ordinal) ? 1 : 0;
        if (open >= rest.Length || rest[open] is not ('"' or '“')) return end;
        var close = rest[(open + 1)..].IndexOfAny('"', '”');
        return close is > 8 and < Longest ? end + open + 2 + close : end;
    }

    /// <summary><c>The revision was started in 2019, and a seminar</c> (was held): where the last clause starts, if one with a verb of its own stands before.</summary>
    private static int LastClause(ReadOnlySpan<char> text, int start, int end)
    {
        var and = text[start..end].LastIndexOf(", and ");
        if (and < 0) return start;
        var before = text[start..(start + and)];
        return before.Contains(" was ", StringComparison.Ordinal) || before.Contains(" were ", StringComparison.Ordinal) || before.Contains(" has ", StringComparison.Ordinal)
            || before.Contains(" will be ", StringComparison.Ordinal) || before.Contains(" is scheduled", StringComparison.Ordinal) || before.Contains(" took place", StringComparison.Ordinal) ? start + and + ", and ".Length : start;
    }

    /// <summary>A meeting that the date hangs on, that did what happened, or that is named beside it in capitals.</summary>
    public static bool TryBeside(ReadOnlySpan<char> text, DatedFinding fact, List<CueWord> cues, out TextSpan name)
    {
        name = default;
        foreach (var cue in cues)
        {
            if (cue.Kind != Cue.EventNoun) continue;
            var hangsOn = cue.End <= fact.Span.Start && fact.Span.Start - cue.End < Reach / 2 && Introduced(text, fact.Sentence, cue) && LeadsToDate(text[cue.End..fact.Span.Start]);
            var actor = cue.Start >= fact.Span.End && cue.End <= fact.Cue.Start && (fact.Cue.Manner & CueManner.Passive) == 0 && IsActor(text[fact.Span.End..fact.Cue.Start]);
            var named = cue.Start >= fact.Span.End && char.IsAsciiLetterUpper(text[cue.Start]) && Introduced(text, fact.Sentence, cue) && fact.Action != "call-for-comments";
            if (!hangsOn && !actor && !named) continue;
            name = actor ? TextSpan.FromBounds(fact.Span.End, fact.Cue.Start) : Around(text, cue, fact.Sentence);
            return true;
        }
        return false;
    }

    /// <summary>The name on one line, without what introduces it.</summary>
    public static string Print(ReadOnlySpan<char> text, TextSpan name)
    {
        var words = text[name.Start..name.End].Trim(" ,\n\r");
        var quote = words.IndexOfAny('"', '“');
        if (quote >= 0 && words[(quote + 1)..].IndexOfAny('"', '”') is > 8 and var close && HasCapitals(words[(quote + 1)..(quote + 1 + close)])) return words[(quote + 1)..(quote + 1 + close)].Trim().ToString();
        words = WithoutGuests(words);
        words = Phrase.WithoutVerbs(WithoutApposition(WithoutInvitation(WithoutRelative(words))));
        if (words.LastIndexOf('在') is > 2 and var zai) words = words[..zai];
        if (Place(words) is > 0 and var place) words = words[..place];
        foreach (var opener in (ReadOnlySpan<string>)["According to ", "During ", "During another ", "At "])
        {
            if (words.StartsWith(opener, StringComparison.Ordinal)) words = words[opener.Length..];
        }
        return Phrase.Clean(words, Longest);
    }

    /// <summary><c>a Roundtable with more than 10 experts</c> is a Roundtable.</summary>
    private static ReadOnlySpan<char> WithoutGuests(ReadOnlySpan<char> words)
    {
        foreach (var guests in (ReadOnlySpan<string>)[" with more than ", " with over ", " with about ", " with nearly ", " with around ", " with some ", " with participants", " with representatives", " with experts", " with the participation", " attended by ", " attracting ", " gathering "])
        {
            if (words.IndexOf(guests) is > 8 and var at && HasNoun(words[..at])) words = words[..at];
        }
        // "a press conference to inform the public": what it was for.
        for (var from = 0; words[from..].IndexOf(" to ") is >= 0 and var to; from += to + 4)
        {
            var behind = from + to + 4;
            if (from + to > 8 && behind < words.Length && char.IsAsciiLetterLower(words[behind]) && !words[behind..].StartsWith("the ") && HasNoun(words[..(from + to)])) return words[..(from + to)];
        }
        return words;
    }

    /// <summary>The noun phrase around an event noun: back to the preposition that introduces it, on to the end of the phrase.</summary>
    private static TextSpan Around(ReadOnlySpan<char> text, CueWord noun, TextSpan sentence)
    {
        var from = Math.Max(sentence.Start, noun.Start - Reach);
        var start = from;
        foreach (var word in (ReadOnlySpan<string>)["during ", "During ", "at ", "At ", "in the ", "in ", "attend ", "attended ", "seminar ", "another "])
        {
            var at = text[from..noun.Start].LastIndexOf(word);
            if (at >= 0 && from + at + word.Length > start && (at == 0 || text[from + at - 1] == ' ')) start = from + at + word.Length;
        }
        var end = Phrase.EndOfObject(text, noun.End, sentence.End);
        var scanner = new DateScanner(text[noun.End..end]);
        if (scanner.TryNext(out var date)) end = noun.End + date.Start;
        foreach (var stop in (ReadOnlySpan<string>)[" held ", " on ", " in "])
        {
            if (text[noun.End..end].EndsWith(stop, StringComparison.Ordinal)) end -= stop.Length;
        }
        return TextSpan.FromBounds(start, end);
    }

    private static bool Introduced(ReadOnlySpan<char> text, TextSpan sentence, CueWord noun)
    {
        var before = text[Math.Max(sentence.Start, noun.Start - Reach)..noun.Start];
        var clause = before.LastIndexOfAny(",;:");
        if (clause >= 0) before = before[(clause + 1)..];
        foreach (var word in (ReadOnlySpan<string>)["during ", "During ", " at the ", "At the ", " in the ", "In the ", " in its ", " at its "])
        {
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Between an event and the date it hangs on no other verb may stand, nor a comma but for one.</summary>
    private static bool LeadsToDate(ReadOnlySpan<char> between) =>
        between.IndexOfAny(';', '。') < 0 && between.Count(',') <= 1 && (between.EndsWith("on ", StringComparison.Ordinal) || between.EndsWith("in ", StringComparison.Ordinal) || between.EndsWith("from ", StringComparison.Ordinal)
            || between.EndsWith("early ", StringComparison.Ordinal) || between.EndsWith("late ", StringComparison.Ordinal));

    private static bool IsActor(ReadOnlySpan<char> between)
    {
        between = between.TrimStart(" ,");
        return between.StartsWith("the ", StringComparison.Ordinal) && between.IndexOfAny(',', ';') < 0;
    }

    private static TextSpan Chinese(ReadOnlySpan<char> text, DatedFinding fact)
    {
        var end = fact.Cue.End;
        while (end < fact.Sentence.End && text[end] is not ('，' or '。' or '；' or ',' or '\n')) end++;
        if (end - fact.Cue.End > 3) return TextSpan.FromBounds(text[fact.Cue.End] == '了' ? fact.Cue.End + 1 : fact.Cue.End, end);
        var start = fact.Cue.Start;
        while (start > fact.Span.End && text[start - 1] is not ('，' or '。' or '；' or ',')) start--;
        return TextSpan.FromBounds(Math.Max(start, fact.Sentence.Start), fact.Cue.Start);
    }

    /// <summary><c>the Forum, which</c> is the Forum.</summary>
    private static ReadOnlySpan<char> WithoutRelative(ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOf(", which");
        return at > 0 && words.Length - at < 16 ? words[..at] : words;
    }

    /// <summary><c>the Association invites you to the Workshop</c> is the Workshop.</summary>
    private static ReadOnlySpan<char> WithoutInvitation(ReadOnlySpan<char> words)
    {
        foreach (var invitation in (ReadOnlySpan<string>)[" invites you to attend ", " invites you to ", " invite you to attend ", " invite you to ", " are invited to attend ", " are invited to "])
        {
            if (words.LastIndexOf(invitation) is >= 0 and var at) return words[(at + invitation.Length)..];
        }
        return words;
    }

    /// <summary><c>the meeting of SAC/TC 591, the mirror committee of ISO/TC 299</c> is the meeting of SAC/TC 591.</summary>
    private static ReadOnlySpan<char> WithoutApposition(ReadOnlySpan<char> words)
    {
        foreach (var apposition in (ReadOnlySpan<string>)[", the ", ", a ", ", an "])
        {
            if (words.IndexOf(apposition) is > 8 and var at && HasNoun(words[..at])) words = words[..at];
        }
        return words;
    }

    private static bool HasNoun(ReadOnlySpan<char> words)
    {
        foreach (var noun in (ReadOnlySpan<string>)["meeting", "conference", "forum", "workshop", "seminar", "session", "plenary", "summit", "training", "webinar", "roundtable"])
        {
            if (words.Contains(noun, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool HasCapitals(ReadOnlySpan<char> words) => !words.IsEmpty && (char.IsAsciiLetterUpper(words[0]) || char.IsAsciiDigit(words[0]) || words[0] > '\u2E80');

    /// <summary>Where <c> in Beijing</c> starts at the end of a phrase, or -1.</summary>
    private static int Place(ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOf(" in ");
        return at > 0 && at + 4 < words.Length && char.IsAsciiLetterUpper(words[at + 4]) && words[(at + 4)..].Count(' ') <= 2 && !words[(at + 4)..].SequenceEqual("China") ? at : -1;
    }
}
