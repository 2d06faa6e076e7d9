namespace Plumbline.App.Gathering;

/// <summary>What a request may cost. The defaults suit a page or document of an authority.</summary>
internal sealed record GateLimits
{
    /// <summary>Environment variable with names of hosts, parted by commas, that may be asked although their address is refused otherwise: one's own servers.</summary>
    public const string AllowedHostsVariable = "PLUMBLINE_ALLOW_HOSTS";

    /// <summary>Environment variable with an address of mail or of the web at which the publishers of what is asked find whoever asks.</summary>
    public const string ContactVariable = "PLUMBLINE_CONTACT";

    /// <summary>Whom publishers can turn to, as every request says; null for nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>Asks which addresses a name has; once a connection.</summary>
    public Func<string, CancellationToken, Task<System.Net.IPAddress[]>> Lookup { get; init; } = System.Net.Dns.GetHostAddressesAsync;

    /// <summary>Redirects followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Kilobytes of headers of one answer.</summary>
    public int HeaderKilobytes { get; init; } = 64;

    /// <summary>Bytes as they come over the line.</summary>
    public long PackedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Bytes after unpacking.</summary>
    public long Bytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Finding the name, connecting and agreeing on the encryption.</summary>
    public TimeSpan Connecting { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>From the request to the end of the headers.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two pieces of the body.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>One answer as a whole.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>Names of hosts whose address is not asked about, without port, in any case of letters.</summary>
    public IReadOnlySet<string> AllowedHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The defaults with the hosts that the environment allows.</summary>
    public static GateLimits FromEnvironment(Func<string, string?> variable) => new()
    {
        Contact = variable(ContactVariable) is { Length: > 0 } contact && WrongContact(contact) is null ? contact : null,
        AllowedHosts = (variable(AllowedHostsVariable) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>What is wrong with a contact, or null: it travels in the headers of every request.</summary>
    public static string? WrongContact(string contact) =>
        contact.Length > 200 || contact.Any(c => c is <= ' ' or > '~' or '(' or ')' or '\\' or ';' or '"') || !(contact.Contains('@', StringComparison.Ordinal) || contact.StartsWith("http", StringComparison.Ordinal))
            ? $"'{contact}' is no contact: an address of mail, or one that begins with https://"
            : null;
}
