namespace Plumbline.Register;

/// <summary>The folder of a register: <c>register.db</c>, <c>snapshots/</c> and <c>keys/</c> lie in it.</summary>
/// <param name="Folder">Absolute path.</param>
public sealed record RegisterLocation(string Folder)
{
    /// <summary>Name of the environment variable that overrides the default folder.</summary>
    public const string Variable = "PLUMBLINE_REGISTER";

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(Folder, "register.db");

    /// <summary>The folder of snapshots, each under its SHA-256.</summary>
    public string Snapshots => Path.Combine(Folder, "snapshots");

    /// <summary>The folder of keys (sessions, signatures).</summary>
    public string Keys => Path.Combine(Folder, "keys");

    /// <summary>True where there is a database.</summary>
    public bool Exists => File.Exists(Database);

    /// <summary>
    /// The register that is meant: what was asked for, else <c>PLUMBLINE_REGISTER</c>, else <c>plumbline</c> in the user's data
    /// directory (<c>XDG_DATA_HOME</c>, else <c>~/.local/share</c>).
    /// </summary>
    /// <param name="option">Value of <c>--register</c>, or null.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <exception cref="RegisterException">The address is a <c>postgresql://</c> one, which this version does not serve, or no folder can be named.</exception>
    public static RegisterLocation Resolve(string? option, Func<string, string?> environment)
    {
        var asked = FirstNamed(option, environment(Variable));
        if (asked is not null)
        {
            if (asked.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || asked.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase))
                throw new RegisterException(RegisterProblem.Unsupported, "a register on PostgreSQL is not served yet; give a folder");
            return new RegisterLocation(Path.GetFullPath(asked));
        }
        var data = environment("XDG_DATA_HOME");
        if (data is null || !Path.IsPathRooted(data))
        {
            var home = FirstNamed(environment("HOME"), null)
                ?? throw new RegisterException(RegisterProblem.Missing, $"no home directory is known; name a folder with --register or {Variable}");
            data = Path.Combine(home, ".local", "share");
        }
        return new RegisterLocation(Path.Combine(data, "plumbline"));
    }

    /// <summary>The folder.</summary>
    public override string ToString() => Folder;

    private static string? FirstNamed(string? first, string? second) =>
        !string.IsNullOrWhiteSpace(first) ? first : !string.IsNullOrWhiteSpace(second) ? second : null;
}
