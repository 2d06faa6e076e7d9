using Plumbline.App.Publishing.Facts;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Publishing;

/// <summary>A finished issue, read as any other document is, gives back what was put into it: F1 of 0.99 at least for each kind.</summary>
public class RoundTripTests(SampleIssue sample) : IClassFixture<SampleIssue>
{
    private const double Least = 0.99;

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    [InlineData("text")]
    public void A_finished_issue_is_read_back(string form)
    {
        var file = sample.Files.First(f => f.Form == form);
        var read = Assert.IsType<ReadDocument>(DocumentReader.Read(file.Bytes, file.Name, cancellation: TestContext.Current.CancellationToken));
        var found = new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(read.Text));
        var newsletter = found.Newsletter;
        Assert.NotNull(newsletter);
        var facts = sample.Read.Facts!;
        Assert.Equal(("2023-06", "2023-07"), (newsletter.Issue.PeriodStart.ToString(), newsletter.Issue.PeriodEnd.ToString()));
        Assert.EndsWith(facts.Issue.Series, newsletter.Issue.Series, StringComparison.Ordinal);

        var names = facts.Issue.Articles.ToDictionary(a => a.Anchor, a => a.Number.ToString());
        for (var i = 0; i < facts.Issue.Annexes.Count; i++) names[facts.Issue.Annexes[i].Anchor] = i == 0 ? "annex" : $"annex {i + 1}";
        var all = facts.ByArticle.Select(f => (Name: names[f.Key], Facts: f.Value)).ToList();

        Same("sections", facts.Issue.Sections.Select(s => $"{s}: {string.Join(' ', facts.Issue.Articles.Where(a => a.Section == s).Select(a => a.Number))}"),
            newsletter.Sections.Where(s => !s.Articles[0].StartsWith('a')).Select(s => $"{s.Title}: {string.Join(' ', s.Articles)}"));
        Same("articles", facts.Issue.Articles.Select(a => $"{a.Number} {a.Title} {a.Section}"), newsletter.Articles.Where(a => !a.Number.StartsWith('a')).Select(a => $"{a.Number} {a.Title} {a.Section}"));
        Same("annexes", facts.Issue.Annexes.Select(a => a.Title), newsletter.Articles.Where(a => a.Number.StartsWith('a')).Select(a => a.Title));
        Same("tags", facts.Issue.Articles.SelectMany(a => a.Tags.Select(t => $"{a.Number} {t}")), newsletter.Articles.SelectMany(a => a.Tags.Select(t => $"{a.Number} {t}")));
        Same("takeaways", facts.Issue.Articles.Where(a => a.Takeaway.Count > 0).Select(a => a.Number.ToString()), newsletter.Articles.Where(a => a.Takeaway).Select(a => a.Number));
        Same("backgrounds", facts.Issue.Articles.Where(a => a.Background.Count > 0).Select(a => a.Number.ToString()), newsletter.Articles.Where(a => a.Background is not null).Select(a => a.Number));
        Same("standards", Of(all, f => f.Standards), found.Standards.Where(s => s.Article is not null).Select(s => $"{s.Article} {s.Id.Normal}"));
        Same("committees", Of(all, f => f.Committees), found.Committees.Where(c => c.Article is not null).Select(c => $"{c.Article} {c.Id.Normal}"));
        Same("dates", Of(all, f => f.Dates), found.Dated.Where(d => d.Article is not null).Select(d => $"{d.Article} {d.Date}"));
        Same("deadlines", facts.Issue.Articles.SelectMany(a => a.Calls.Where(c => c.Closes is not null).Select(c => $"{a.Number} {c.Closes:yyyy-MM-dd}")),
            found.Consultations.Where(c => c.Article is not null && c.Close is not null).Select(c => $"{c.Article} {c.Close}"));
        Same("abbreviations", facts.Abbreviations.Explained.Select(a => $"{a.Letters} {a.English} {a.Chinese}"), newsletter.Abbreviations.Select(a => $"{a.Abbreviation} {a.En} {a.Zh}"));
    }

    private static IEnumerable<string> Of(List<(string Name, ArticleFacts Facts)> all, Func<ArticleFacts, IReadOnlyList<string>> list) => all.SelectMany(a => list(a.Facts).Select(f => $"{a.Name} {f}"));

    private static void Same(string what, IEnumerable<string> put, IEnumerable<string> got)
    {
        var (truth, read) = (put.ToHashSet(), got.ToHashSet());
        var both = truth.Intersect(read).Count();
        var score = truth.Count + read.Count == 0 ? 1 : 2.0 * both / (truth.Count + read.Count);
        Assert.True(score >= Least, $"{what}: F1 {score:0.000}; lost {string.Join(" | ", truth.Except(read).Take(5))}; invented {string.Join(" | ", read.Except(truth).Take(5))}");
    }
}
