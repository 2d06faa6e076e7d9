namespace Plumbline.App.Reading.Encodings;

/// <summary>
/// How far bytes look like GB18030. Pairs: lead 81..FE, trail 40..7E or 80..FE; fours: 81..FE 30..39 81..FE 30..39. Real Chinese text is mostly of the
/// GB 2312 rows (lead B0..F7 characters, A1..A9 symbols, trail A1..FE), which Latin-1 and Big5 text read as GB18030 is not.
/// </summary>
internal readonly record struct Gb18030Shape(int Pairs, int UsualPairs, int Invalid)
{
    private const double UsualShare = 0.85;

    internal bool IsLikely => Pairs > 0 && Invalid <= 1 && Invalid * 50 <= Pairs && UsualPairs >= UsualShare * Pairs;

    /// <summary>For one line between lines of another encoding: no fault at all.</summary>
    internal bool FitsLine => Pairs > 0 && Invalid == 0 && UsualPairs >= UsualShare * Pairs;

    internal static Gb18030Shape Of(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, usual = 0, invalid = 0;
        var i = 0;
        while (i < bytes.Length)
        {
            var lead = bytes[i];
            if (lead < 0x80)
            {
                var next = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0) break;
                i += next;
                continue;
            }

            var trail = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            if (lead is 0x80 or 0xFF)
            {
                invalid++;
                i++;
            }
            else if (trail is >= 0x40 and not 0x7F and not 0xFF)
            {
                pairs++;
                if (trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xF7)) usual++;
                i += 2;
            }
            else if (IsFour(bytes[i..]))
            {
                pairs++;
                i += 4;
            }
            else
            {
                invalid++;
                i++;
            }
        }

        return new Gb18030Shape(pairs, usual, invalid);
    }

    private static bool IsFour(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 4 && bytes[1] is >= 0x30 and <= 0x39 && bytes[2] is >= 0x81 and <= 0xFE && bytes[3] is >= 0x30 and <= 0x39;
}
