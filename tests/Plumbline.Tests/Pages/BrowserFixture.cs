using Microsoft.Playwright;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Debian's Chromium, started once; tests are skipped with a reason where it is missing.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>How long what a test expects may take to come, in milliseconds: long, since only a fault ever waits that long and a busy machine should not look like one.</summary>
    private const float Patience = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page of its own, which may reach nothing but this machine.</summary>
    public async Task<IPage> Open(int width, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string? language = null)
    {
        if (_browser is null) Assert.Skip($"{Chromium} is missing; 'apt-get install chromium' brings it");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            Locale = language,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
