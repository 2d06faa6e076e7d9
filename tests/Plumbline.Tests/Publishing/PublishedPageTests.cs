using Plumbline.App.Publishing;
using Plumbline.Tests.Pages;
using Xunit;

namespace Plumbline.Tests.Publishing;

/// <summary>A published issue on the site: its articles, its forms, and its own name.</summary>
public sealed class PublishedPageTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();
    private string _document = "";

    public ValueTask InitializeAsync()
    {
        using var sample = new SampleIssue();
        var forms = IssueForms.All.Select(f => f.Name).Where(f => f != "pdf").ToHashSet();
        _document = IssuePublishing.Publish(_site.Store, sample.Read.Facts!, sample.Read.Template!, forms, "test", said => throw new InvalidOperationException(said), TestContext.Current.CancellationToken);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_issue_shows_its_forms_and_each_can_be_taken_away()
    {
        var page = await _site.Get($"/issues/{_document}");
        Assert.Contains("As it was published", page.Body, StringComparison.Ordinal);
        foreach (var form in (string[])["docx", "epub", "markdown", "json", "mail", "mail-text", "text"])
        {
            Assert.Contains($"/issues/{_document}/forms/{form}", page.Body, StringComparison.Ordinal);
            var file = await _site.Get($"/issues/{_document}/forms/{form}");
            Assert.Equal(200, file.Status);
            Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        }
        Assert.DoesNotContain("/forms/pdf", page.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await _site.Get($"/issues/{_document}/forms/pdf")).Status);
        Assert.Equal(404, (await _site.Get("/issues/none/forms/web")).Status);
    }

    [Fact]
    public async Task The_page_as_published_brings_its_own_style_and_leads_into_the_site_also_when_only_its_head_was_asked_before()
    {
        await _site.Get($"/issues/{_document}/forms/web", method: "HEAD");
        for (var time = 0; time < 2; time++)
        {
            var page = await _site.Get($"/issues/{_document}/forms/web");
            Assert.Contains("style-src 'unsafe-inline'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("href=\"/standards/gb-t-35273-2020\"", page.Body, StringComparison.Ordinal);
        }
        Assert.Equal(200, (await _site.Get("/standards/gb-t-35273-2020")).Status);
    }

    [Fact]
    public async Task Its_own_name_leads_to_it()
    {
        var answer = await _site.Get("/issues/plumbline-desk-2023-06");
        Assert.Equal((301, $"/issues/{_document}"), (answer.Status, answer.Headers["Location"]));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
