using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumbline.App.Output;

/// <summary>How JSON leaves the program: UTF-8 without a byte-order mark, Han characters as they are, nothing that any reader takes for a line break inside a line.</summary>
internal static class JsonLines
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = LineSafeEncoder.Instance, SkipValidation = true };

    public static readonly JsonWriterOptions Indented = new() { Encoder = LineSafeEncoder.Instance, Indented = true };

    /// <summary>The relaxed encoder, which escapes besides the control characters and separators at which programs break lines.</summary>
    private sealed class LineSafeEncoder : JavaScriptEncoder
    {
        public static readonly LineSafeEncoder Instance = new();

        public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
        {
            var first = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);
            var separator = new ReadOnlySpan<char>(text, textLength).IndexOfAny('\u0085', '\u2028', '\u2029');
            return first < 0 ? separator : separator < 0 ? first : Math.Min(first, separator);
        }

        public override bool WillEncode(int unicodeScalar) => unicodeScalar is 0x85 or 0x2028 or 0x2029 || UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            if (unicodeScalar is not (0x85 or 0x2028 or 0x2029))
                return UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
            var escaped = $"\\u{unicodeScalar:x4}";
            numberOfCharactersWritten = 0;
            if (bufferLength < escaped.Length) return false;
            escaped.CopyTo(new Span<char>(buffer, bufferLength));
            numberOfCharactersWritten = escaped.Length;
            return true;
        }
    }
}
