using System.Globalization;

namespace Plumbline.Engine.Rules.Codes;

/// <summary>The low 64 bits of an IPv6 unicast address, which name an interface on its link (RFC 4291, section 2.5.1).</summary>
/// <param name="Value">The bits; the first byte is the highest.</param>
public readonly record struct InterfaceIdentifier(ulong Value)
{
    private const ulong UniversalBit = 1UL << 57;
    private const ulong GroupBit = 1UL << 56;

    /// <summary>Identifiers that no interface may take: RFC 5453 and the registry of IANA that it began.</summary>
    private static readonly (ulong From, ulong To, string What)[] Ranges =
    [
        (0, 0, "Subnet-Router anycast (RFC 4291)"),
        (0x0200_5EFF_FE00_0000, 0x0200_5EFF_FE00_5212, "of the Ethernet block of IANA (RFC 4291)"),
        (0x0200_5EFF_FE00_5213, 0x0200_5EFF_FE00_5213, "Proxy Mobile IPv6 (RFC 6543)"),
        (0x0200_5EFF_FE00_5214, 0x0200_5EFF_FEFF_FFFF, "of the Ethernet block of IANA (RFC 4291)"),
        (0xFDFF_FFFF_FFFF_FF80, 0xFDFF_FFFF_FFFF_FFFF, "reserved subnet anycast (RFC 2526)"),
    ];

    /// <summary>True where FF-FE stand in the middle, as of an identifier made from a 48-bit MAC address.</summary>
    public bool HasMiddle => ((Value >> 24) & 0xFFFF) == 0xFFFE;

    /// <summary>True where the universal/local bit is set: after its inversion that means universally administered.</summary>
    public bool IsUniversal => (Value & UniversalBit) != 0;

    /// <summary>True where the individual/group bit is set, as of a group address.</summary>
    public bool IsGroup => (Value & GroupBit) != 0;

    /// <summary>What the identifier is reserved for; null where it is free.</summary>
    public string? ReservedFor
    {
        get
        {
            foreach (var (from, to, what) in Ranges)
            {
                if (Value >= from && Value <= to) return what;
            }
            return null;
        }
    }

    /// <summary>The identifier of a hardware address: FF-FE inserted into one of 48 bits, and the universal/local bit inverted (RFC 4291, appendix A).</summary>
    public static InterfaceIdentifier Of(HardwareAddress hardware) =>
        new((hardware.Bits == 64 ? hardware.Value : ((hardware.Value >> 24) << 40) | 0xFFFE00_0000UL | (hardware.Value & 0xFF_FFFF)) ^ UniversalBit);

    /// <summary>The 48-bit MAC address of which it would be made; null where FF-FE do not stand in its middle.</summary>
    public HardwareAddress? Mac => HasMiddle ? new HardwareAddress((((Value ^ UniversalBit) >> 40) << 24) | (Value & 0xFF_FFFF), 48) : null;

    /// <summary>The same with the universal/local bit the other way round.</summary>
    public InterfaceIdentifier Inverted => new(Value ^ UniversalBit);

    /// <summary>Reads four groups (<c>3656:78ff:fe9a:bcde</c>, also behind <c>::</c>), eight bytes (<c>36-56-78-FF-FE-9A-BC-DE</c>) or sixteen digits.</summary>
    public static InterfaceIdentifier? Read(string text)
    {
        var given = text.Trim();
        if (given.StartsWith("::", StringComparison.Ordinal)) given = given[2..];
        var groups = given.Split(':');
        if (groups.Length != 4 || !Array.TrueForAll(groups, g => g.Length is > 0 and <= 4)) return HardwareAddress.Read(given) is { Bits: 64 } bytes ? new InterfaceIdentifier(bytes.Value) : null;
        ulong value = 0;
        foreach (var group in groups)
        {
            if (!ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)) return null;
            value = (value << 16) | bits;
        }
        return new InterfaceIdentifier(value);
    }

    /// <summary>Four groups of four digits.</summary>
    public override string ToString() => $"{(Value >> 48) & 0xFFFF:x4}:{(Value >> 32) & 0xFFFF:x4}:{(Value >> 16) & 0xFFFF:x4}:{Value & 0xFFFF:x4}";
}
