using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>What a dated fact is about and who acts, in the words of its sentence.</summary>
internal static class DatedSubject
{
    private const int Longest = 200;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:(，；");

    /// <summary>The object of an active verb (<c>issued the Measures</c>), the subject of a passive one (<c>the Measures were issued</c>), in Chinese the title in 《》.</summary>
    public static string Of(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        var words = text[sentence.Start..sentence.End];
        if (TitleInBrackets(words, mention.Start - sentence.Start) is { } title) return title;
        if (cue.Kind == Cue.None) return Phrase.Clean(text[ClauseStart(text, sentence, mention.End)..sentence.End], Longest);
        var passive = (cue.Manner & CueManner.Passive) != 0 || cue.Kind is Cue.Effective || cue.End <= mention.Start;
        if (!passive) return Phrase.Clean(text[cue.End..Phrase.EndOfObject(text, cue.End, sentence.End)], Longest);
        var start = cue.Start > mention.End ? ClauseStart(text, sentence, mention.End) : StartOfClauseBefore(text, sentence, cue.Start);
        return Phrase.Clean(Phrase.WithoutVerbs(text[start..cue.Start]), Longest);
    }

    /// <summary>Who acts: behind <c>by</c>, or before an active verb; empty where nobody is named.</summary>
    public static IReadOnlyList<string> Bodies(ReadOnlySpan<char> text, TextSpan sentence, TextSpan mention, CueWord cue)
    {
        if (cue.Kind == Cue.None) return [];
        if ((cue.Manner & CueManner.By) != 0)
        {
            var from = cue.End + text[cue.End..sentence.End].IndexOf("by", StringComparison.Ordinal) + 2;
            return Phrase.Names(text[from..Phrase.EndOfObject(text, from, sentence.End)]);
        }
        if ((cue.Manner & CueManner.Passive) != 0 || cue.Start < mention.End) return [];
        return Phrase.Names(Phrase.WithoutVerbs(text[ClauseStart(text, sentence, mention.End)..cue.Start]));
    }

    private static int ClauseStart(ReadOnlySpan<char> text, TextSpan sentence, int at)
    {
        while (at < sentence.End && text[at] is ' ' or ',' or '，' or '\n' or '\r') at++;
        return at;
    }

    private static int StartOfClauseBefore(ReadOnlySpan<char> text, TextSpan sentence, int at)
    {
        var mark = text[sentence.Start..at].LastIndexOfAny(ClauseMarks);
        return mark < 0 ? sentence.Start : sentence.Start + mark + 1;
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
