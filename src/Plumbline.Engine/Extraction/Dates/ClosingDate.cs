using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Tells the last day of a period from its first.</summary>
internal static class ClosingDate
{
    private const int Reach = 60;

    private static readonly SearchValues<string> EnglishWords = SearchValues.Create(
        ["closing date", "final date", "last date", "last day", "deadline", "no later than", "not later than", "closes on", "close on", "closing on", "ends on", "end on", "ending on", "expires on", "due on", "latest on", "due date", "runs to", "lasts to"], StringComparison.OrdinalIgnoreCase);

    /// <summary>until, by or before 5 May; the closing date is 5 May; closes on 5 May.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> text, in DatedContext context)
    {
        if (context.Mention.End is not null) return false;
        if (context.Intro is DateIntro.Until or DateIntro.By or DateIntro.Before) return true;
        return text[Math.Max(context.Sentence.Start, context.Mention.Span.Start - Reach)..context.Mention.Span.Start].ContainsAny(EnglishWords);
    }

    /// <summary>截止日期为…, 至…止, 于…前.</summary>
    public static bool IsChinese(ReadOnlySpan<char> text, TextSpan mention, TextSpan sentence)
    {
        var before = text[Math.Max(sentence.Start, mention.Start - 12)..mention.Start];
        if (before.Contains("截止", StringComparison.Ordinal) || before.Contains("截至", StringComparison.Ordinal) || before.EndsWith('至')) return true;
        var from = mention.End;
        while (from < sentence.End && from - mention.End < 8 && (DateText.Digit(text[from]) >= 0 || text[from] is ' ' or ':' or '：' or '时' or '點' or '点' or '分' or '(' or ')' or '（' or '）')) from++;
        var after = text[from..Math.Min(sentence.End, from + 12)];
        return after.StartsWith('前') || after.StartsWith("之前", StringComparison.Ordinal) || after.StartsWith("以前", StringComparison.Ordinal) || after.StartsWith('止') || after.Contains("截止", StringComparison.Ordinal);
    }
}
