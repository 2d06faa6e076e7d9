using Plumbline.Engine.Extraction.Dates;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>A length of time in days: <c>for 60 days</c>, <c>a 60-day period</c>, <c>within two months</c> is not read; 为期30天, 60日.</summary>
internal static class DayCount
{
    private const int Most = 366;

    /// <summary>The first count of days in a sentence, or 0.</summary>
    public static int In(ReadOnlySpan<char> sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (DateText.Digit(sentence[at]) < 0) continue;
            var start = at;
            if (!DateText.TryNumber(sentence, ref at, 3, out var days))
            {
                while (at < sentence.Length && DateText.Digit(sentence[at]) >= 0) at++;
                continue;
            }
            var behind = sentence[at..].TrimStart(" -\u00A0");
            if (CountsFromElsewhere(behind)) continue;
            if (days is > 0 and <= Most && (behind.StartsWith("day", StringComparison.Ordinal) || behind.StartsWith("calendar day", StringComparison.Ordinal) || IsChineseCount(sentence, start, behind))) return days;
        }
        return 0;
    }

    /// <summary><c>90 days after circulation</c> tells no length.</summary>
    private static bool CountsFromElsewhere(ReadOnlySpan<char> behind) => behind.StartsWith("days after", StringComparison.Ordinal) || behind.StartsWith("days before", StringComparison.Ordinal)
        || behind.StartsWith("days prior", StringComparison.Ordinal);

    private static bool IsChineseCount(ReadOnlySpan<char> sentence, int start, ReadOnlySpan<char> behind) =>
        behind.StartsWith('天') || behind.StartsWith("个工作日", StringComparison.Ordinal) is false && behind.StartsWith('日') && !sentence[..start].TrimEnd().EndsWith("月") && (start == 0 || sentence[start - 1] is not ('至' or '-'));
}
