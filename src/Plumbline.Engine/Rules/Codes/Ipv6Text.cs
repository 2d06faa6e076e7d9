using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Plumbline.Engine.Rules.Codes;

/// <summary>Reads and writes IPv6 addresses.</summary>
internal static class Ipv6Text
{
    /// <summary>An address, as its high and low half; also in brackets, with a zone behind <c>%</c> and with the length of a prefix behind <c>/</c>, which are left aside.</summary>
    public static (ulong High, ulong Low)? Read(string text)
    {
        var given = text.AsSpan().Trim();
        if (given is ['[', .., ']']) given = given[1..^1];
        if (given.IndexOf('/') is >= 0 and var slash)
        {
            if (!int.TryParse(given[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > 128) return null;
            given = given[..slash];
        }
        if (given.IndexOf('%') is >= 0 and var zone) given = given[..zone];
        if (given.ContainsAny('[', ']') || !IPAddress.TryParse(given, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return (BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    /// <summary>The prefix of 64 bits that was given; null where none was, or it is none.</summary>
    public static ulong? Prefix(ContentQuestion question, List<string> problems)
    {
        if (question["prefix"] is not { } given) return null;
        if (Read(given) is not var (high, low) || low != 0)
        {
            problems.Add($"prefix: '{given}' is no prefix of 64 bits; write it as 2001:db8:0:1::/64");
            return null;
        }
        if (given.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash && given.AsSpan(slash).Trim() is not "/64")
        {
            problems.Add($"prefix: '{given}' is not 64 bits long, and the interface identifier has the other 64");
            return null;
        }
        return high;
    }

    /// <summary>An address in the short form of RFC 5952: lower case, the longest run of zero groups left out, no dotted numbers.</summary>
    public static string Show(ulong high, InterfaceIdentifier low)
    {
        Span<ushort> groups = stackalloc ushort[8];
        for (var i = 0; i < 4; i++) (groups[i], groups[i + 4]) = ((ushort)((high >> (48 - 16 * i)) & 0xFFFF), (ushort)((low.Value >> (48 - 16 * i)) & 0xFFFF));
        var (start, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var run = 0;
            while (i + run < 8 && groups[i + run] == 0) run++;
            if (run > length) (start, length) = (i, run);
        }
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }
            if (text.Length > 0 && text[^1] != ':') text.Append(':');
            text.Append(CultureInfo.InvariantCulture, $"{groups[i]:x}");
        }
        return text.ToString();
    }
}
