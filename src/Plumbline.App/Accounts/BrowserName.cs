namespace Plumbline.App.Accounts;

/// <summary>What people call a browser, out of what it says of itself: <c>Firefox on Linux</c>.</summary>
internal static class BrowserName
{
    /// <summary>In this order, since each later one claims to be those before it, too.</summary>
    private static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Chromium/", "Chromium"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>The name, and the system where it is told; the words themselves where no browser is known by them.</summary>
    /// <param name="words">What the browser sent.</param>
    public static (string Browser, string? System) Of(string words)
    {
        var browser = Array.Find(Browsers, b => words.Contains(b.Sign, StringComparison.Ordinal)).Name;
        return browser is null ? (words, null) : (browser, Array.Find(Systems, s => words.Contains(s.Sign, StringComparison.Ordinal)).Name);
    }
}
