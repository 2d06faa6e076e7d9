using System.Net;
using Microsoft.AspNetCore.Builder;
using Plumbline.App;
using Plumbline.Register;
using Plumbline.Tests.Register;

namespace Plumbline.Tests.Pages;

/// <summary>A server that others reach, behind a trusted proxy which the test plays; a register of its own with one notice.</summary>
internal sealed class PublicSite : IAsyncDisposable
{
    public const string Host = "standards.example";

    private readonly TemporaryRegister _register = new();
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    public PublicSite(string text, Func<WebSettings, WebSettings>? change = null)
    {
        Slug = _register.Add(text, "notice.txt", "A notice").Document.Slug;
        var settings = new WebSettings(_register.Location, ["http://127.0.0.1:0"], [Host]) { Proxies = [IPNetwork.Parse("127.0.0.1/32")] };
        _app = WebHost.Build(change?.Invoke(settings) ?? settings, _register.Store, _register.Clock);
        _app.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(_app.Urls.Single());
    }

    public Uri Address { get; }

    /// <summary>Slug of the notice.</summary>
    public string Slug { get; }

    public RegisterStore Store => _register.Store;

    /// <summary>Asks as the proxy does for a reader, over https.</summary>
    public Task<Answer> Get(string path, string reader = "192.0.2.7", params (string Name, string Value)[] headers) =>
        Ask(HttpMethod.Get, path, null, [("Host", Host), ("X-Forwarded-For", reader), ("X-Forwarded-Proto", "https"), .. headers]);

    public async Task<Answer> Ask(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (name == "Host") request.Headers.Host = value;
            else request.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await _client.SendAsync(request, CancellationToken.None);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, all, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
        _register.Dispose();
    }
}
