using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>What a dated fact is about and who acts, in the words of its sentence.</summary>
internal static class DatedSubject
{
    private const int Longest = 200;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:(–，；");

    private static readonly SearchValues<char> ChineseMarks = SearchValues.Create("，；。 　,;|");

    /// <summary>The object of an active verb (<c>issued the Measures</c>), the subject of a passive one (<c>the Measures were issued</c>), in Chinese the title in 《》.</summary>
    public static string Of(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        if (TitleInBrackets(text[sentence.Start..sentence.End], mention.Start - sentence.Start) is { } title) return title;
        if (cue.Kind == Cue.None) return Phrase.Clean(text[SkipMarks(text, mention.End, sentence.End)..sentence.End], Longest);
        if (text[cue.Start] > '\u2E80') return OfChinese(text, sentence, mention, cue);
        if (cue.Start == sentence.Start && mention.Start > cue.End) return BehindOpening(text, sentence, mention);
        if (!IsDoneTo(text, mention, cue)) return Phrase.Clean(WithoutOn(text[cue.End..Phrase.EndOfObject(text, cue.End, sentence.End)]), Longest);
        var start = cue.Start > mention.End ? SkipMarks(text, mention.End, sentence.End) : sentence.Start;
        return Phrase.Clean(LastClause(text[start..cue.Start]), Longest);
    }

    /// <summary>Who acts: behind <c>by</c>, or before an active verb; empty where nobody is named.</summary>
    public static IReadOnlyList<string> Bodies(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        if (cue.Kind == Cue.None) return [];
        if (text[cue.Start] > '\u2E80') return ChineseBodies(text, sentence, mention, cue);
        if ((cue.Manner & CueManner.By) != 0)
        {
            var from = cue.End + text[cue.End..sentence.End].IndexOf("by", StringComparison.Ordinal) + 2;
            return BodyNames.In(text[from..Phrase.EndOfObject(text, from, sentence.End)]);
        }
        if ((cue.Manner & CueManner.Passive) != 0 || cue.Start < mention.End) return [];
        return BodyNames.In(Phrase.WithoutVerbs(text[Math.Min(cue.Start, SkipMarks(text, mention.End, sentence.End))..cue.Start]));
    }

    /// <summary>What stands before the date (<c>本法自2017年6月1日起施行</c>: 本法), else between date and verb.</summary>
    private static string OfChinese(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        var before = text[sentence.Start..Math.Min(mention.Start, Math.Max(cue.Start, sentence.Start))];
        before = before[(before.LastIndexOfAny(ChineseMarks) + 1)..].TrimEnd("自于在从已将并 ：:");
        if (before.Length > 1) return Phrase.Clean(before, Longest);
        return cue.Start > mention.End ? Phrase.Clean(text[mention.End..cue.Start].Trim("起正式，, "), Longest) : "";
    }

    private static IReadOnlyList<string> ChineseBodies(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        if (mention.End <= cue.Start && ChineseBody.Before(text, mention.End, cue.Start) is { } behind) return [behind];
        return ChineseBody.Before(text, sentence.Start, Math.Min(mention.Start, cue.Start)) is { } before ? [before] : [];
    }

    private static bool IsDoneTo(ReadOnlySpan<char> text, TextSpan mention, CueWord cue) => (cue.Manner & CueManner.Passive) != 0 || cue.Kind is Cue.Effective
        || cue.End <= mention.Start || text[cue.Start..cue.End].EndsWith("place", StringComparison.Ordinal);

    /// <summary><c>Established in 1988, the Council is ...</c> is about the Council.</summary>
    private static string BehindOpening(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention)
    {
        var from = SkipMarks(text, mention.End, sentence.End);
        var phrase = text[from..Phrase.EndOfObject(text, from, sentence.End)];
        return Phrase.Clean(BeforeIs(phrase), Longest);
    }

    /// <summary>The last clause of a phrase that is more than a pronoun, without verbs at its end.</summary>
    private static ReadOnlySpan<char> LastClause(ReadOnlySpan<char> phrase)
    {
        var during = phrase.LastIndexOf("during which");
        if (during >= 0) phrase = phrase[(during + "during which".Length)..];
        var end = phrase.Length;
        while (true)
        {
            var mark = phrase[..end].LastIndexOfAny(ClauseMarks);
            var clause = Phrase.WithoutVerbs(phrase[(mark + 1)..end]).TrimStart();
            if (clause.StartsWith("replacing ", StringComparison.Ordinal)) clause = clause["replacing ".Length..];
            if (clause.Length > 5 && !clause.StartsWith("which", StringComparison.Ordinal) && !clause.StartsWith("that ", StringComparison.Ordinal)) return BeforeIs(clause);
            if (mark < 0) return clause;
            end = mark;
        }
    }

    private static ReadOnlySpan<char> BeforeIs(ReadOnlySpan<char> phrase)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" is a", " was a", " are ", " is the "])
        {
            var at = phrase.IndexOf(verb);
            if (at > 0) return phrase[..at];
        }
        return phrase;
    }

    private static ReadOnlySpan<char> WithoutOn(ReadOnlySpan<char> phrase)
    {
        phrase = phrase.TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["on ", "of ", "about ", "regarding ", "session on "])
        {
            if (phrase.StartsWith(word, StringComparison.Ordinal)) return phrase[word.Length..];
        }
        return phrase;
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && text[at] is ' ' or ',' or '，' or '\n' or '\r' or ')') at++;
        return at;
    }

    private static string? TitleInBrackets(ReadOnlySpan<char> words, int mention)
    {
        var open = words[mention..].IndexOf('《');
        var from = open >= 0 ? mention + open : words[..mention].LastIndexOf('《');
        if (from < 0) return null;
        var close = words[from..].IndexOf('》');
        return close > 1 ? words[(from + 1)..(from + close)].ToString() : null;
    }
}
