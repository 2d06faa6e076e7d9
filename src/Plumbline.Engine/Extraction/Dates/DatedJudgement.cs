namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Decides whether a date in an English sentence is a fact of its own. A day nearly always is; a month where it is not the end of a target; a year only where a verb
/// hangs on it, since most years stand in noun phrases (<c>the legislative work in 2021</c>) or bound a target (<c>by 2035</c>). As-of dates and dates inside titles are none.
/// </summary>
internal static class DatedJudgement
{
    private const int Adjacent = 30;
    private const int SameClause = 160;
    private const int TitleReach = 60;

    private static readonly string[] Titles = ["Regulation", "Directive", "Decision", "Order No", "Decree", "Recommendation"];

    /// <summary>True where the date stands as a fact; <paramref name="taken"/> is true where the same verb already dates a finer one.</summary>
    public static bool IsFact(ReadOnlySpan<char> text, in DatedContext context, in DatedAction action, bool taken)
    {
        var (first, last) = (context.Mention.Date, context.Mention.End);
        var strong = action.Word.IsStrong;
        if (InsideTitle(text, context)) return false;
        if (first.Day == 0 && InsideQuotes(text, context)) return false;
        switch (context.Intro)
        {
            case DateIntro.AsOf:
                return action.Name == "effective" && !context.Fronted;
            case DateIntro.By:
                return action.Name == "call-for-comments" || first.Day > 0 || (first.Month > 0 && strong && action.Name is "planned" or "effective");
            case DateIntro.Since:
                return first.Day > 0 || (action.Word.Kind is Cue.Effective or Cue.Established && context.IntroStart - action.Word.End is >= 0 and < Adjacent);
            case DateIntro.Until or DateIntro.Before or DateIntro.After:
                return first.Day > 0 || (first.Month > 0 && strong);
            case DateIntro.End:
                return strong && !taken && (first.Month > 0 || !context.Fronted);
            default:
                break;
        }
        if (first.Day > 0) return true;
        if (taken) return false;
        if (first.Month > 0) return last is null || action.Word.Kind != Cue.None || action.Name == "planned" || context.Fronted is false;
        if (context.Fronted) return action.Word.Kind != Cue.None && action.Name != "planned";
        var gap = context.IntroStart - action.Word.End;
        return strong && gap >= 0 && gap < (action.Name == "planned" ? Adjacent : SameClause) && !HasClauseBreak(text[action.Word.End..context.IntroStart]);
    }

    /// <summary><c>Regulation (EU) 2022/2065 of 19 October 2022</c>: the date is a part of the title.</summary>
    private static bool InsideTitle(ReadOnlySpan<char> text, in DatedContext context)
    {
        var before = text[Math.Max(context.Sentence.Start, context.Mention.Span.Start - TitleReach)..context.Mention.Span.Start];
        if (!before.EndsWith(" of ", StringComparison.Ordinal)) return false;
        foreach (var title in Titles)
        {
            var at = before.LastIndexOf(title);
            if (at >= 0 && before[at..].ContainsAnyInRange('0', '9') && before[at..].IndexOfAny(',', ';') < 0) return true;
        }
        return false;
    }

    private static bool HasClauseBreak(ReadOnlySpan<char> between) => between.IndexOfAny(';', ':') >= 0 || between.Contains(" – ", StringComparison.Ordinal);

    /// <summary>True between an opening quotation mark, star or 《 of the sentence and its closing one.</summary>
    private static bool InsideQuotes(ReadOnlySpan<char> text, in DatedContext context)
    {
        var before = text[context.Sentence.Start..context.Mention.Span.Start];
        var after = text[context.Mention.Span.End..context.Sentence.End];
        if (before.LastIndexOf('“') > before.LastIndexOf('”') && after.Contains('”')) return true;
        if (before.LastIndexOf('《') > before.LastIndexOf('》')) return true;
        return (before.Count('"') % 2 == 1 && after.Contains('"')) || (before.Count('*') % 2 == 1 && after.Contains('*'));
    }
}
