using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>What a dated fact is about and who acts, in the words of its sentence.</summary>
internal static class DatedSubject
{
    private const int Longest = 200;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:(–，；");

    private static readonly SearchValues<char> ChineseMarks = SearchValues.Create("，；。 　,;|");

    private static readonly SearchValues<char> ChineseObjectEnds = SearchValues.Create("，；。（(、 ,;");

    /// <summary>The object of an active verb (<c>issued the Measures</c>), the subject of a passive one (<c>the Measures were issued</c>), in Chinese the title in 《》.</summary>
    public static string Of(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        if (TitleInBrackets(text[sentence.Start..sentence.End], mention.Start - sentence.Start) is { } title) return title;
        if (cue.Kind == Cue.None) return Phrase.Clean(text[SkipMarks(text, mention.End, sentence.End)..sentence.End], Longest);
        if (text[cue.Start] > '\u2E80') return OfChinese(text, sentence, mention, cue);
        if (DateOf(text[cue.End..sentence.End]) is { Length: > 0 } whose) return Phrase.Clean(whose, Longest);
        if (cue.Start == sentence.Start && mention.Start > cue.End) return BehindOpening(text, sentence, mention);
        if (ObjectBeforeDate(text, mention, cue) is { Length: > 0 } phrase) return Phrase.Clean(WithoutOn(phrase), Longest);
        if (ObjectBehindDate(text, sentence, mention, cue) is { Length: > 0 } behind) return Phrase.Clean(behind, Longest);
        if ((cue.Manner & CueManner.By) != 0 && (cue.Manner & CueManner.Passive) == 0 && NamedBefore(text[sentence.Start..cue.Start]) is { Length: > 0 } named) return Phrase.Clean(named, Longest);
        if (!IsDoneTo(text, mention, cue)) return Phrase.Clean(WithoutOn(text[cue.End..Phrase.EndOfObject(text, cue.End, sentence.End)]), Longest);
        if (cue.Start <= mention.End) return Phrase.Clean(LastClause(text[sentence.Start..cue.Start]), Longest);
        var start = Math.Min(cue.Start, SkipMarks(text, mention.End, sentence.End));
        return Phrase.Clean(WholeSubject(text[start..cue.Start]), Longest);
    }

    /// <summary><c>the effective date of these changes is 1 January</c>: these changes; empty for other words.</summary>
    private static ReadOnlySpan<char> DateOf(ReadOnlySpan<char> behind)
    {
        if (!behind.StartsWith(" date of ")) return default;
        behind = behind[" date of ".Length..];
        var end = behind.IndexOf(" is ");
        if (end < 0) end = behind.IndexOf(" will ");
        return end > 0 && end < Longest ? behind[..end] : default;
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
        if ((cue.Manner & CueManner.Passive) != 0) return [];
        if (cue.Start < mention.End) return ObjectBeforeDate(text, mention, cue).IsEmpty && ObjectBehindDate(text, sentence, mention, cue).IsEmpty ? [] : BodyNames.In(LastClause(text[sentence.Start..cue.Start]));
        var between = text[Math.Min(cue.Start, SkipMarks(text, mention.End, sentence.End))..cue.Start];
        // "MIIT on 6 May 2022 released": the subject stands before the date.
        if (between.Trim() is "" or "officially" or "jointly" && text[sentence.Start..mention.Start].TrimEnd().EndsWith(" on")) return BodyNames.In(LastClause(text[sentence.Start..mention.Start]));
        return BodyNames.In(Phrase.WithoutVerbs(between));
    }

    /// <summary>What stands before the date (<c>本法自2017年6月1日起施行</c>: 本法), else between date and verb.</summary>
    private static string OfChinese(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        // 发布的国家标准公告（2024年第29号）: what was published stands behind.
        if (cue.Start >= mention.End && cue.End < sentence.End && text[cue.End] == '的')
        {
            var behind = text[(cue.End + 1)..sentence.End];
            var end = behind.IndexOfAny(ChineseObjectEnds);
            if (end > 1) return Phrase.Clean(behind[..end], Longest);
        }
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

    /// <summary><c>signed the agreement in 2014</c>: what stands between an active verb and the date; empty where the date follows at once.</summary>
    private static ReadOnlySpan<char> ObjectBeforeDate(ReadOnlySpan<char> text, TextSpan mention, CueWord cue)
    {
        if (cue.End > mention.Start || (cue.Manner & (CueManner.Passive | CueManner.By)) != 0 || cue.Kind is Cue.Effective or Cue.Comments or Cue.CommentWord or Cue.Future) return default;
        if (text[cue.Start..cue.End].EndsWith("place", StringComparison.Ordinal)) return default;
        var phrase = text[cue.End..Phrase.EndOfObject(text, cue.End, mention.Start)].TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)[" on", " in", " from", " early", " late", " between", " since", " until", " by", " at the end of", " in the"])
        {
            if (phrase.EndsWith(word, StringComparison.Ordinal)) phrase = phrase[..^word.Length].TrimEnd();
        }
        return phrase.TrimStart().Length > 8 ? phrase : default;
    }

