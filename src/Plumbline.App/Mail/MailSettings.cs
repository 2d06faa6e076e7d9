using System.Text.Json;
using Plumbline.Register.Mail;

namespace Plumbline.App.Mail;

/// <summary>How mail is sent: to a server of mail, or into a folder from which another program takes it. Hosts of mail come from here and from nowhere else.</summary>
internal sealed record MailSettings
{
    /// <summary>Environment variable with the password of the account at the server of mail.</summary>
    public const string PasswordVariable = "PLUMBLINE_MAIL_PASSWORD";

    private const int UsualPort = 587;

    /// <summary>Address from which it is sent.</summary>
    public required string From { get; init; }

    /// <summary>Name beside that address.</summary>
    public string Name { get; init; } = "Plumbline";

    /// <summary>Host of the server; null where a folder takes the mail.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = UsualPort;

    /// <summary><c>starttls</c>, <c>tls</c> from the first byte, or <c>none</c>.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>Name of the account at the server; null for none.</summary>
    public string? User { get; init; }

    /// <summary>Its password, from the environment.</summary>
    public string? Password { get; init; }

    /// <summary>File with certificates (PEM) of the authority of one's own server; null for those that this machine trusts.</summary>
    public string? Authority { get; init; }

    /// <summary>Folder into which messages are written; null where a server takes them.</summary>
    public string? Folder { get; init; }

    /// <summary>Messages a minute; 0 for no limit.</summary>
    public int PerMinute { get; init; }

    /// <summary>How long a server may be silent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <exception cref="FormatException">It is no such setting; the message says why.</exception>
    public static MailSettings Read(JsonElement mail) => Read(mail, Environment.GetEnvironmentVariable);

    public static MailSettings Read(JsonElement mail, Func<string, string?> variable)
    {
        if (mail.ValueKind != JsonValueKind.Object) throw new FormatException("\"mail\" is an object: { \"from\": \"desk@standards.example\", \"server\": \"smtp.example:587\" }");
        var settings = new MailSettings { From = "", Password = variable(PasswordVariable) is { Length: > 0 } password ? password : null };
        foreach (var member in mail.EnumerateObject())
        {
            settings = member.Name switch
            {
                "from" => settings with { From = Text(member) },
                "name" => settings with { Name = Text(member) },
                "server" => Server(settings, Text(member)),
                "security" => settings with { Security = Text(member) is "starttls" or "tls" or "none" ? Text(member) : throw new FormatException("\"security\" of \"mail\" is \"starttls\", \"tls\" or \"none\"") },
                "user" => settings with { User = Text(member) },
                "authority" => settings with { Authority = Text(member) },
                "folder" => settings with { Folder = Text(member) },
                "per-minute" => settings with { PerMinute = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number) && number >= 0 ? number : throw new FormatException("\"per-minute\" of \"mail\" is a number, 0 for no limit") },
                _ => throw new FormatException($"\"mail\" has no \"{member.Name}\"; it has from, name, server, security, authority, user, folder, per-minute (the password comes from {PasswordVariable})"),
            };
        }
        if (MailAddress.Wrong(settings.From) is { } wrong) throw new FormatException("\"from\" of \"mail\": " + wrong);
        if (settings.Host is null == settings.Folder is null) throw new FormatException("\"mail\" needs \"server\" or \"folder\", one of them");
        if (settings.User is not null && settings.Password is null) throw new FormatException($"\"mail\" names a user, and {PasswordVariable} holds no password");
        return settings.User is not null && settings.Security == "none" ? throw new FormatException("\"mail\" would send the password of its user for all to read; take \"security\": \"starttls\" or \"tls\"") : settings;
    }

    private static string Text(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { Length: > 0 } text && !text.Any(char.IsControl) ? text : throw new FormatException($"\"{member.Name}\" of \"mail\" is a text in quotation marks");

    private static MailSettings Server(MailSettings settings, string server)
    {
        var colon = server.LastIndexOf(':');
        var isPort = colon > 0 && server.IndexOf(':', StringComparison.Ordinal) == colon;
        var port = UsualPort;
        if (isPort && (!int.TryParse(server[(colon + 1)..], out port) || port is < 1 or > 65535)) throw new FormatException("\"server\" of \"mail\" is a host, or a host with a port: \"smtp.example:587\"");
        return settings with { Host = isPort ? server[..colon] : server, Port = port };
    }
}
