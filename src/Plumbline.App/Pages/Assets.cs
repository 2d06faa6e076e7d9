using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Plumbline.App.Pages;

/// <summary>
/// Style sheet, script and mark of the site. They travel in the assembly; the name carries a hash of the content, so a browser
/// may keep them for ever.
/// </summary>
internal sealed class Assets
{
    private static readonly string[] Reading = ["GET", "HEAD"];
    private readonly Dictionary<string, (byte[] Content, string Type)> _byName = [];

    /// <summary>Address of the style sheet.</summary>
    public required string Style { get; init; }

    /// <summary>Address of the script.</summary>
    public required string Script { get; init; }

    /// <summary>Address of the mark shown in tabs.</summary>
    public required string Icon { get; init; }

    /// <summary>Reads them; the style sheets are joined in the order of their names.</summary>
    public static Assets Load()
    {
        var names = typeof(Assets).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("wwwroot/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var style = string.Concat(names.Where(n => n.EndsWith(".css", StringComparison.Ordinal)).Select(Read));
        var script = Read("wwwroot/site.js");
        var icon = Read("wwwroot/favicon.svg");
        var assets = new Assets { Style = Address("site", style, "css"), Script = Address("site", script, "js"), Icon = Address("mark", icon, "svg") };
        assets.Add(assets.Style, style, "text/css; charset=utf-8");
        assets.Add(assets.Script, script, "text/javascript; charset=utf-8");
        assets.Add(assets.Icon, icon, "image/svg+xml");
        return assets;
    }

    public static void Map(WebApplication app)
    {
        var assets = app.Services.GetRequiredService<Assets>();
        app.MapMethods("/assets/{name}", Reading, (string name, HttpContext context) =>
        {
            if (!assets._byName.TryGetValue("/assets/" + name, out var asset)) return Results.StatusCode(StatusCodes.Status404NotFound);
            context.Response.Headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new("immutable") } }.ToString();
            return Results.Bytes(asset.Content, asset.Type);
        });
        app.MapMethods("/robots.txt", Reading, () => Results.Text("User-agent: *\nDisallow: /search\n"));
    }

    private void Add(string address, string content, string type) => _byName.Add(address, (Encoding.UTF8.GetBytes(content), type));

    private static string Address(string name, string content, string extension) =>
        $"/assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 6))}.{extension}";

    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
