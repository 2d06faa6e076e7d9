using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Plumbline.App;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.Tests.Pages;

/// <summary>The site over a register in which every text holds what would do harm: a script, an attribute that ends early, signs that turn the direction of writing, signs without width, a formula.</summary>
public sealed class PoisonedSite : IAsyncDisposable
{
    public const string Poison = "=<script>alert(1)</script>\"'><img src=x onerror=alert(2)>]]>\u202Egnp\u2066\u200B\uFEFF\u0007</title>";

    private readonly TemporaryFolder _folder = new();
    private readonly RegisterStore _store;
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public PoisonedSite()
    {
        var location = new RegisterLocation(_folder.Path);
        using (var store = RegisterStore.Open(location, TimeProvider.System))
        {
            store.LoadStarter(Knowledge.BuiltIn);
            Samples.Load(store, CancellationToken.None);
            store.Keep("list", "GB/T 35273-2020\n" + Poison, Poison, Poison);
        }
        using (var file = new SqliteConnection($"Data Source={location.Database};Pooling=False"))
        {
            file.Open();
            foreach (var change in Changes()) file.Execute(change, new { poison = Poison, json = System.Text.Json.JsonEncodedText.Encode(Poison, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() });
        }
        _store = RegisterStore.Open(location, TimeProvider.System, create: false);
        _app = WebHost.Build(new WebSettings(location, ["http://localhost:0"], []), _store, TimeProvider.System);
        _app.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(_app.Urls.Single());
    }

    public Uri Address { get; }

    public async Task<Answer> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        using var response = await _client.SendAsync(request, CancellationToken.None);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    /// <summary>Texts get the poison before or behind them; behind where places inside them are counted. What is looked up by its words, and days, stay.</summary>
    private static IEnumerable<string> Changes()
    {
        (string Table, string[] Before)[] before =
        [
            ("document_index", ["title", "publisher", "issue_title", "series"]), ("passage_index", ["title", "section"]), ("standard_index", ["title"]), ("committee_index", ["en", "zh"]), ("thing_index", ["en", "zh"]),
            ("consultation_index", ["subject", "by_whom", "clock_note", "answer"]), ("evidence", ["publisher", "item", "content"]), ("findings", ["note", "printed"]), ("batches", ["note", "by_whom"]), ("documents", ["name"]),
        ];
        foreach (var (table, columns) in before) foreach (var column in columns) yield return $"UPDATE {table} SET {column} = @poison || {column} WHERE {column} IS NOT NULL";
        yield return "UPDATE passage_index SET tags = '[\"' || @json || '\"]', urls = '[\"javascript:alert(3)\", \"' || @json || '\"]'";
        yield return "UPDATE evidence SET quote = quote || @poison WHERE quote IS NOT NULL";
        yield return "UPDATE evidence SET url = 'javascript:alert(4)' WHERE url IS NOT NULL AND id % 2 = 0";
        yield return "UPDATE statements SET value = @poison || value WHERE property IN ('title', 'name', 'place', 'organiser', 'note', 'content', 'metric', 'unit', 'detail')";
        yield return "UPDATE statements SET value = replace(value, '\"subject\":\"', '\"subject\":\"' || @json) WHERE property = 'consultation'";
        yield return "UPDATE statements SET value = replace(value, '\"by\":\"', '\"by\":\"' || @json) WHERE property = 'consultation'";
    }
}
