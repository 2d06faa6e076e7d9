namespace Plumbline.Register.Deposits;

/// <summary>What a depositor gets: a line of the log, which the register signed and chained to the line before. docs/deposit.md gives its form.</summary>
public sealed record Receipt
{
    /// <summary>Place in the log, from 1 without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Accession number.</summary>
    public required string Accession { get; init; }

    /// <summary>Normal form of the standard's identifier.</summary>
    public required string Standard { get; init; }

    /// <summary>Language of the text; null where nobody said.</summary>
    public string? Language { get; init; }

    /// <summary>Who deposited it.</summary>
    public required string Publisher { get; init; }

    /// <summary>One of <see cref="AccessClasses.Names"/>.</summary>
    public required string Access { get; init; }

    /// <summary>When, in UTC to the millisecond: <c>2026-08-01T06:00:00.000Z</c>.</summary>
    public required string At { get; init; }

    /// <summary>Size of the text as deposited, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the text as deposited, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Accession number of the deposit of the same standard in the same language that this one supersedes; null where it is the first.</summary>
    public string? Supersedes { get; init; }

    /// <summary>SHA-256 of the line before in the log; 64 zeros for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>The key that signed: base 64 of its SubjectPublicKeyInfo; empty as long as it is not signed.</summary>
    public string Key { get; init; } = "";

    /// <summary>SHA-256 of the key, by which people compare keys.</summary>
    public string KeyFingerprint => SignedLine.Fingerprint(Key);

    internal SortedDictionary<string, object?> Members => new(StringComparer.Ordinal)
    {
        ["act"] = SignedLine.Deposited, ["number"] = Number, ["accession"] = Accession, ["standard"] = Standard, ["language"] = Language, ["publisher"] = Publisher, ["access"] = Access,
        ["at"] = At, ["size"] = Size, ["sha256"] = Sha256, ["supersedes"] = Supersedes, ["previous"] = Previous,
    };

    /// <summary>Reads the members of a line; null where one is missing or is of another kind, or where there are others.</summary>
    internal static Receipt? Of(SortedDictionary<string, object?> members)
    {
        if (SignedLine.Text(members, "act") != SignedLine.Deposited || SignedLine.Number(members, "number") is not { } number || SignedLine.Number(members, "size") is not { } size
            || SignedLine.Text(members, "accession") is not { } accession || SignedLine.Text(members, "standard") is not { } standard || SignedLine.Text(members, "publisher") is not { } publisher
            || SignedLine.Text(members, "access") is not { } access || AccessClasses.Named(access) is null || SignedLine.Text(members, "at") is not { } at
            || SignedLine.Text(members, "sha256") is not { } sha256 || SignedLine.Text(members, "previous") is not { } previous || SignedLine.Text(members, "key") is not { } key)
        {
            return null;
        }
        var receipt = new Receipt
        {
            Number = number, Accession = accession, Standard = standard, Language = SignedLine.Text(members, "language"), Publisher = publisher, Access = access, At = at, Size = size,
            Sha256 = sha256, Supersedes = SignedLine.Text(members, "supersedes"), Previous = previous, Key = key,
        };
        return receipt.Members.Keys.Append("key").Append("signature").Order(StringComparer.Ordinal).SequenceEqual(members.Keys) ? receipt : null;
    }
}
