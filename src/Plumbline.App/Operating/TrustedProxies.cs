using Microsoft.AspNetCore.HttpOverrides;

namespace Plumbline.App.Operating;

/// <summary>Takes the reader's address, and whether the way is https, from proxies that are trusted, and from nobody else.</summary>
internal static class TrustedProxies
{
    public static void Use(WebApplication app, WebSettings settings)
    {
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in settings.Proxies) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
