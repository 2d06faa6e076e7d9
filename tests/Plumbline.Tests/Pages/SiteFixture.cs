using System.Text;
using Microsoft.AspNetCore.Builder;
using Plumbline.App;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.Tests.Pages;

/// <summary>The site on a free port of this machine, over a register with starter data, the samples and a document that means harm.</summary>
public sealed class SiteFixture : IAsyncDisposable
{
    public const string HostileTitle = "<script>alert(1)</script>\u202E\"onload=alert(2) '";

    private readonly TemporaryFolder _folder = new();
    private readonly RegisterStore _store;
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public SiteFixture()
    {
        var location = new RegisterLocation(_folder.Path);
        _store = RegisterStore.Open(location, TimeProvider.System);
        _store.LoadStarter(Knowledge.BuiltIn);
        _store.LoadSources();
        Samples.Load(_store, CancellationToken.None);
        Hostile = AddHostile(_store);
        _app = WebHost.Build(new WebSettings(location, ["http://localhost:0"], ["register.example"]) { OpenTexts = true, RequestsPerMinute = 0 }, _store, TimeProvider.System);
        _app.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(_app.Urls.Single());
    }

    public Uri Address { get; }

    /// <summary>Slug of the document that means harm.</summary>
    public string Hostile { get; }

    internal RegisterStore Store => _store;

    public async Task<Answer> Get(string path, string? host = null, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path));
        if (host is not null) request.Headers.Host = host;
        return await Send(request);
    }

    /// <summary>Asks with headers.</summary>
    public async Task<Answer> Ask(string path, string method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path));
        foreach (var (name, value) in headers)
        {
            if (name == "Host") request.Headers.Host = value;
            else request.Headers.TryAddWithoutValidation(name, value);
        }
        return await Send(request);
    }

    /// <summary>Sends a form with one field.</summary>
    public async Task<Answer> Post(string path, string field, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = new FormUrlEncodedContent([new(field, value)]) };
        return await Send(request);
    }

    /// <summary>Sends a file.</summary>
    public async Task<Answer> Upload(string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = form };
        return await Send(request);
    }

    private async Task<Answer> Send(HttpRequestMessage request)
    {
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

    private static string AddHostile(RegisterStore store)
    {
        const string Text = """
            <script>alert(1)</script>
            <img src=x onerror=alert(3)> by SAC/TC 260 "><svg onload=alert(4)> in GB/T 35273-2020 <b>&amp;</b>
            javascript:alert(5) and GB 18584-2001</p></main></html>
            """;
        var bytes = Encoding.UTF8.GetBytes(Text + "\u202Eabc\u2066\0");
        var text = new SourceText(Encoding.UTF8.GetString(bytes));
        var document = new NewDocument(bytes, "<img src=x onerror=alert(6)>.txt", new Recogniser(Knowledge.BuiltIn).Recognise(text), HostileTitle, "en");
        return store.Add(document).Document.Slug;
    }
}

/// <summary>What the site answered.</summary>
public sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body);