    /// <summary><c>issued on 6 May 2022 the Measures</c>: the object of an active verb behind the date that parts them; empty where none follows.</summary>
    private static ReadOnlySpan<char> ObjectBehindDate(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        if (cue.End > mention.Start || cue.Start == sentence.Start || (cue.Manner & (CueManner.Passive | CueManner.By | CueManner.Adjective)) != 0) return default;
        if (cue.Kind is not (Cue.Released or Cue.Announced or Cue.Approved or Cue.Established or Cue.Launched or Cue.Revised)) return default;
        if (text[cue.End..mention.Start].Trim() is not ("" or "on" or "in" or "in early" or "in late" or "early in")) return default;
        if (mention.End + 2 >= sentence.End || text[mention.End] != ' ') return default;
        var phrase = text[(mention.End + 1)..Phrase.EndOfObject(text, mention.End + 1, sentence.End)];
        foreach (var word in (ReadOnlySpan<string>)["the ", "a ", "an ", "its ", "their ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "eleven ", "twelve ", "several ", "new ", "draft ", "national "])
        {
            if (phrase.StartsWith(word, StringComparison.Ordinal)) return phrase;
        }
        return phrase.Length > 4 && (char.IsAsciiDigit(phrase[0]) || phrase[0] is '*' or '“' or '"' || phrase.StartsWith("GB", StringComparison.Ordinal)) ? phrase : default;
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

    /// <summary>What stands between a date and a passive verb, behind <c>during which</c> or <c>announced that</c> where there is one.</summary>
    private static ReadOnlySpan<char> WholeSubject(ReadOnlySpan<char> phrase)
    {
        foreach (var opener in (ReadOnlySpan<string>)["during which ", " announced that "])
        {
            var at = phrase.LastIndexOf(opener);
            if (at >= 0) phrase = phrase[(at + opener.Length)..];
        }
        phrase = phrase.TrimStart(" ,");
        if (phrase.StartsWith("and ", StringComparison.Ordinal)) phrase = phrase[4..];
        return BeforeIs(ObjectOf(Phrase.WithoutVerbs(phrase)));
    }

    /// <summary>The last clause of a phrase that is more than a pronoun, without verbs at its end.</summary>
    private static ReadOnlySpan<char> LastClause(ReadOnlySpan<char> phrase)
    {
        var end = phrase.Length;
        while (true)
        {
            var mark = LastMark(phrase[..end]);
            var clause = WithoutActor(Phrase.WithoutVerbs(phrase[(mark + 1)..end]).TrimStart());
            foreach (var opener in (ReadOnlySpan<string>)["replacing ", "During ", "According to ", "released ", "issued ", "published ", "promulgated ", "approved ", "adopted "])
            {
                if (clause.StartsWith(opener, StringComparison.Ordinal)) clause = clause[opener.Length..];
            }
            if ((clause.Length > 5 || IsAcronym(clause)) && !IsYearAndMore(clause) && !clause.StartsWith("which", StringComparison.Ordinal) && !clause.StartsWith("that ", StringComparison.Ordinal)) return BeforeIs(ObjectOf(clause));
            if (mark < 0) return clause;
            end = mark;
        }
    }

    /// <summary><c>To thank its partners, MIIT issued</c>: the short name of a body.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> clause) => clause.Length > 2 && clause.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary><c>remaining in line with the Guiding Opinions on X</c> (issued by SAMR in May): the name that the participle hangs on.</summary>
    private static ReadOnlySpan<char> NamedBefore(ReadOnlySpan<char> phrase)
    {
        var mark = LastMark(phrase);
        phrase = phrase[(mark + 1)..];
        var article = phrase.LastIndexOf(" the ");
        // "the Opinions on the Protection of": the first article that a capital follows.
        while (article > 0 && phrase[..article].LastIndexOf(" the ") is >= 0 and var earlier && earlier + 5 < phrase.Length && char.IsAsciiLetterUpper(phrase[earlier + 5])) article = earlier;
        return article >= 0 && article + 5 < phrase.Length && char.IsAsciiLetterUpper(phrase[article + 5]) ? phrase[(article + 5)..].Trim() : default;
    }

    /// <summary><c>released on August 1, 2025 and set</c> (to be implemented): the comma stands inside a date.</summary>
    private static bool IsYearAndMore(ReadOnlySpan<char> clause) => clause.Length > 8 && clause[4] == ' ' && clause[..4].IndexOfAnyExceptInRange('0', '9') < 0 && clause[0] is '1' or '2' && clause[5..].StartsWith("and ", StringComparison.Ordinal);

    /// <summary><c>SAMR issued the Provisions</c>, (which took effect): the Provisions.</summary>
    private static ReadOnlySpan<char> ObjectOf(ReadOnlySpan<char> clause)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" issued the ", " released the ", " published the ", " promulgated the ", " approved the ", " adopted the "])
        {
            var at = clause.LastIndexOf(verb);
            if (at > 0) return clause[(at + verb.Length)..];
        }
        return clause.StartsWith("Comments ", StringComparison.Ordinal) || clause.SequenceEqual("Comments") ? default : clause;
    }

