using System.Buffers;
using System.Text;
using Plumbline.App.Reading.Encodings;

namespace Plumbline.App.Reading;

/// <summary>Plain text and Markdown: decoded, otherwise left as they are.</summary>
internal static class TextReading
{
    private const int SampleCharacters = 256 * 1024;
    private const int LongestTitle = 200;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F\u007F");

    internal static ReadResult Read(ReadOnlySpan<byte> bytes, string label, DetectedForm form, Encoding? stated = null) =>
        Of(stated is null ? TextDecoder.Decode(bytes) : TextDecoder.Declared(stated, bytes), label, form, mayHoldNuls: true);

    /// <summary>What there is to say of a text that has been decoded.</summary>
    internal static ReadResult Of(DecodedText decoded, string label, DetectedForm form, bool mayHoldNuls)
    {
        var text = decoded.Text;
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleCharacters));
        if (IsBinary(sample, decoded.EncodingName)) return UnreadForms.Failure(DetectedForm.Binary, label);
        if (text.AsSpan().IndexOfAnyExcept(Blanks.OfText) < 0) return new ReadFailure(ReadFailureCode.Empty, $"{label} holds nothing but blanks.");
        var warnings = decoded.Warnings;
        if (mayHoldNuls && text.Contains('\0')) warnings = [.. warnings, "The text holds NUL characters; they were left in place."];
        return new ReadDocument
        {
            Text = text,
            Format = form == DetectedForm.Markdown ? DocumentFormat.Markdown : DocumentFormat.PlainText,
            Title = TitleOf(sample, form == DetectedForm.Markdown),
            Language = LanguageGuess.Of(text),
            EncodingName = decoded.EncodingName,
            Warnings = warnings,
        };
    }

    /// <summary>Text has next to no control characters; random bytes are one in nine. In good UTF-8 they are let pass up to one in ten.</summary>
    private static bool IsBinary(ReadOnlySpan<char> sample, string encodingName)
    {
        var controls = 0;
        var rest = sample;
        for (int at; (at = rest.IndexOfAny(Controls)) >= 0; rest = rest[(at + 1)..]) controls++;
        var allowed = encodingName == "utf-8" && !sample.Contains('\uFFFD') ? sample.Length / 10 : sample.Length / 50;
        return controls > allowed;
    }

    /// <summary>Markdown: the first heading, else as plain text: the first line, when it is short enough to be one.</summary>
    private static string? TitleOf(ReadOnlySpan<char> sample, bool markdown)
    {
        if (markdown)
        {
            foreach (var line in sample.EnumerateLines())
            {
                var trimmed = line.Trim();
                if (trimmed.StartsWith("#") && trimmed.TrimStart('#').StartsWith(" ")) return Limited(trimmed.Trim('#').Trim());
            }
        }

        foreach (var line in sample.EnumerateLines())
        {
            var trimmed = line.Trim(" \t\f\uFEFF\u3000");
            if (!trimmed.IsEmpty) return Limited(trimmed);
        }

        return null;
    }

    private static string? Limited(ReadOnlySpan<char> title) => title.Length is 0 or > LongestTitle ? null : title.ToString();
}
