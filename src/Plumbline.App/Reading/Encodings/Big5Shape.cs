namespace Plumbline.App.Reading.Encodings;

/// <summary>How far bytes look like Big5: lead A1..C6 (symbols and frequent characters), trail 40..7E or A1..FE. Asked only when GB18030 is unlikely.</summary>
internal static class Big5Shape
{
    private const double UsualShare = 0.9;

    internal static bool IsLikely(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, usual = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80) continue;
            if (i + 1 >= bytes.Length) break;
            var trail = bytes[++i];
            if (lead is < 0x81 or > 0xFE || trail is not (>= 0x40 and <= 0x7E or >= 0xA1 and <= 0xFE)) return false;
            pairs++;
            if (lead is >= 0xA1 and <= 0xC6) usual++;
        }

        return pairs >= 4 && usual >= UsualShare * pairs;
    }
}
