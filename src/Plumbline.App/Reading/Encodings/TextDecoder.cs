using System.Text;
using System.Text.Unicode;

namespace Plumbline.App.Reading.Encodings;

/// <summary>
/// Finds the encoding of text by its content, in this order: byte-order mark, strict UTF-8, UTF-16 without a mark, GB18030, Big5, and line by line for mixed files.
/// Nothing is lost in silence: bytes that fit no encoding become U+FFFD and a warning says so.
/// </summary>
internal static class TextDecoder
{
    private const int HighBytesThatProve = 12;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], Encoding.UTF32),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
        ([0x84, 0x31, 0x95, 0x33], KnownEncodings.Gb18030),
    ];

    internal static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark)) return With(encoding, bytes[mark.Length..]);
        }

        // A NUL byte is allowed in UTF-8, but text of UTF-16 is full of them.
        if (bytes.Contains((byte)0) && Utf16Guess.Guess(bytes) is { } wide) return With(wide, bytes);
        if (Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", []);
        return Utf16Guess.Guess(bytes) is { } unmarked ? With(unmarked, bytes) : WithoutMark(bytes);
    }

    /// <summary>Decodes by a known encoding; what does not fit becomes U+FFFD with a warning.</summary>
    internal static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var replaced = CountReplacements(text) - (encoding is UTF8Encoding ? CountWrittenReplacements(bytes) : 0);
        return new DecodedText(text, encoding.WebName, replaced <= 0 ? [] : [$"{Count(replaced)} that {encoding.WebName} does not allow; shown as U+FFFD."]);
    }

    /// <summary>
    /// Decodes by the encoding that the document or its header states, unless the bytes speak against it: text in another encoding is hardly ever UTF-8 without a fault.
    /// </summary>
    internal static DecodedText Declared(Encoding declared, ReadOnlySpan<byte> bytes)
    {
        if (declared is not UTF8Encoding && Utf8.IsValid(bytes) && CountHigh(bytes) >= HighBytesThatProve) return Other(declared, Decode(bytes));
        var decoded = With(declared, bytes);
        if (decoded.Warnings.Count == 0) return decoded;
        var byContent = Decode(bytes);
        return byContent.Warnings.Count == 0 ? Other(declared, byContent) : decoded;
    }

    private static DecodedText Other(Encoding declared, DecodedText read) =>
        read with { Warnings = [$"The document says that it is {declared.WebName}, but it is {read.EncodingName} and was read so."] };

    private static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var b in bytes[..Math.Min(bytes.Length, 64 * 1024)])
        {
            if (b >= 0x80) high++;
        }

        return high;
    }

    private static DecodedText WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var gb = Gb18030Shape.Of(bytes);
        if (gb.IsLikely) return With(KnownEncodings.Gb18030, bytes);
        if (Big5Shape.IsLikely(bytes)) return With(KnownEncodings.Big5, bytes);
        return MixedLines.Decode(bytes);
    }

    private static int CountReplacements(string text) => text.AsSpan().Count('\uFFFD');

    /// <summary>U+FFFD that the file itself holds is no fault of decoding.</summary>
    private static int CountWrittenReplacements(ReadOnlySpan<byte> bytes) => bytes.Count("\uFFFD"u8);

    private static string Count(int replaced) => replaced == 1 ? "One place holds bytes" : $"{replaced:N0} places hold bytes";
}
