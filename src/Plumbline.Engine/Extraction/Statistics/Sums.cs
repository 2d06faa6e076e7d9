using System.Globalization;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>
/// Checks figures that a sentence gives with their parts: a whole and the two to five figures behind it. Where they add up both say so in their note; where words make the parts
/// complete (<c>consisting of</c>, <c>divided into</c>, 分别为) and they do not add up, the whole says that.
/// </summary>
internal static class Sums
{
    private const int MostParts = 5;
    private const decimal Least = 10;

    private static readonly string[] Complete = ["consisting of", "consist of", "comprising", "composed of", "divided into", "namely", "made up of", "分别为", "分别是"];

    public static void Check(Recognition found)
    {
        var rows = found.Statistics;
        var text = found.Text.Content.AsSpan();
        for (var i = 0; i + 2 < rows.Count; i++)
        {
            var whole = rows[i];
            if (whole.Unit == "percent" || whole.Value < Least || !decimal.IsInteger(whole.Value)) continue;
            var end = found.Sentences.Around(whole.Span.Start, 0).End;
            var sum = 0m;
            var parts = 0;
            while (parts < MostParts && i + parts + 1 < rows.Count && rows[i + parts + 1] is var part && part.Span.Start < end && part.Article == whole.Article && part.Unit != "percent")
            {
                sum += part.Value;
                parts++;
                if (parts >= 2 && sum == whole.Value) break;
                if (sum > whole.Value) break;
            }
            if (parts < 2) continue;
            if (sum == whole.Value) Note(rows, i, $"adds up: {List(rows, i + 1, parts)}");
            else if (sum < whole.Value && rows[i + 1].Span.Start >= whole.Span.End && IsComplete(text[whole.Span.End..rows[i + 1].Span.Start]) && (i + parts + 1 >= rows.Count || rows[i + parts + 1].Span.Start >= end))
                Note(rows, i, $"the parts {List(rows, i + 1, parts)} make {sum.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static bool IsComplete(ReadOnlySpan<char> between)
    {
        foreach (var word in Complete)
        {
            if (between.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static string List(List<StatisticFinding> rows, int first, int count) =>
        string.Join(" + ", rows.Skip(first).Take(count).Select(r => r.Value.ToString(CultureInfo.InvariantCulture)));

    private static void Note(List<StatisticFinding> rows, int index, string note) => rows[index] = rows[index] with { Note = rows[index].Note is { } said ? $"{said}; {note}" : note };
}
