using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Markup;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The lists behind the annex as lines of text, cells parted by tabs.</summary>
internal static class BackMatter
{
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Of(IssueFacts facts)
    {
        var (issue, words) = (facts.Issue, IssueWords.Of(facts.Issue.Language));
        var lists = new List<(string, IReadOnlyList<string>)>
        {
            (words.Calls, [.. facts.Calls.Select(c => Row(c.Call.Subject, c.Call.By, words.Closes(c.Call.Closes, issue.Date), At(words, c.Article.Number)))]),
            (words.Standards, [.. facts.Standards.Select(s => Row(s.Normal, s.Title, s.Status is { } status ? words.Status(status) : null, s.Instead.Count > 0 ? "→ " + string.Join(", ", s.Instead) : null))]),
            (words.Abbreviations, [.. facts.Abbreviations.Explained.Select(a => Row(a.Letters, a.English, a.Chinese))]),
            (words.Corrections, [.. issue.Corrections.Select(c => Row(c.Issue, c.Was, "→ " + c.Is))]),
            (words.Imprint, [.. issue.Imprint.OfType<Paragraph>().Select(p => MarkdownRuns.Text(p.Runs))]),
        };
        return [.. lists.Where(l => l.Item2.Count > 0)];
    }

    private static string At(IssueWords words, int number) => number > 0 ? $"{words.Article} {number}" : words.Annex;

    private static string Row(params string?[] cells) => string.Join('\t', cells.Where(c => !string.IsNullOrEmpty(c)));
}
