namespace Plumbline.Register.Sources;

/// <summary>What a user says of a source.</summary>
public record SourceSettings
{
    /// <summary>Longest pause between two requests.</summary>
    public const int LongestPause = 60_000;

    /// <summary>Short name: small letters, digits and hyphens; part of its address here.</summary>
    public string Name { get; init; } = "";

    /// <summary>Title for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>One of <see cref="SourceKinds"/>.</summary>
    public string Kind { get; init; } = SourceKinds.Page;

    /// <summary>Address of http or https, or a path of this machine.</summary>
    public string Address { get; init; } = "";

    /// <summary>CSS selector of the links of a list; null takes the links of the main part.</summary>
    public string? Selector { get; init; }

    /// <summary>CSS selector of the part that is read of a page or an item; null reads the main part.</summary>
    public string? Content { get; init; }

    /// <summary>Kind that its documents get: notice, standard-list ...; null leaves it to reading.</summary>
    public string? DocumentKind { get; init; }

    /// <summary><c>en</c>, <c>zh</c> or another tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who publishes there.</summary>
    public string? Authority { get; init; }

    /// <summary>Topics, separated by <c>; </c>.</summary>
    public string? Topics { get; init; }

    /// <summary>When it is asked: <see cref="Sources.Rhythm"/>.</summary>
    public string Rhythm { get; init; } = "@daily";

    /// <summary>IANA name of the time zone of the rhythm.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>So many days without anything new are usual; after that it is silent. 0 where nothing is expected.</summary>
    public int ExpectDays { get; init; }

    /// <summary>Milliseconds between two requests to its host.</summary>
    public int PauseMs { get; init; } = 1_000;

    /// <summary>Items are asked again for changes in each round until so many days after they were first seen.</summary>
    public int RecheckDays { get; init; } = 14;

    /// <summary>True while it is followed.</summary>
    public bool IsOn { get; init; }

    /// <summary>What is wrong with it, one sentence; null where nothing is.</summary>
    public string? Wrong()
    {
        if (Name.Length is 0 or > 80 || Name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') || Name[0] == '-') return $"'{Name}' is no name of a source: small letters, digits and hyphens";
        if (!SourceKinds.All.Contains(Kind)) return $"{Name}: '{Kind}' is no kind of source; there are {string.Join(", ", SourceKinds.All)}";
        if (string.IsNullOrWhiteSpace(Title)) return $"{Name}: a source needs a title";
        if (SourceKinds.IsLocal(Kind) ? Address.Length == 0 || Address.Contains("://", StringComparison.Ordinal) : !Uri.TryCreate(Address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            return SourceKinds.IsLocal(Kind) ? $"{Name}: '{Address}' is no path of a {Kind}" : $"{Name}: '{Address}' is no address of http or https without a password";
        if (Sources.Rhythm.Wrong(Rhythm) is { } rhythm) return $"{Name}: {rhythm}";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _)) return $"{Name}: there is no time zone '{Zone}'; it is named as in Asia/Shanghai";
        if (ExpectDays is < 0 or > 3_660) return $"{Name}: the days until it counts as silent are 0 to 3660";
        if (PauseMs is < 0 or > LongestPause) return $"{Name}: the pause is 0 to {LongestPause} milliseconds";
        return RecheckDays is < 0 or > 3_660 ? $"{Name}: items are asked again for 0 to 3660 days" : null;
    }

    /// <summary>The host that is asked with care; what lies on this machine is a host of its own.</summary>
    internal string Host => HostOf(Kind, Address);

    /// <summary>Name and port of the host of an address.</summary>
    public static string HostOf(string kind, string address) =>
        SourceKinds.IsLocal(kind) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? "file:" + address : uri.IdnHost + (uri.IsDefaultPort ? "" : $":{uri.Port}");

    /// <summary>The first round after a moment.</summary>
    internal DateTimeOffset NextRound(DateTimeOffset after) => Sources.Rhythm.Parse(Rhythm).Next(after, TimeZoneInfo.FindSystemTimeZoneById(Zone));
}
