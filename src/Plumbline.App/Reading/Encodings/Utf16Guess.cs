using System.Buffers.Binary;
using System.Text;

namespace Plumbline.App.Reading.Encodings;

/// <summary>UTF-16 without a byte-order mark, told by what its units would be: read in the wrong order, text turns into unassigned and rare characters.</summary>
internal static class Utf16Guess
{
    private const int SampleBytes = 64 * 1024;
    private const double Likely = 0.95;
    private const double ClearlyWorse = 0.15;

    /// <summary>Null when neither order gives text.</summary>
    internal static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, SampleBytes)];
        if (sample.Length < 4) return null;
        var little = ShareOfText(sample, bigEndian: false);
        var big = ShareOfText(sample, bigEndian: true);
        if (little >= Likely && little - big >= ClearlyWorse) return Encoding.Unicode;
        return big >= Likely && big - little >= ClearlyWorse ? Encoding.BigEndianUnicode : null;
    }

    private static double ShareOfText(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        var text = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            var pair = sample.Slice(i, 2);
            var unit = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair);
            if (IsUsual(unit)) text++;
        }

        return text / (sample.Length / 2.0);
    }

    /// <summary>ASCII, Latin, Greek, Cyrillic; general punctuation; kana, Chinese and full-width forms; a high or low surrogate counts as neither half wrong.</summary>
    private static bool IsUsual(int unit) => unit switch
    {
        '\t' or '\n' or '\r' or '\f' => true,
        < 0x20 or 0x7F => false,
        < 0x530 => unit is not (>= 0x80 and < 0xA0),
        >= 0x2010 and < 0x2070 or >= 0x20A0 and < 0x20D0 or >= 0x2100 and < 0x2300 or >= 0x2460 and < 0x2700 => true,
        >= 0x3000 and < 0x3400 or >= 0x4E00 and < 0xA000 or >= 0xFF00 and < 0xFFF0 or 0xFEFF => true,
        _ => false,
    };
}
