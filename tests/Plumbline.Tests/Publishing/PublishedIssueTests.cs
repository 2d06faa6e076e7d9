using Plumbline.App.Publishing;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Publishing;

/// <summary>A finished issue in a register: its articles are found like those of any other newsletter, and its forms are given back as they were made.</summary>
public abstract class PublishedIssueTests(TestStore store) : OnStore(store)
{
    private static readonly HashSet<string> WithoutPrint = IssueForms.All.Select(f => f.Name).Where(f => f != "pdf").ToHashSet();

    [Fact]
    public void A_published_issue_has_its_articles_and_its_forms()
    {
        using var sample = new SampleIssue();
        using var register = new TemporaryRegister();
        var slug = Publish(register, sample);
        var document = register.Store.Document(slug);
        Assert.Equal(sample.Read.Facts!.Issue.Articles.Count + sample.Read.Facts.Issue.Annexes.Count, document!.Passages.Count(p => p.Kind == "article"));
        var issue = register.Store.PublishedIssueOf(slug);
        Assert.Equal(("plumbline-desk-2023-06", "2023-07-28", "China Standards Newsletter, June – July 2023"), (issue!.Slug, issue.PublishedOn, issue.Title));
        Assert.Equal(slug, register.Store.PublishedIssue(issue.Slug)!.Document);
        var forms = register.Store.IssueForms(issue.Slug);
        Assert.Equal(WithoutPrint.Order(StringComparer.Ordinal), forms.Select(f => f.Form));
        Assert.All(forms, f => Assert.Equal(f.Length, register.Store.IssueForm(issue.Slug, f.Form)!.Length));
        Assert.Equal(sample.Make(new HashSet<string> { "docx" })[0].Bytes, register.Store.IssueForm(issue.Slug, "docx"));
        Assert.Null(register.Store.IssueForm(issue.Slug, "pdf"));
        Assert.Null(register.Store.PublishedIssue("another"));
    }

    [Fact]
    public void Publishing_again_replaces_the_forms_and_adds_no_second_document()
    {
        using var sample = new SampleIssue();
        using var register = new TemporaryRegister();
        var slug = Publish(register, sample);
        register.Store.KeepIssue("plumbline-desk-2023-06", "Title", slug, "2023-07-28", [("docx", "other.docx", [1, 2, 3])], "test");
        Assert.Equal([1, 2, 3], register.Store.IssueForm("plumbline-desk-2023-06", "docx"));
        Assert.Equal(slug, Publish(register, sample));
        Assert.Equal(WithoutPrint.Count, register.Store.IssueForms("plumbline-desk-2023-06").Count);
    }

    private static string Publish(TemporaryRegister register, SampleIssue sample) =>
        IssuePublishing.Publish(register.Store, sample.Read.Facts!, sample.Read.Template!, WithoutPrint, "test", said => throw new InvalidOperationException(said), TestContext.Current.CancellationToken);
}

public sealed class PublishedIssueTestsOnSqlite() : PublishedIssueTests(TestStore.Sqlite);

public sealed class PublishedIssueTestsOnPostgres() : PublishedIssueTests(TestStore.Postgres);
