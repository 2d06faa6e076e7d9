using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Decides what a Chinese sentence says of a date in it: the verb behind the date (<c>于2020年4月9日发布，自2023年5月1日起实施</c>), or the label before it
/// (<c>实施日期：</c>, <c>截止日期为</c>).
/// </summary>
internal static class ChineseAction
{
    private const int LabelReach = 12;

    /// <summary>
    /// The action of a date; <paramref name="limitBefore"/> and <paramref name="limitAfter"/> are where the dates beside it end and start, <paramref name="behindFrom"/> where what it says may begin: behind the
    /// date itself, or behind a clause with another date that it only rests on.
    /// </summary>
    public static DatedAction Read(ReadOnlySpan<char> text, TextSpan mention, TextSpan sentence, List<CueWord> cues, int limitBefore, int behindFrom, int limitAfter)
    {
        CueWord before = default;
        CueWord behind = default;
        CueWord comments = default;
        foreach (var cue in cues)
        {
            if (cue.End <= mention.Start)
            {
                if (cue.Start >= limitBefore) before = cue;
            }
            else if (cue.Start >= behindFrom && cue.Start < limitAfter && behind.Kind == Cue.None)
            {
                behind = cue;
            }
            if (cue.Kind == Cue.Comments && cue.Start >= limitBefore && cue.Start < limitAfter) comments = cue;
        }
        if (before.Kind != Cue.None && IsLabel(text[before.Start..mention.Start])) return Made(before);
        if (comments.Kind != Cue.None && behind.Kind is Cue.None or Cue.Released or Cue.Comments or Cue.Other) return Made(comments);
        if (behind.Kind != Cue.None) return Made(behind);
        if (comments.Kind != Cue.None) return Made(comments);
        return before.Kind != Cue.None && !OpensClause(text, mention, sentence) ? Made(before) : Default(text, mention, sentence);
    }

    /// <summary>A date behind a mark has nothing to do with the verb before the mark.</summary>
    private static bool OpensClause(ReadOnlySpan<char> text, TextSpan mention, TextSpan sentence) => mention.Start == sentence.Start || text[mention.Start - 1] is '；' or ';';

    /// <summary>A date without any verb: alone on its line it is the day of the document, behind 自 and before 起 something takes effect.</summary>
    private static DatedAction Default(ReadOnlySpan<char> text, TextSpan mention, TextSpan sentence)
    {
        if (mention.Length >= sentence.Length - 2) return new("released", default);
        return new(mention.End < text.Length && text[mention.End] == '起' ? "effective" : "other", default);
    }

    private static DatedAction Made(CueWord cue) => new(DatedAction.NameOf(cue), cue);

    private static bool IsLabel(ReadOnlySpan<char> words) => words.Length <= LabelReach
        && (words.Contains("日期", StringComparison.Ordinal) || words.Contains("时间", StringComparison.Ordinal) || words.Contains("時間", StringComparison.Ordinal) || words.Contains("截止", StringComparison.Ordinal)
            || words.EndsWith('：') || words.EndsWith(':'));
}
