using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Api;
using Plumbline.Tests.Pages;
using Xunit;

namespace Plumbline.Tests.Api;

/// <summary>The promise of docs/api.md: what the programs' door answers is what its document says, and nothing that was promised goes away.</summary>
[Collection(OneSite.Name)]
public class ContractTests(SiteFixture site)
{
    private static readonly JsonNode Document = JsonNode.Parse(OpenApiDocument.Of().ToJsonString())!;

    public static TheoryData<string> Addresses => [.. ApiPaths.All.Select(p => p.Address)];

    [Fact]
    public async Task The_document_is_of_OpenAPI_3_1_and_names_every_address()
    {
        var answer = await site.Get("/api/openapi.json");
        Assert.Equal(200, answer.Status);
        using var given = JsonDocument.Parse(answer.Body);
        Assert.StartsWith("3.1", given.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(ApiPaths.All.SelectMany(p => p.Forms.Select(f => p.Address + "." + f)), given.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name));
        var operations = given.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Value.GetProperty("get").GetProperty("operationId").GetString()).ToList();
        Assert.Equal(operations.Count, operations.Distinct().Count());
        foreach (var reference in References(Document)) Assert.NotNull(reference["#/".Length..].Split('/').Aggregate((JsonNode?)Document, (node, step) => node?[step]));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_answers_in_each_of_its_forms_and_its_data_fit_their_schema(string address)
    {
        var path = ApiPaths.All.Single(p => p.Address == address);
        if (await Real(path) is not { } real) return;
        foreach (var form in path.Forms)
        {
            var answer = await site.Get($"{real}.{form}");
            Assert.True(answer.Status == 200, $"{real}.{form} answers {answer.Status}");
            Assert.StartsWith(Document["paths"]![$"{address}.{form}"]!["get"]!["responses"]!["200"]!["content"]!.AsObject().Single().Key, answer.Headers["Content-Type"], StringComparison.Ordinal);
            Assert.True(answer.Headers.ContainsKey("ETag") || address.StartsWith("/lists", StringComparison.Ordinal) || address.StartsWith("/deposits", StringComparison.Ordinal), $"{real}.{form} has no entity tag");
            if (form != "json") continue;
            using var data = JsonDocument.Parse(answer.Body);
            Assert.Empty(JsonShape.Faults(Document, Document["paths"]![address + ".json"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, data.RootElement).Take(5));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_unknown_parameter_and_an_unknown_form_are_refused_with_the_known_ones(string address)
    {
        var path = ApiPaths.All.Single(p => p.Address == address);
        if (await Real(path) is not { } real) return;
        var answer = await site.Get(real + ".json?no-such-parameter=1");
        Assert.Equal(400, answer.Status);
        Assert.Equal(path.Parameters, Problem(answer, "unknown-parameter", 400, real + ".json?no-such-parameter=1"));
        if (path.Forms.Contains("csv")) return;
        Assert.Equal(path.Forms, Problem(await site.Get(real + ".csv"), "no-such-form", 404, real + ".csv"));
    }

    [Theory]
    [InlineData("/standards/nothing-1.json", "not-found", 404)]
    [InlineData("/nothing.json", "not-found", 404)]
    [InlineData("/consultations/nothing.csv", "not-found", 404)]
    [InlineData("/standards.json?cursor=nonsense", "bad-value", 400)]
    [InlineData("/standards.json?as-of=yesterday", "bad-value", 400)]
    [InlineData("/standards.json?kind=nonsense", "bad-value", 400)]
    [InlineData("/changes.json?since=-1", "bad-value", 400)]
    [InlineData("/changes.atom?since=x", "bad-value", 400)]
    [InlineData("/consultations.ics?status=nonsense", "bad-value", 400)]
    [InlineData("/consultations.atom?month=2021-13", "bad-value", 400)]
    public async Task Every_refusal_has_one_shape(string address, string name, int status) => Problem(await site.Get(address), name, status, address);

    [Fact]
    public async Task A_refused_method_and_a_foreign_host_have_it_too()
    {
        Problem(await site.Ask("/standards.json", "DELETE"), "method-not-allowed", 405, "/standards.json");
        Problem(await site.Ask("/standards.json", "GET", ("Host", "evil.example")), "unknown-host", 400, "/standards.json");
    }

    [Fact]
    public void Nothing_that_was_promised_has_gone()
    {
        var file = Repository.PathOf("tests", "Plumbline.Tests", "Api", "contract.txt");
        // New members and addresses may come. PLUMBLINE_CONTRACT=write promises what there is, which is done for a release.
        if (Environment.GetEnvironmentVariable("PLUMBLINE_CONTRACT") == "write") File.WriteAllLines(file, Lines().Order(StringComparer.Ordinal));
        var promised = File.ReadAllLines(file);
        Assert.True(promised.Length > 500, "contract.txt has been emptied");
        Assert.Empty(promised.Except(Lines()));
    }

    private static IEnumerable<string> Lines()
    {
        foreach (var (path, item) in Document["paths"]!.AsObject())
        {
            foreach (var parameter in item!["get"]!["parameters"]!.AsArray()) yield return $"{path} {parameter!["name"]}";
            yield return $"{path} answers {item["get"]!["responses"]!["200"]!["content"]!.AsObject().Single().Value!["schema"]!.ToJsonString()}";
        }
        foreach (var (name, schema) in Document["components"]!["schemas"]!.AsObject())
        {
            foreach (var (member, type) in schema!["properties"]?.AsObject() ?? []) yield return $"{name}.{member} {type!.ToJsonString()}";
            if (schema["enum"] is { } words) yield return $"{name} {words.ToJsonString()}";
        }
    }

    private static List<string> Problem(Answer answer, string name, int status, string instance)
    {
        Assert.Equal(status, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal(["type", "title", "status", "detail", "instance", "known"], problem.RootElement.EnumerateObject().Select(m => m.Name));
        Assert.Equal(("/api#problem-" + name, status, instance), (problem.RootElement.GetProperty("type").GetString(), problem.RootElement.GetProperty("status").GetInt32(), problem.RootElement.GetProperty("instance").GetString()));
        return [.. problem.RootElement.GetProperty("known").EnumerateArray().Select(k => k.GetString()!)];
    }

    /// <summary>An address that has something to show; null where the register of the tests holds nothing of its kind.</summary>
    private async Task<string?> Real(ApiPath path)
    {
        // A comparison and a translation need two documents; CompareTests and ParallelTests look at them.
        if (path.Address is "/compare" or "/documents/{slug}/beside/{other}") return null;
        if (!path.Variables.Any()) return path.Address;
        var room = path.Address.Split('/')[1];
        if (room == "articles") return "/articles/" + site.Store.Document(site.Store.Issues(new Plumbline.Register.PageRequest(1)).Items[0].Document.Slug)!.Passages.First(p => p.Slug is not null).Slug;
        using var list = JsonDocument.Parse((await site.Get($"/{room}.json")).Body);
        var first = list.RootElement.GetProperty("items").EnumerateArray().FirstOrDefault();
        if (first.ValueKind != JsonValueKind.Object) return null;
        var slug = first.TryGetProperty("slug", out var own) ? own.GetString()! : first.GetProperty("address").GetString()!.Split('/')[^1];
        return $"/{room}/{slug}";
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => m is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(m.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
