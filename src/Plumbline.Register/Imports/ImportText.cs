using System.Text;

namespace Plumbline.Register.Imports;

/// <summary>Files of many records as text: UTF-8 or UTF-16, or GB 18030 where the beginning is no UTF-8, as the Chinese platforms give their lists.</summary>
internal static class ImportText
{
    private const int Looked = 1 << 20;

    /// <summary>The mark that stands for bytes that are no text; a record with it is refused.</summary>
    public const char Broken = '\uFFFD';

    /// <summary>What is wrong with a line that is no JSON, with the byte of the line, from 1, where the reader tells it.</summary>
    public static string NoJson(System.Text.Json.JsonException wrong)
    {
        var message = wrong.Message;
        foreach (var tail in (ReadOnlySpan<string>)[" LineNumber", " Path:", " encountered during"])
        {
            if (message.IndexOf(tail, StringComparison.Ordinal) is > 0 and var at) message = message[..at];
        }
        return $"it is no JSON: {message.TrimEnd('.')}{(wrong.BytePositionInLine is { } place ? $", at byte {place + 1}" : "")}";
    }

    /// <exception cref="FormatException">It is no text.</exception>
    public static TextReader Open(Stream stream)
    {
        var start = new byte[Looked];
        var length = stream.ReadAtLeast(start, Looked, throwOnEndOfStream: false);
        var bytes = start.AsMemory(0, length);
        if (IsNoText(bytes.Span)) throw new FormatException("it is no text: there are bytes of zero in it");
        return new StreamReader(new PrefixedStream(bytes, stream), Encoding(bytes.Span), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    /// <summary>
    /// Lines with their numbers from 1, without their ends. A line that is longer than <paramref name="longest"/> is null and is passed over, so that a file of one line costs no memory.
    /// </summary>
    public static IEnumerable<(int Number, string? Line)> Lines(TextReader text, int longest)
    {
        var line = new StringBuilder();
        var number = 1;
        var tooLong = false;
        for (var c = text.Read(); ; c = text.Read())
        {
            if (c is '\n' or -1)
            {
                if (c == -1 && line.Length == 0 && !tooLong) yield break;
                if (line.Length > 0 && line[^1] == '\r') line.Length--;
                yield return (number++, tooLong ? null : line.ToString());
                line.Clear();
                tooLong = false;
                if (c == -1) yield break;
            }
            else if (line.Length >= longest)
            {
                tooLong = true;
            }
            else
            {
                line.Append((char)c);
            }
        }
    }

    /// <summary>UTF-16 has zeros and tells so by its mark; without a mark it would not be taken for text anyway.</summary>
    private static bool IsNoText(ReadOnlySpan<byte> start) => start.Contains((byte)0) && !start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static Encoding Encoding(ReadOnlySpan<byte> start)
    {
        // A character that the look ends in is no fault.
        var end = start.Length;
        for (var i = 0; i < 3 && end > 0 && start.Length == Looked && start[end - 1] >= 0x80; i++) end--;
        return System.Text.Unicode.Utf8.IsValid(start[..end]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? System.Text.Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    }
}
