namespace Plumbline.Engine.Rules.Codes;

/// <summary>Says what the interface identifier of an address is, and why it is or is not an EUI-64.</summary>
internal static class AddressCheck
{
    private const string Yes = "yes", No = "no", Possible = "possible", None = "none";

    public static (CheckedAddress? Found, string? Problem) OfAddress(string given, string? mac, string? mode)
    {
        if (Ipv6Text.Read(given) is not var (high, low)) return (null, $"address: '{given}' is no IPv6 address");
        var (hardware, problem) = Interface(mac);
        if (problem is not null) return (null, problem);
        var shown = Ipv6Text.Show(high, new InterfaceIdentifier(low));
        if (high >> 56 == 0xFF) return (new CheckedAddress(given, shown, null, None, ["a multicast address has no interface identifier (RFC 4291, section 2.7)"]) { Conforms = mode is null ? null : "not-applicable" }, null);
        // Unicast addresses that begin with three zero bits may have identifiers of any length (RFC 4291, section 2.5.1).
        if (high >> 61 == 0) return (new CheckedAddress(given, shown, null, None, ["an address that begins with binary 000 need not have an interface identifier of 64 bits (RFC 4291, section 2.5.1)"]) { Conforms = mode is null ? null : "not-applicable" }, null);
        return (Of(given, shown, new InterfaceIdentifier(low), hardware, mode), null);
    }

    public static (CheckedAddress? Found, string? Problem) OfIdentifier(string given, string? mac, string? mode)
    {
        if (InterfaceIdentifier.Read(given) is not { } identifier) return (null, $"iid: '{given}' is no interface identifier; write four groups as 3656:78ff:fe9a:bcde");
        var (hardware, problem) = Interface(mac);
        return problem is not null ? (null, problem) : (Of(given, null, identifier, hardware, mode), null);
    }

    private static (HardwareAddress? Hardware, string? Problem) Interface(string? mac)
    {
        if (mac is null) return (null, null);
        return HardwareAddress.Read(mac) is { } hardware ? (hardware, null) : (null, $"mac: '{mac}' is no hardware address; write six bytes as 34-56-78-9A-BC-DE, or eight of an EUI-64");
    }

    private static CheckedAddress Of(string given, string? address, InterfaceIdentifier identifier, HardwareAddress? hardware, string? mode)
    {
        var why = new List<string>();
        var reserved = identifier.ReservedFor;
        string eui;
        if (hardware is { } known) eui = Against(identifier, known, why);
        else if (identifier.IsGroup && identifier.HasMiddle)
        {
            eui = No;
            why.Add($"FF-FE stand in the middle, but {identifier.Mac} would be the address of a group, which no single interface has");
        }
        else if (identifier.HasMiddle)
        {
            eui = Yes;
            why.Add($"FF-FE stand in the middle, and with the universal/local bit inverted the rest is the MAC address {identifier.Mac}; an identifier drawn by lot has this form once in 65,536 times");
            why.Add(identifier.IsUniversal ? "universal/local bit 1: universally administered" : "universal/local bit 0: the MAC address was assigned locally");
        }
        else
        {
            why.Add("FF-FE do not stand in the middle (fourth and fifth byte): it is not made from a 48-bit MAC address");
            if (identifier.Mac is null && ((identifier.Value >> 24) & 0xFFFF) == 0xFFFF) why.Add("FF-FF stand there, which IEEE once used for a MAC-48; RFC 4291 takes FF-FE");
            eui = identifier.IsUniversal && !identifier.IsGroup ? Possible : No;
            why.Add(eui == Possible
                ? "universal/local bit 1: a 64-bit hardware address could give it, and so could chance; give the hardware address to decide"
                : identifier.IsGroup ? "the group bit is set, which no hardware address of a single interface has" : "universal/local bit 0: local scope, as of identifiers entered by hand or drawn by lot");
        }
        if (reserved is not null) why.Add($"reserved: {reserved}; no interface may take it");
        return new CheckedAddress(given, address, identifier.ToString(), eui, why)
        {
            Mac = eui == Yes && hardware is not { Bits: 64 } ? identifier.Mac?.ToString() : null,
            Reserved = reserved,
            Conforms = mode is null ? null : Conforms(mode, eui, reserved, why),
        };
    }

    /// <summary>With the hardware address known nothing is left to chance.</summary>
    private static string Against(InterfaceIdentifier identifier, HardwareAddress hardware, List<string> why)
    {
        var right = InterfaceIdentifier.Of(hardware);
        if (identifier == right)
        {
            why.Add($"it is the modified EUI-64 of {hardware}");
            return hardware.IsGroup ? No : Yes;
        }
        if (identifier == right.Inverted) why.Add($"it is the EUI-64 of {hardware}, but the universal/local bit was not inverted; right is {right}");
        else why.Add($"it is not the modified EUI-64 of {hardware}, which is {right}");
        return No;
    }

    /// <summary>
    /// The source allows EUI-64 with both modes and the cryptographic transformation with DHCPv6 alone. As it does not describe the transformation, no identifier can be shown to be or not to be made by it.
    /// </summary>
    private static string Conforms(string mode, string eui, string? reserved, List<string> why)
    {
        var isDhcp = FactReader.SameWords(mode, "dhcpv6");
        if (!isDhcp && !FactReader.SameWords(mode, "slaac"))
        {
            why.Add($"'{mode}' is no mode of assignment; it knows dhcpv6, slaac");
            return "cannot-decide";
        }
        if (reserved is not null) return No;
        switch (eui)
        {
            case Yes:
                return Yes;
            case Possible:
                why.Add("whether it conforms depends on the hardware address");
                return "cannot-decide";
            case No when isDhcp:
                why.Add("with DHCPv6 it may be made by the cryptographic transformation, which the source does not describe");
                return "cannot-decide";
            default:
                why.Add("with SLAAC the source has EUI-64 alone");
                return No;
        }
    }
}
