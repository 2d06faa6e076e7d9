using Npgsql;

namespace Plumbline.Register;

/// <summary>
/// A database on PostgreSQL by its address: <c>postgresql://USER@HOST[:PORT][,HOST2[:PORT]]/DATABASE[?NAME=VALUE&amp;...]</c>, as PostgreSQL's own tools take it.
/// Of several hosts one is the primary, the others are its standbys.
/// </summary>
public sealed record ServerAddress
{
    private const string Example = "postgresql://plumbline@db.example.org/plumbline";

    /// <summary>What may stand behind the question mark, with the names that Npgsql has for them.</summary>
    private static readonly Dictionary<string, string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode", ["sslrootcert"] = "Root Certificate", ["sslcert"] = "SSL Certificate", ["sslkey"] = "SSL Key", ["connect_timeout"] = "Timeout",
        ["passfile"] = "Passfile", ["password"] = "Password", ["max_pool_size"] = "Maximum Pool Size", ["search_path"] = "Search Path",
    };

    private readonly string _shown;

    private ServerAddress(string connection, string shown, int hosts, bool hasPassword) =>
        (Connection, _shown, Hosts, HasPassword) = (connection, shown, hosts, hasPassword);

    /// <summary>True where the address has a password in it.</summary>
    public bool HasPassword { get; }

    /// <summary>Number of hosts, at least one.</summary>
    public int Hosts { get; }

    /// <summary>What Npgsql is given, with the password.</summary>
    internal string Connection { get; }

    /// <summary>True for what begins as the address of a server does.</summary>
    public static bool IsMeant(string address) =>
        address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="RegisterException">It is none; the message says what is wrong, without the password.</exception>
    public static ServerAddress Parse(string address)
    {
        var rest = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        var settings = query < 0 ? "" : rest[(query + 1)..];
        if (query >= 0) rest = rest[..query];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? "" : Uri.UnescapeDataString(rest[(slash + 1)..]);
        var authority = slash < 0 ? rest : rest[..slash];
        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? (null, null) : UserOf(authority[..at]);
        var hosts = at < 0 ? authority : authority[(at + 1)..];
        if (hosts.Length == 0) throw Wrong("it names no host");
        if (name.Length == 0) throw Wrong("it names no database");
        var builder = new NpgsqlConnectionStringBuilder { Host = hosts, Database = name };
        if (user is not null) builder.Username = user;
        if (password is not null) builder.Password = password;
        foreach (var setting in settings.Split('&', StringSplitOptions.RemoveEmptyEntries)) Set(builder, setting);
        var shown = $"postgresql://{(builder.Username is { Length: > 0 } who ? Uri.EscapeDataString(who) + "@" : "")}{hosts}/{Uri.EscapeDataString(name)}";
        return new ServerAddress(builder.ConnectionString, shown, hosts.Split(',').Length, builder.Password is { Length: > 0 });
    }

    /// <summary>The address without password and settings.</summary>
    public override string ToString() => _shown;

    private static (string User, string? Password) UserOf(string user)
    {
        var colon = user.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (Uri.UnescapeDataString(user), null) : (Uri.UnescapeDataString(user[..colon]), Uri.UnescapeDataString(user[(colon + 1)..]));
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string setting)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? setting : setting[..equals];
        if (equals < 0 || !Settings.TryGetValue(name, out var known)) throw Wrong($"it has a setting '{name}' that is not known; known are {string.Join(", ", Settings.Keys)}");
        var value = Uri.UnescapeDataString(setting[(equals + 1)..]);
        try
        {
            // PostgreSQL's tools write verify-full, Npgsql VerifyFull.
            builder[known] = known == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw Wrong($"'{(known == "Password" ? "..." : value)}' is no value of '{name}'");
        }
    }

    private static RegisterException Wrong(string reason) => new(RegisterProblem.Unsupported, $"the address of the register is not one of a PostgreSQL database: {reason}; it looks like {Example}");
}
