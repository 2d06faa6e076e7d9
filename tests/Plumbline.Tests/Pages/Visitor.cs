using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Accounts;
using Plumbline.Register;
using Plumbline.Register.Operations;

namespace Plumbline.Tests.Pages;

/// <summary>A browser without scripts: keeps cookies, fills in forms as they stand on the page, follows no redirect.</summary>
public sealed class Visitor : IDisposable
{
    public const string Password = "a sentence of some words";

    private readonly Uri _site;
    private readonly CookieContainer _cookies = new();
    private readonly HttpMessageInvoker _client;

    public Visitor(Uri site)
    {
        _site = site;
        _client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = _cookies });
    }

    /// <summary>Cookies of the site, as the browser has them.</summary>
    public IReadOnlyList<Cookie> Cookies => [.. _cookies.GetCookies(_site).Cast<Cookie>()];

    /// <summary>Makes an account with <see cref="Password"/>, or gives it the role that is wanted.</summary>
    internal static Account Account(RegisterStore store, string name, AccountRole role) =>
        store.Accounts.Named(name) ?? store.Accounts.Add(name, role, Passwords.Hash(name, Password), "test")!;

    /// <summary>Signs in as a new account.</summary>
    internal static async Task<Visitor> SignedIn(SiteFixture site, string name, AccountRole role)
    {
        Account(site.Store, name, role);
        var visitor = new Visitor(site.Address);
        var answer = await visitor.Send("/sign-in", "form.fields", ("name", name), ("password", Password));
        if (answer.Status != 302) throw new InvalidOperationException($"{name} was not let in: {answer.Status}");
        return visitor;
    }

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Ask(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a form of a page with the values that it has, and some of them changed.</summary>
    /// <param name="path">The page.</param>
    /// <param name="form">Which form, as a CSS selector.</param>
    /// <param name="values">Names of fields and buttons with their values.</param>
    public async Task<Answer> Send(string path, string form, params (string Name, string Value)[] values)
    {
        var page = await new HtmlParser().ParseDocumentAsync((await Get(path)).Body);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{path} has no form {form}");
        var fields = found.Elements.OfType<IHtmlInputElement>().Where(i => !string.IsNullOrEmpty(i.Name)).ToDictionary(i => i.Name!, i => i.Value, StringComparer.Ordinal);
        foreach (var select in found.Elements.OfType<IHtmlSelectElement>().Where(i => !string.IsNullOrEmpty(i.Name))) fields[select.Name!] = select.Value ?? "";
        foreach (var text in found.Elements.OfType<IHtmlTextAreaElement>().Where(i => !string.IsNullOrEmpty(i.Name))) fields[text.Name!] = text.Value;
        foreach (var (name, value) in values) fields[name] = value;
        return await Post(found.GetAttribute("action") ?? path, fields);
    }

    /// <summary>Sends fields as they are.</summary>
    public Task<Answer> Post(string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers) =>
        Ask(HttpMethod.Post, path, new FormUrlEncodedContent(fields), headers);

    private async Task<Answer> Ask(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(_site, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (name == "Host") request.Headers.Host = value;
            else request.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await _client.SendAsync(request, CancellationToken.None);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, all, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();
}
