using System.Net;
using Plumbline.Register;

namespace Plumbline.App;

/// <summary>What the web site is told at its start; docs/operating.md documents each member of the settings file.</summary>
/// <param name="Register">The register to show.</param>
/// <param name="Urls">Addresses to listen at, such as <c>http://localhost:5080</c>; port 0 takes any free one.</param>
/// <param name="Hosts">Host names to answer to besides those of <paramref name="Urls"/>, without port.</param>
internal sealed record WebSettings(RegisterLocation Register, IReadOnlyList<string> Urls, IReadOnlyList<string> Hosts)
{
    public const string DefaultUrl = "http://localhost:5080";
    public const int UsualRequests = 600;

    /// <summary>Names that mean this machine and nothing else.</summary>
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Addresses of proxies whose word on the reader's address and on https is taken.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>True shows whole texts to readers who are not signed in, on a server that others reach, too.</summary>
    public bool OpenTexts { get; init; }

    /// <summary>Requests a minute from one address, on a server that others reach; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = UsualRequests;

    /// <summary>Whom the publishers of sources can turn to; null for nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>What requests to sources may cost, and what they say of whoever asks.</summary>
    public Gathering.GateLimits Limits() => Gathering.GateLimits.FromEnvironment(Environment.GetEnvironmentVariable) is var limits && Contact is not null ? limits with { Contact = Contact } : limits;

    /// <summary>How mail is sent; null where none is.</summary>
    public Mail.MailSettings? Mail { get; init; }

    /// <summary>Where readers find the site, for links in mail and requests: scheme and host; null where nobody said.</summary>
    public Uri? Site { get; init; }

    /// <summary>The same, or where this server listens.</summary>
    public Uri Home => Site ?? new Uri(Uri.TryCreate(Urls.Count > 0 ? Urls[0] : DefaultUrl, UriKind.Absolute, out var first) ? first.GetLeftPart(UriPartial.Authority) : DefaultUrl);

    /// <summary>True where others than the users of this machine may be reading: it listens beyond it, or has a name or a proxy for others.</summary>
    public bool IsPublic => FirstBeyondLoopback() is not null || Hosts.Any(h => !IsLoopback(h)) || Proxies.Count > 0;

    /// <summary>True for host names that mean this machine and nothing else.</summary>
    public static bool IsLoopback(string host) => Loopback.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every host name that a request may carry: a page from elsewhere whose name was turned to point here carries another.</summary>
    public HashSet<string> AllowedHosts()
    {
        var allowed = new HashSet<string>(Hosts, StringComparer.OrdinalIgnoreCase);
        foreach (var url in Urls)
        {
            var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
            if (IsLoopback(host)) allowed.UnionWith(Loopback);
            else if (host.Length > 0) allowed.Add(host);
        }
        return allowed;
    }

    /// <summary>The first address that reaches beyond this machine, or null.</summary>
    public string? FirstBeyondLoopback() =>
        Urls.FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || !IsLoopback(uri.Host));
}
