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
        var rows = found.StatisticRows;
        var text = found.Text.Content.AsSpan();
        for (var i = 0; i + 2 < rows.Count; i++)
        {
            ref readonly var whole = ref rows.Row(i);
            if (whole.Unit == "percent" || whole.Value < Least || !decimal.IsInteger(whole.Value)) continue;
            var end = found.Sentences.Around(whole.Span.Start, 0).End;
            var sum = 0m;
            var parts = 0;
            while (parts < MostParts && i + parts + 1 < rows.Count && IsPart(rows.Row(i + parts + 1), whole, end))
            {
                sum += rows.Row(i + parts + 1).Value;
                parts++;
                if (parts >= 2 && sum == whole.Value) break;
                if (sum > whole.Value) break;
            }
            if (parts < 2) continue;
            if (sum == whole.Value) Note(ref rows.Row(i), $"adds up: {List(rows, i + 1, parts)}");
            else if (sum < whole.Value && rows.Row(i + 1).Span.Start >= whole.Span.End && IsComplete(text[whole.Span.End..rows.Row(i + 1).Span.Start]) && (i + parts + 1 >= rows.Count || rows.Row(i + parts + 1).Span.Start >= end))
                Note(ref rows.Row(i), $"the parts {List(rows, i + 1, parts)} make {sum.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static bool IsPart(in StatisticRow part, in StatisticRow whole, int end) => part.Span.Start < end && part.Article == whole.Article && part.Unit != "percent";

    private static bool IsComplete(ReadOnlySpan<char> between)
    {
        foreach (var word in Complete)
        {
            if (between.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static string List(FindingRows<StatisticFinding, StatisticRow> rows, int first, int count) =>
        string.Join(" + ", Enumerable.Range(first, count).Select(i => rows.Row(i).Value.ToString(CultureInfo.InvariantCulture)));

    private static void Note(ref StatisticRow row, string note) => row.Note = row.Note is { } said ? $"{said}; {note}" : note;
}
