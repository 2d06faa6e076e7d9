using System.CommandLine;
using Plumbline.Register.Sources;

namespace Plumbline.App.Commands;

/// <summary>What a user says of a source; <c>sources add</c> and <c>sources change</c> share it.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> _title = Text("--title", "title for people (default: the address)", "TEXT");
    private readonly Option<string?> _kind = Text("--kind", "page, list, feed, sitemap, folder or mailbox (default: told by the address)", "KIND");
    private readonly Option<string?> _selector = Text("--selector", "CSS selector of the links of a list", "CSS");
    private readonly Option<string?> _content = Text("--content", "CSS selector of the part of a page that is read (default: its main part)", "CSS");
    private readonly Option<string?> _documents = Text("--documents", "kind that its documents get: notice, draft, standard-list ...", "KIND");
    private readonly Option<string?> _language = Text("--language", "language of what is published there: en, zh", "LANGUAGE");
    private readonly Option<string?> _authority = Text("--authority", "who publishes there", "NAME");
    private readonly Option<string[]> _topics = new("--topic") { Description = "a topic of it; may be given several times", HelpName = "TOPIC" };
    private readonly Option<string?> _rhythm = Text("--rhythm", "when it is asked: minute, hour, day, month and day of the week, '15 7,13 * * 1-5', or @hourly, @daily, @weekly, @monthly (default: @daily)", "CRON");
    private readonly Option<string?> _zone = Text("--zone", "time zone of the rhythm, Asia/Shanghai (default: UTC)", "ZONE");
    private readonly Option<int?> _expect = Number("--expect", "days without anything new that are usual there; after that it counts as silent", "DAYS");
    private readonly Option<double?> _pause = new("--pause") { Description = "seconds between two requests to its host (default: 1)", HelpName = "SECONDS" };
    private readonly Option<int?> _recheck = Number("--recheck", "days for which its items are asked again for changes (default: 14)", "DAYS");

    public SourceOptions(bool forNew) => _kind.Description = forNew ? _kind.Description : "page, list, feed, sitemap, folder or mailbox";

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[_title, _kind, _selector, _content, _documents, _language, _authority, _topics, _rhythm, _zone, _expect, _pause, _recheck]) command.Options.Add(option);
    }

    /// <summary>The settings with what was said. A word of no letters takes what was said before away.</summary>
    public SourceSettings Apply(ParseResult parsed, SourceSettings s)
    {
        if (parsed.GetValue(_title) is { } title) s = s with { Title = title };
        if (parsed.GetValue(_kind) is { } kind) s = s with { Kind = kind };
        if (parsed.GetValue(_selector) is { } selector) s = s with { Selector = Said(selector) };
        if (parsed.GetValue(_content) is { } content) s = s with { Content = Said(content) };
        if (parsed.GetValue(_documents) is { } documents) s = s with { DocumentKind = Said(documents) };
        if (parsed.GetValue(_language) is { } language) s = s with { Language = Said(language) };
        if (parsed.GetValue(_authority) is { } authority) s = s with { Authority = Said(authority) };
        if (parsed.GetValue(_topics) is { Length: > 0 } topics) s = s with { Topics = Said(string.Join("; ", topics)) };
        if (parsed.GetValue(_rhythm) is { } rhythm) s = s with { Rhythm = rhythm };
        if (parsed.GetValue(_zone) is { } zone) s = s with { Zone = zone };
        if (parsed.GetValue(_expect) is { } expect) s = s with { ExpectDays = expect };
        if (parsed.GetValue(_pause) is { } pause) s = s with { PauseMs = (int)Math.Clamp(pause * 1000, -1, int.MaxValue) };
        if (parsed.GetValue(_recheck) is { } recheck) s = s with { RecheckDays = recheck };
        return s;
    }

    /// <summary>The kind that an address looks like.</summary>
    public static string KindOf(string address, bool hasSelector)
    {
        if (!address.Contains("://", StringComparison.Ordinal)) return Directory.Exists(address) || !Path.HasExtension(address) ? SourceKinds.Folder : SourceKinds.Mailbox;
        if (hasSelector) return SourceKinds.List;
        var path = (Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : address).TrimEnd('/').ToLowerInvariant();
        if (path.Contains("sitemap", StringComparison.Ordinal) && (path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".gz", StringComparison.Ordinal))) return SourceKinds.Sitemap;
        return path.EndsWith(".rss", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith("/feed", StringComparison.Ordinal) || path.EndsWith("/rss", StringComparison.Ordinal)
            || path.EndsWith("feed.json", StringComparison.Ordinal) || path.EndsWith("/atom", StringComparison.Ordinal) ? SourceKinds.Feed : SourceKinds.Page;
    }

    private static string? Said(string text) => text.Trim() is { Length: > 0 } said ? said : null;

    private static Option<string?> Text(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    private static Option<int?> Number(string name, string description, string value) => new(name) { Description = description, HelpName = value };
}
