using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>
/// Lists of versions in other languages, as notices of approval and plans give them: a column of numbers and one of languages (语种), under a head or words that speak of versions. A notice of approval
/// dates them all; a plan does not.
/// </summary>
internal static class LanguageVersionTables
{
    /// <summary>How far above the table its words are read.</summary>
    private const int Above = 600;

    public static void Find(Recognition found)
    {
        var text = found.Text.Content.AsSpan();
        string? day = null;
        foreach (var table in found.Tables ??= StandardTable.Find(found.Text))
        {
            var (numbers, languages, plans, days) = Columns(table, text);
            if (numbers < 0 || languages < 0) continue;
            var head = text[table.Head[0].Start..table.Head[^1].End];
            var above = text[Math.Max(0, table.Head[0].Start - Above)..table.Head[0].Start];
            if (!SpeaksOfVersions(head) && !SpeaksOfVersions(above) && !SpeaksOfVersions(text[..Math.Min(text.Length, Above)])) continue;
            if ((State(above) ?? State(text[..Math.Min(text.Length, Above)])) is not { } state) continue;
            if (state == LanguageVersionStates.Published) day ??= DocumentDate.Stated(text)?.ToString() ?? "";
            foreach (var row in table.Rows) Row(found, row, state, numbers, languages, plans, days, day);
        }
    }

    private static (int Numbers, int Languages, int Plans, int Days) Columns(StandardTable table, ReadOnlySpan<char> text)
    {
        int numbers = -1, languages = -1, plans = -1, days = -1;
        for (var i = 0; i < table.Head.Count; i++)
        {
            var cell = text[table.Head[i].Start..table.Head[i].End].Trim("* ");
            if (cell.Contains("语种", StringComparison.Ordinal) || cell.Equals("language", StringComparison.OrdinalIgnoreCase) || cell.Equals("languages", StringComparison.OrdinalIgnoreCase)) languages = i;
            else if (cell.Contains("计划号", StringComparison.Ordinal) || cell.Contains("计划编号", StringComparison.Ordinal) || cell.Contains("plan n", StringComparison.OrdinalIgnoreCase)) plans = i;
            else if (cell.Contains("标准号", StringComparison.Ordinal) || cell.Contains("标准编号", StringComparison.Ordinal) || cell.Contains("standard n", StringComparison.OrdinalIgnoreCase)) numbers = numbers < 0 ? i : numbers;
            else if (cell.Contains("发布日期", StringComparison.Ordinal) || cell.Contains("publication date", StringComparison.OrdinalIgnoreCase) || cell.Contains("date of publication", StringComparison.OrdinalIgnoreCase)) days = i;
        }
        return (numbers < 0 && table.Number != plans ? table.Number : numbers, languages, plans, days);
    }

    private static bool SpeaksOfVersions(ReadOnlySpan<char> words) =>
        words.Contains("外文版", StringComparison.Ordinal) || words.Contains("英文版", StringComparison.Ordinal) || words.Contains("外文名称", StringComparison.Ordinal) || words.Contains("language version", StringComparison.OrdinalIgnoreCase)
        || words.Contains("English version", StringComparison.OrdinalIgnoreCase) || words.Contains("foreign-language", StringComparison.OrdinalIgnoreCase);

    /// <summary>A notice that releases a plan of translations is a plan.</summary>
    private static string? State(ReadOnlySpan<char> words) =>
        words.Contains("外文版计划", StringComparison.Ordinal) || words.Contains("翻译计划", StringComparison.Ordinal) || words.Contains("立项", StringComparison.Ordinal) || words.Contains("项目计划", StringComparison.Ordinal)
        || words.Contains("translation plan", StringComparison.OrdinalIgnoreCase) || words.Contains("plan for", StringComparison.OrdinalIgnoreCase) || words.Contains("plan of", StringComparison.OrdinalIgnoreCase) ? LanguageVersionStates.Planned
        : words.Contains("发布", StringComparison.Ordinal) || words.Contains("出版", StringComparison.Ordinal) || words.Contains("approved", StringComparison.OrdinalIgnoreCase) || words.Contains("released", StringComparison.OrdinalIgnoreCase)
        || words.Contains("published", StringComparison.OrdinalIgnoreCase) ? LanguageVersionStates.Published : null;

    private static void Row(Recognition found, List<TextSpan> row, string state, int numbers, int languages, int plans, int days, string? day)
    {
        if (numbers >= row.Count || languages >= row.Count) return;
        var text = found.Text.Content;
        var told = LanguageNames.List(text.Substring(row[languages].Start, row[languages].Length));
        if (told.Count == 0) return;
        var number = plans >= 0 && plans < row.Count && row[plans].Length is > 3 and < 24 ? text.Substring(row[plans].Start, row[plans].Length) : null;
        var date = state == LanguageVersionStates.Published ? Day(text, row, days) ?? (day is { Length: > 0 } ? day : null) : null;
        foreach (var mention in IdentifierScanner.Find(text.AsSpan(row[numbers].Start, row[numbers].Length).ToString()))
        {
            foreach (var language in told)
            {
                LanguageVersionRecogniser.Add(found, mention.Id, null, language, state, TextSpan.FromBounds(Math.Min(row[numbers].Start, row[languages].Start), Math.Max(row[numbers].End, row[languages].End)), "language-column", 0.9, date, number);
            }
        }
    }

    private static string? Day(string text, List<TextSpan> row, int days)
    {
        if (days < 0 || days >= row.Count) return null;
        var scanner = new DateScanner(text.AsSpan(row[days].Start, row[days].Length));
        return scanner.TryNext(out var date) && date.Day > 0 ? new FuzzyDate(date.Year, date.Month, date.Day).ToString() : null;
    }
}
