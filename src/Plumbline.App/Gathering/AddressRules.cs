using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Plumbline.App.Gathering;

/// <summary>
/// Which network addresses may be asked. Only those of the public internet may: what lies on this machine or in the network around it is none of a source's business, however its address is written
/// (IANA's special-purpose registries of IPv4 and IPv6; RFC 6890).
/// </summary>
internal static class AddressRules
{
    private static readonly (IPNetwork Network, string What)[] Special =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network"), (IPNetwork.Parse("10.0.0.0/8"), "a private network"), (IPNetwork.Parse("100.64.0.0/10"), "a carrier's shared network (CGNAT)"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine (loopback)"), (IPNetwork.Parse("169.254.0.0/16"), "a link-local address"), (IPNetwork.Parse("172.16.0.0/12"), "a private network"),
        (IPNetwork.Parse("192.0.0.0/24"), "a protocol assignment"), (IPNetwork.Parse("192.0.2.0/24"), "an address for documentation"), (IPNetwork.Parse("192.88.99.0/24"), "a relay between IPv6 and IPv4"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private network"), (IPNetwork.Parse("198.18.0.0/15"), "a network for benchmarks"), (IPNetwork.Parse("198.51.100.0/24"), "an address for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "an address for documentation"), (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"), (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),
        (IPNetwork.Parse("::/128"), "no address"), (IPNetwork.Parse("::1/128"), "this machine (loopback)"), (IPNetwork.Parse("64:ff9b:1::/48"), "a translation to a local IPv4 address"),
        (IPNetwork.Parse("100::/64"), "an address that leads nowhere"), (IPNetwork.Parse("2001::/23"), "a protocol assignment or tunnel"), (IPNetwork.Parse("2001:db8::/32"), "an address for documentation"),
        (IPNetwork.Parse("3fff::/20"), "an address for documentation"), (IPNetwork.Parse("5f00::/16"), "a segment-routing address"), (IPNetwork.Parse("fc00::/7"), "a private network"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address"), (IPNetwork.Parse("fec0::/10"), "a private network"), (IPNetwork.Parse("ff00::/8"), "a multicast address"),
    ];

    /// <summary>Networks of IPv6 that hold an address of IPv4, and where in it: compatible, translated (RFC 6052), 6to4.</summary>
    private static readonly (IPNetwork Network, int At)[] Holding =
        [(IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("::ffff:0:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>What an address is, where it may not be asked (<c>a private network</c>); null where it may.</summary>
    public static string? WhyNot(IPAddress address)
    {
        // An address of IPv4 in the clothes of IPv6: networks would be compared in either form.
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        foreach (var (network, what) in Special)
        {
            if (network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)) return what;
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6 && Inner(address) is { } inner ? WhyNot(inner) : null;
    }

    /// <summary>The address of IPv4 inside one of IPv6, or null.</summary>
    private static IPAddress? Inner(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        foreach (var (network, at) in Holding)
        {
            if (network.Contains(address)) return new IPAddress(bytes.Slice(at, 4));
        }
        // ISATAP (RFC 5214) in any network.
        return (BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) & 0xFCFFFFFF) == 0x00005EFE ? new IPAddress(bytes[12..]) : null;
    }
}
