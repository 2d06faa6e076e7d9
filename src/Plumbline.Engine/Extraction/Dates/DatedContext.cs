using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>A date in its sentence, with what the words around it say.</summary>
/// <param name="Mention">The date.</param>
/// <param name="Sentence">The sentence that holds it.</param>
/// <param name="Intro">The word that introduces it.</param>
/// <param name="IntroStart">Where the introducing words start.</param>
/// <param name="Fronted">True where it opens its sentence or clause, so that what it dates follows.</param>
internal readonly record struct DatedContext(DateMention Mention, TextSpan Sentence, DateIntro Intro, int IntroStart, bool Fronted)
{
    private const int LongestIntro = 40;

    /// <summary>Reads the words before an English date.</summary>
    public static DatedContext Read(ReadOnlySpan<char> text, DateMention mention, TextSpan sentence)
    {
        var start = mention.Span.Start;
        var intro = DateIntro.None;
        var floor = Math.Max(sentence.Start, start - LongestIntro);
        while (true)
        {
            var end = start;
            while (end > floor && text[end - 1] is ' ' or '\u00A0' or '\n' or '\r' or '-') end--;
            var from = end;
            while (from > floor && char.IsAsciiLetter(text[from - 1])) from--;
            if (from == end) break;
            var kind = text[from..end] is "as" or "As" && !text[end..].StartsWith(" of ", StringComparison.Ordinal) ? intro : KindOf(text[from..end], intro);
            if (kind is null) break;
            if (kind.Value > intro) intro = kind.Value;
            start = from;
        }
        var before = start;
        while (before > sentence.Start && text[before - 1] is ' ' or '\u00A0' or '*' or '"' or '“' or '\n' or '\r' or '-' or '–' or '—' or '•') before--;
        var fronted = before == sentence.Start
            || text[before - 1] is ',' or ';' or ':' or '，' or '；' or '：'
            || (text[before - 1] == ')' && IsListMark(sentence.Start, before))
            || EndsWithAnd(text, sentence.Start, before)
            || (start > sentence.Start + 1 && text[start - 1] == ' ' && text[start - 2] is '–' or '—');
        return new(mention, sentence, intro, start, fronted);
    }

    private static DateIntro? KindOf(ReadOnlySpan<char> word, DateIntro now) => word switch
    {
        "on" or "On" or "in" or "In" or "at" or "At" or "during" or "During" or "dated" => now,
        "from" or "From" or "between" or "Between" or "starting" or "beginning" => now,
        "early" or "late" or "mid" or "Early" or "Late" or "Mid" or "the" or "The" or "year" or "of" or "specifically" or "back" or "around" or "about" or "later" or "previously" or "recently"
            or "month" => now,
        "end" or "beginning" or "start" or "middle" => now == DateIntro.None ? DateIntro.End : now,
        "as" or "As" => DateIntro.AsOf,
        "by" or "By" => DateIntro.By,
        "until" or "till" or "Until" or "through" => DateIntro.Until,
        "since" or "Since" => DateIntro.Since,
        "before" or "Before" => DateIntro.Before,
        "after" or "After" => DateIntro.After,
        _ => null,
    };

    /// <summary><c>(i) On 5 May</c>, <c>2) In 2019</c>.</summary>
    private static bool IsListMark(int start, int end) => end - start <= 6;

    private static bool EndsWithAnd(ReadOnlySpan<char> text, int start, int end) => end - start is 3 && text[start..end] is "And" or "and" or "But";
}

/// <summary>How a date is introduced.</summary>
internal enum DateIntro : byte
{
    /// <summary>on, in, from: the date itself.</summary>
    None,

    /// <summary>at the end of 2020.</summary>
    End,

    /// <summary>since 2016.</summary>
    Since,
    Before,
    After,
    Until,
    By,
    AsOf,
}
