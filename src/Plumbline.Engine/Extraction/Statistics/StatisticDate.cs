using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>The date at which a figure holds, where its sentence says so: <c>as of 30 April 2021</c>, <c>by the end of May</c>, 截至2021年5月底, <c>In 2013,</c>.</summary>
internal static class StatisticDate
{
    private static readonly string[] Markers = ["s of ", "y the end of ", "At the end of ", "at the end of ", "截至", "截止到", "截止"];

    public static string? Of(ReadOnlySpan<char> text, int at)
    {
        var sentence = SentenceBounds.Around(text, at, 0);
        var words = text[sentence.Start..sentence.End];
        foreach (var marker in Markers)
        {
            var hit = words.IndexOf(marker, StringComparison.Ordinal);
            if (hit < 0) continue;
            var rest = words[(hit + marker.Length)..Math.Min(words.Length, hit + marker.Length + 40)];
            if (Read(rest) is not { } date) continue;
            if (date.Day == 0 && date.Month > 0 && marker.Contains("end", StringComparison.Ordinal)) date = new FuzzyDate(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
            return date.ToString();
        }
        var first = words.TrimStart(" -*•");
        return first.StartsWith("In ") && first.Length > 8 && first[7] == ',' && Read(first[3..7]) is { } year ? year.ToString() : null;
    }

    private static FuzzyDate? Read(ReadOnlySpan<char> words)
    {
        for (var end = words.Length; end >= 4; end--)
        {
            if (end < words.Length && char.IsLetterOrDigit(words[end]) && words[end] < '\u3000') continue;
            if (DateReader.TryRead(words[..end], out var date)) return date;
        }
        return null;
    }
}
