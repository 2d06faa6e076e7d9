using System.Text.Json;
using Plumbline.App.Api;
using Plumbline.Register;
using Plumbline.Tests.Api;
using Xunit;

namespace Plumbline.Tests.Pages;

[Collection(OneSite.Name)]
public class CompareTests(SiteFixture site)
{
    [Fact]
    public async Task Two_documents_are_compared_and_what_is_the_same_is_shown_on_demand()
    {
        var (before, after) = (Slug(0), Slug(1));
        var page = (await site.Get($"/compare?before={before}&after={after}")).Body;
        Assert.Contains("<ins>", page, StringComparison.Ordinal);
        Assert.Contains($"/compare?before={after}&amp;after={before}", page, StringComparison.Ordinal);
        var same = (await site.Get($"/compare?before={before}&after={before}")).Body;
        Assert.Contains("The two have the same words", same, StringComparison.Ordinal);
        Assert.Contains("row-same", (await site.Get($"/compare?before={before}&after={before}&show=all")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_fit_their_schema()
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(OpenApiDocument.Of().ToJsonString())!;
        using var data = JsonDocument.Parse((await site.Get($"/compare.json?before={Slug(0)}&after={Slug(1)}")).Body);
        Assert.Empty(JsonShape.Faults(document, document["components"]!["schemas"]!["Comparison"]!, data.RootElement));
    }

    [Theory]
    [InlineData("/compare", 200)]
    [InlineData("/compare?before=nothing", 200)]
    [InlineData("/compare?before=nothing&after=nothing", 400)]
    [InlineData("/compare?show=x", 400)]
    [InlineData("/compare.json", 400)]
    public async Task A_form_asks_for_two_documents_and_unknown_ones_are_refused(string address, int status) => Assert.Equal(status, (await site.Get(address)).Status);

    private string Slug(int n) => Uri.EscapeDataString(site.Store.Documents(new PageRequest(10)).Items[n].Slug);
}
