using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Engine.Rules.Codes;

/// <summary>
/// Semantically opaque identifiers of RFC 7217: the low 64 bits of F(Prefix, Net_Iface, Network_ID, DAD_Counter, secret_key). The RFC leaves F to the implementer and publishes no test vectors.
/// Here F is a hash over the members in this order, or HMAC-SHA-256 keyed with the secret: the prefix as eight bytes, names in UTF-8, the counter as one byte.
/// </summary>
/// <param name="Id">Name of the method.</param>
public sealed record OpaqueMethod(string Id) : IdentifierMethod(Id, "RFC 7217, section 5")
{
    private const int MostRetries = 3;

    /// <summary>Hashes that can be chosen; the first where none is.</summary>
    public static IReadOnlyList<string> Hashes { get; } = ["sha-256", "sha-384", "sha-512", "sha-1", "hmac-sha-256"];

    /// <inheritdoc/>
    public override MadeIdentifier? Make(ContentQuestion question, List<string> problems, List<string> missing)
    {
        foreach (var name in (string[])["prefix", "net_iface", "secret_key"])
        {
            if (question[name] is null) missing.Add(name);
        }
        var prefix = Ipv6Text.Prefix(question, problems);
        var key = Key(question["secret_key"], problems);
        var hash = Hash(question["hash"], problems);
        var counter = Counter(question["dad_counter"], problems);
        if (missing.Count > 0 || problems.Count > 0) return null;
        var (iface, network) = (question["net_iface"]!, question["network_id"]);
        var steps = new List<string>();
        var first = counter;
        while (true)
        {
            var digest = Digest(hash, prefix!.Value, iface, network ?? "", (byte)counter, key);
            var made = new InterfaceIdentifier(BinaryPrimitives.ReadUInt64BigEndian(digest.AsSpan(digest.Length - 8)));
            steps.Add($"DAD_Counter {counter}: the low 64 bits of {hash.ToUpperInvariant()} are {made}");
            if (made.ReservedFor is not { } reserved) return Made(prefix.Value, made, steps, network, key);
            steps.Add($"reserved: {reserved}; the counter is raised");
            if (++counter > first + MostRetries || counter > byte.MaxValue) break;
        }
        problems.Add($"every identifier of {MostRetries + 1} tries is reserved; RFC 7217 gives up after IDGEN_RETRIES");
        return null;
    }

    private MadeIdentifier Made(ulong prefix, InterfaceIdentifier made, List<string> steps, string? network, byte[] key)
    {
        var notes = new List<string> { "RFC 7217 leaves the function and the form of its members to the implementer: another implementation makes another identifier of the same values." };
        if (network is null) notes.Add("Network_ID was not given; the RFC has it optional, and without it two networks of one prefix share the identifier.");
        if (key.Length < 16) notes.Add($"The secret has {key.Length * 8} bits; the RFC asks for at least 128.");
        return new MadeIdentifier(Id, Reference, made.ToString(), Ipv6Text.Show(prefix, made), steps) { Notes = notes };
    }

    private static byte[] Digest(string hash, ulong prefix, string iface, string network, byte counter, byte[] key)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, prefix);
        byte[] members = [.. bytes, .. Encoding.UTF8.GetBytes(iface), .. Encoding.UTF8.GetBytes(network), counter];
        byte[] all = [.. members, .. key];
        return hash switch
        {
            "sha-384" => SHA384.HashData(all),
            "sha-512" => SHA512.HashData(all),
#pragma warning disable CA5350 // RFC 7217 names SHA-1 as a choice; the default is SHA-256.
            "sha-1" => SHA1.HashData(all),
#pragma warning restore CA5350
            "hmac-sha-256" => HMACSHA256.HashData(key, members),
            _ => SHA256.HashData(all),
        };
    }

    private static string Hash(string? given, List<string> problems)
    {
        if (given is null) return Hashes[0];
        foreach (var known in Hashes)
        {
            if (FactReader.SameWords(known, given)) return known;
        }
        problems.Add(FactReader.SameWords("md5", given) ? "hash: MD5 is not acceptable for RFC 7217; take sha-256" : $"hash: '{given}' is no hash that is known; it knows {string.Join(", ", Hashes)}");
        return Hashes[0];
    }

    private static int Counter(string? given, List<string> problems)
    {
        if (given is null) return 0;
        if (byte.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var counter)) return counter;
        problems.Add($"dad_counter: '{given}' is no whole number from 0 to 255");
        return 0;
    }

    private static byte[] Key(string? given, List<string> problems)
    {
        if (given is null) return [];
        if (given.Length % 2 == 0 && given.All(char.IsAsciiHexDigit)) return Convert.FromHexString(given);
        problems.Add("secret_key: write it in hexadecimal digits, two for a byte");
        return [];
    }
}
