using System.Net;
using System.Text.Json;
using Plumbline.App.Mail;

namespace Plumbline.App.Operating;

/// <summary>The settings of a server as a file: JSON with comments. What it does not know is refused, so that a slip in a name does not pass for a setting.</summary>
internal sealed record SettingsFile
{
    /// <summary>Names of the members; docs/operating.md describes each.</summary>
    public static IReadOnlyList<string> Members { get; } = ["register", "urls", "hosts", "proxies", "texts", "requests-per-minute", "contact", "site", "mail"];

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public string? Register { get; private init; }

    public IReadOnlyList<string>? Urls { get; private init; }

    public IReadOnlyList<string>? Hosts { get; private init; }

    public IReadOnlyList<IPNetwork> Proxies { get; private init; } = [];

    public bool OpenTexts { get; private init; }

    public string? Contact { get; private init; }

    public int RequestsPerMinute { get; private init; } = WebSettings.UsualRequests;

    public Uri? Site { get; private init; }

    public MailSettings? Mail { get; private init; }

    /// <exception cref="FormatException">The text is no settings file; the message says what is wrong.</exception>
    public static SettingsFile Read(string text)
    {
        var settings = new SettingsFile();
        try
        {
            using var document = JsonDocument.Parse(text, Reading);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("it is no object: { \"urls\": [ ... ] }");
            foreach (var member in document.RootElement.EnumerateObject())
            {
                settings = member.Name switch
                {
                    "register" => settings with { Register = Text(member) },
                    "urls" => settings with { Urls = Texts(member) },
                    "hosts" => settings with { Hosts = Texts(member) },
                    "proxies" => settings with { Proxies = [.. Texts(member).Select(Network)] },
                    "texts" => settings with { OpenTexts = Text(member) switch { "open" => true, "quotes" => false, var other => throw new FormatException($"\"texts\" is \"quotes\" or \"open\", not \"{other}\"") } },
                    "requests-per-minute" => settings with { RequestsPerMinute = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number) && number >= 0 ? number : throw new FormatException("\"requests-per-minute\" is a number, 0 for no limit") },
                    "contact" => settings with { Contact = Gathering.GateLimits.WrongContact(Text(member)) is { } wrong ? throw new FormatException($"\"contact\": {wrong}") : Text(member) },
                    "site" => settings with { Site = Uri.TryCreate(Text(member), UriKind.Absolute, out var site) && site is { Scheme: "http" or "https", PathAndQuery: "/" } ? site : throw new FormatException("\"site\" is where readers find this server, \"https://standards.example\"") },
                    "mail" => settings with { Mail = MailSettings.Read(member.Value) },
                    _ => throw new FormatException($"there is no setting \"{member.Name}\"; there are {string.Join(", ", Members)}"),
                };
            }
            return settings;
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"it is no JSON: {wrong.Message}", wrong);
        }
    }

    private static string Text(JsonProperty member) => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : throw new FormatException($"\"{member.Name}\" is a text in quotation marks");

    private static List<string> Texts(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
            ? [.. member.Value.EnumerateArray().Select(v => v.GetString()!)]
            : throw new FormatException($"\"{member.Name}\" is a list of texts: [\"...\"]");

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new FormatException($"\"{text}\" is no address of a proxy; write 127.0.0.1 or 10.0.0.0/8");
}
