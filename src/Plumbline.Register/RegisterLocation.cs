namespace Plumbline.Register;

/// <summary>Where a register lies: a folder with <c>register.db</c>, <c>snapshots/</c> and <c>keys/</c> in it, or a database of a PostgreSQL server.</summary>
public sealed record RegisterLocation
{
    /// <summary>Name of the environment variable that overrides the default folder.</summary>
    public const string Variable = "PLUMBLINE_REGISTER";

    /// <summary>A register in a folder.</summary>
    /// <param name="folder">Absolute path.</param>
    public RegisterLocation(string folder)
    {
        Folder = folder;
        Keys = Path.Combine(folder, "keys");
    }

    /// <summary>A register on a server.</summary>
    /// <param name="server">The database.</param>
    /// <param name="keys">The folder of keys on this machine; absolute path.</param>
    public RegisterLocation(ServerAddress server, string keys)
    {
        Server = server;
        Folder = "";
        Keys = keys;
    }

    /// <summary>Absolute path of the folder; empty for a register on a server.</summary>
    public string Folder { get; }

    /// <summary>The database on a server; null for a folder.</summary>
    public ServerAddress? Server { get; }

    /// <summary>The database file of a folder.</summary>
    public string Database => Path.Combine(Folder, "register.db");

    /// <summary>The folder of snapshots, each under its SHA-256.</summary>
    public string Snapshots => Path.Combine(Folder, "snapshots");

    /// <summary>The folder of keys (sessions, signatures); a register on a server has one on every machine.</summary>
    public string Keys { get; }

    /// <summary>True where there is a database file; of a server nothing is known before it is asked.</summary>
    public bool Exists => Server is not null || File.Exists(Database);

    /// <summary>
    /// The register that is meant: what was asked for, else <c>PLUMBLINE_REGISTER</c>, else <c>plumbline</c> in the user's data
    /// directory (<c>XDG_DATA_HOME</c>, else <c>~/.local/share</c>). A <c>postgresql://</c> address is a server.
    /// </summary>
    /// <param name="option">Value of <c>--register</c>, or null.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <exception cref="RegisterException">The address of a server is wrong or, as an option, holds a password; or no folder can be named.</exception>
    public static RegisterLocation Resolve(string? option, Func<string, string?> environment)
    {
        var asked = FirstNamed(option, environment(Variable));
        if (asked is not null && ServerAddress.IsMeant(asked))
        {
            var server = ServerAddress.Parse(asked);
            if (server.HasPassword && !string.IsNullOrWhiteSpace(option))
            {
                throw new RegisterException(
                    RegisterProblem.Refused, $"an address with a password is not taken from the command line, where every user of the machine can read it; put it into {Variable}, or leave the password to ~/.pgpass");
            }
            return new RegisterLocation(server, Path.Combine(DataFolder(environment), "keys"));
        }
        if (asked is not null) return new RegisterLocation(Path.GetFullPath(asked));
        return new RegisterLocation(DataFolder(environment));
    }

    /// <summary>The folder, or the address without its password.</summary>
    public override string ToString() => Server?.ToString() ?? Folder;

    private static string DataFolder(Func<string, string?> environment)
    {
        var data = environment("XDG_DATA_HOME");
        if (data is null || !Path.IsPathRooted(data))
        {
            var home = FirstNamed(environment("HOME"), null)
                ?? throw new RegisterException(RegisterProblem.Missing, $"no home directory is known; name a folder with --register or {Variable}");
            data = Path.Combine(home, ".local", "share");
        }
        return Path.Combine(data, "plumbline");
    }

    private static string? FirstNamed(string? first, string? second) =>
        !string.IsNullOrWhiteSpace(first) ? first : !string.IsNullOrWhiteSpace(second) ? second : null;
}
