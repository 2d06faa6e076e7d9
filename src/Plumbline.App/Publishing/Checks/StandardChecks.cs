using System.Globalization;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Publishing.Checks;

/// <summary>Standards of an issue against the register: known, titled alike, said to be replaced where they are, dated alike.</summary>
internal static class StandardChecks
{
    private const double SameTitle = 0.75;

    public static void Run(IssueFacts facts, RegisterStore? register, Problems problems)
    {
        if (register is null) return;
        var known = new Dictionary<string, StandardRecord?>(StringComparer.Ordinal);
        var told = new HashSet<(string, string, string)>();
        foreach (var found in facts.Found.Standards)
        {
            if (facts.Text.At(found.Span.Start) is not { } article) continue;
            var normal = found.Id.Normal;
            if (!known.TryGetValue(normal, out var record)) known[normal] = record = register.FindStandard(normal, on: facts.Issue.Date);
            var line = facts.Text.LineAt(found.Span.Start);
            if (record is null)
            {
                if (told.Add((article.File, normal, IssueCheck.Unknown)))
                    problems.Add(IssueCheck.Unknown, article.File, line, $"the register does not know {normal}", "look whether the number is right; add the document that tells of it, or import its record");
                continue;
            }
            if (found.Title is { } title && Title(facts, title.Start, title.End, record) is { } wrong && told.Add((article.File, normal, IssueCheck.Standard)))
                problems.Add(IssueCheck.Standard, article.File, line, $"{normal} is called '{wrong}' here; the register has '{record.Title}'", "correct the number or the title");
            if (record.Status is "superseded" or "withdrawn" && !IsSaid(facts, article, found, record) && told.Add((article.File, normal, IssueCheck.Replaced)))
                problems.Add(IssueCheck.Replaced, article.File, line, $"{normal} is {record.Status} on the day of the issue{Instead(record)}", "say so in the article, or name the standard that holds now");
        }
        Dates(facts, known, problems);
    }

    private static string? Title(IssueFacts facts, int start, int end, StandardRecord record)
    {
        var stated = facts.Text.Content[start..end].Replace('\n', ' ');
        return record.Title is { } title && Likeness.IsComparable(stated, title) && Likeness.Cover(stated, title) < SameTitle ? stated : null;
    }

    /// <summary>Where the article names what replaces it, or says that it is replaced.</summary>
    private static bool IsSaid(IssueFacts facts, Article article, StandardFinding found, StandardRecord record)
    {
        var its = facts.ByArticle[article.Anchor].Standards;
        if (record.Instead.Current.Any(s => its.Contains(s.Normal))) return true;
        var from = Math.Max(0, found.Span.Start - 200);
        var around = facts.Text.Content.AsSpan(from, Math.Min(400 + found.Span.Length, facts.Text.Content.Length - from));
        return around.Contains("replace", StringComparison.OrdinalIgnoreCase) || around.Contains("supersede", StringComparison.OrdinalIgnoreCase) || around.Contains("withdrawn", StringComparison.OrdinalIgnoreCase)
            || around.Contains("代替", StringComparison.Ordinal) || around.Contains("废止", StringComparison.Ordinal);
    }

    private static string Instead(StandardRecord record) => record.Instead.Current.Count == 0 ? "" : $", replaced by {string.Join(", ", record.Instead.Current.Select(s => s.Normal))}" + (record.Instead.Since is { } since ? $" since {since}" : "");

    /// <summary>A day of release or effect in the sentence of one standard alone is that of the register.</summary>
    private static void Dates(IssueFacts facts, Dictionary<string, StandardRecord?> known, Problems problems)
    {
        foreach (var dated in facts.Found.Dated)
        {
            if (dated.Action is not ("released" or "effective") || dated.Date.Precision != "day" || facts.Text.At(dated.Span.Start) is not { } article) continue;
            var inside = facts.Found.Standards.Where(s => dated.Sentence.Contains(s.Span.Start)).Select(s => s.Id.Normal).Distinct().ToList();
            if (inside is not [var only] || !known.TryGetValue(only, out var record) || record is null) continue;
            var its = dated.Action == "released" ? record.Life.Released : record.Life.Effective;
            if (its is { Length: 10 } && its != dated.Date.ToString())
                problems.Add(IssueCheck.Dates, article.File, facts.Text.LineAt(dated.Span.Start), string.Create(CultureInfo.InvariantCulture, $"{only} is {(dated.Action == "released" ? "released" : "in force from")} {dated.Date} here and {its} in the register"), "see which is right");
        }
    }
}
