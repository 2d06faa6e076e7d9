using System.Buffers;
using System.Text;
using Plumbline.App.Reading.Encodings;

namespace Plumbline.App.Reading.Html;

/// <summary>The encoding of HTML: byte-order mark, then what mail or server said, then its own meta element, then content (WHATWG HTML, 13.2.3).</summary>
internal static class HtmlDecoding
{
    private const int MetaWithin = 4096;
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' />;\r\n");

    /// <param name="bytes">The whole document.</param>
    /// <param name="stated">From outside, or null.</param>
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding? stated)
    {
        if (HasMark(bytes)) return TextDecoder.Decode(bytes);
        var declared = stated ?? KnownEncodings.ByName(MetaCharset(bytes));
        // The element that states UTF-16 was itself read as ASCII: it is wrong.
        if (declared is null or UnicodeEncoding or UTF32Encoding) return TextDecoder.Decode(bytes);
        return TextDecoder.Declared(declared, bytes);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary><c>charset=</c> of a meta element or <c>encoding=</c> of an XML declaration.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaWithin)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        var from = at >= 0 ? at + "charset".Length : head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("encoding", StringComparison.Ordinal) is var xml and > 0 ? xml + "encoding".Length : -1;
        if (from < 0) return null;
        var rest = head.AsSpan(from).TrimStart();
        if (!rest.StartsWith("=")) return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(ValueEnds);
        return end <= 0 ? null : rest[..end].ToString();
    }
}
