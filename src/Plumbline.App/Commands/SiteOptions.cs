using System.CommandLine;
using Plumbline.App.Operating;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary>What the verbs that serve the site share. An option goes before the settings file, the file before what is usual.</summary>
internal sealed class SiteOptions
{
    private Option<string?> Register { get; } = RegisterOptions.Register();

    private Option<string?> Settings { get; } = SettingsOption();

    private Option<string[]> Urls { get; } = new("--urls") { Description = $"addresses to listen at (default: {WebSettings.DefaultUrl}); port 0 takes any free one", HelpName = "URL", AllowMultipleArgumentsPerToken = true };

    private Option<string[]> Hosts { get; } = new("--host") { Description = "a host name to answer to besides those of --urls, as behind a proxy", HelpName = "NAME" };

    /// <summary><c>--settings</c>.</summary>
    public static Option<string?> SettingsOption() => new("--settings") { Description = "a file of settings; docs/operating.md documents them", HelpName = "FILE" };

    /// <summary>The settings of a file, or why there are none; neither where no file is named.</summary>
    public static (SettingsFile? File, string? Refusal) ReadFile(string? name)
    {
        if (name is null) return (null, null);
        try
        {
            return (SettingsFile.Read(File.ReadAllText(name)), null);
        }
        catch (FormatException wrong)
        {
            return (null, $"{name}: {wrong.Message}");
        }
    }

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Register, Settings, Urls, Hosts]) command.Options.Add(option);
    }

    /// <summary>The settings, or why there are none.</summary>
    public (WebSettings? Settings, string? Refusal) Read(ParseResult parsed)
    {
        var (file, refusal) = ReadFile(parsed.GetValue(Settings));
        if (refusal is not null) return (null, refusal);
        var settings = new WebSettings(
            RegisterLocation.Resolve(parsed.GetValue(Register), variable => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : variable == RegisterLocation.Variable ? file?.Register : null),
            parsed.GetValue(Urls) is { Length: > 0 } urls ? urls : file?.Urls ?? [WebSettings.DefaultUrl],
            parsed.GetValue(Hosts) is { Length: > 0 } hosts ? hosts : file?.Hosts ?? []);
        if (file is not null) settings = settings with { Proxies = file.Proxies, OpenTexts = file.OpenTexts, RequestsPerMinute = file.RequestsPerMinute, Contact = file.Contact, Mail = file.Mail, Site = file.Site };
        return settings.Urls.FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp) is { } odd
            ? (null, $"'{odd}' is no address to listen at; it looks like {WebSettings.DefaultUrl}")
            : (settings, null);
    }
}