    /// <summary><c>MIIT) released the Provisions</c> behind an open bracket: what was released.</summary>
    private static ReadOnlySpan<char> WithoutActor(ReadOnlySpan<char> clause)
    {
        var close = clause.IndexOf(')');
        if (close < 0 || clause[..close].Contains('(')) return clause;
        clause = clause[(close + 1)..].TrimStart();
        var verb = clause.IndexOf(' ');
        return verb > 0 && char.IsAsciiLetterLower(clause[0]) && clause[..verb] is [.., 'e', 'd'] or [.., 's'] ? clause[(verb + 1)..] : clause;
    }

    /// <summary>The last mark between clauses; the comma of 2,252 is none.</summary>
    private static int LastMark(ReadOnlySpan<char> phrase)
    {
        var mark = phrase.LastIndexOfAny(ClauseMarks);
        while (mark > 0 && mark + 1 < phrase.Length && char.IsAsciiDigit(phrase[mark - 1]) && char.IsAsciiDigit(phrase[mark + 1])) mark = phrase[..mark].LastIndexOfAny(ClauseMarks);
        return mark;
    }

    private static ReadOnlySpan<char> BeforeIs(ReadOnlySpan<char> phrase)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" is a", " was ", " were ", " are ", " is the ", " has ", " have ", " took "])
        {
            var at = phrase.IndexOf(verb);
            if (at > 0) return phrase[..at];
        }
        return phrase;
    }

    private static ReadOnlySpan<char> WithoutOn(ReadOnlySpan<char> phrase)
    {
        phrase = phrase.TrimStart();
        // "approved and released the standard": one act in two verbs.
        if (phrase.StartsWith("and ") && phrase[4..].IndexOf(' ') is > 4 and var second && phrase[4..(4 + second)].EndsWith("ed")) phrase = phrase[(5 + second)..];
        foreach (var told in (ReadOnlySpan<string>)["WTO ", "the WTO "])
        {
            // "notified the WTO of two drafts": what was told, not whom.
            if (phrase.StartsWith(told, StringComparison.Ordinal)) phrase = phrase[told.Length..];
        }
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
