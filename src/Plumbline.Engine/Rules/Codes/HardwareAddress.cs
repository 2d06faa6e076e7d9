using System.Globalization;

namespace Plumbline.Engine.Rules.Codes;

/// <summary>A hardware address: a MAC address of 48 bits, or an EUI-64 of 64.</summary>
/// <param name="Value">The bits; the first byte is the highest.</param>
/// <param name="Bits">48 or 64.</param>
public readonly record struct HardwareAddress(ulong Value, int Bits)
{
    /// <summary>True for an address of a group of interfaces, which no single one has.</summary>
    public bool IsGroup => ((Value >> (Bits - 8)) & 1) != 0;

    /// <summary>True where it was assigned locally, not by the maker of the interface.</summary>
    public bool IsLocal => ((Value >> (Bits - 8)) & 2) != 0;

    /// <summary>Reads six or eight bytes: <c>34-56-78-9A-BC-DE</c>, <c>34:56:78:9a:bc:de</c>, <c>3456.789a.bcde</c>, or the digits alone; null where it is none.</summary>
    public static HardwareAddress? Read(string text)
    {
        var given = text.Trim();
        var mark = given.Contains('-', StringComparison.Ordinal) ? '-' : given.Contains(':', StringComparison.Ordinal) ? ':' : given.Contains('.', StringComparison.Ordinal) ? '.' : '\0';
        var digits = given;
        if (mark != '\0')
        {
            var parts = given.Split(mark);
            var width = mark == '.' ? 4 : 2;
            if (parts.Length * width is not (12 or 16) || !Array.TrueForAll(parts, p => p.Length == width)) return null;
            digits = string.Concat(parts);
        }
        return digits.Length is 12 or 16 && ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? new HardwareAddress(value, digits.Length * 4) : null;
    }

    /// <summary>Bytes in upper case with hyphens, as IEEE writes them.</summary>
    public override string ToString()
    {
        var bytes = new string[Bits / 8];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = ((Value >> (Bits - 8 - 8 * i)) & 0xFF).ToString("X2", CultureInfo.InvariantCulture);
        return string.Join('-', bytes);
    }
}
