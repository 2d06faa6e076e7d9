using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;
using Plumbline.App.Reading.Encodings;

namespace Plumbline.App.Reading;

/// <summary>
/// Large files of UTF-8 text, straight into the string: one pass over the file counts characters, the second decodes, both by small pieces, so that the bytes are never in
/// memory as a whole (touching 100 MB of fresh memory costs more time than reading the file twice from the cache).
/// </summary>
internal static class LargeText
{
    private const int SmallestBytes = 4 << 20;
    private const int PieceBytes = 512 * 1024;
    private const int LongestSequence = 4;

    /// <summary>Null for what is small, is not plain UTF-8 text, or changes while it is read: then the usual way tells what it is.</summary>
    internal static ReadResult? TryRead(string path, ReadingOptions options, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: >= SmallestBytes } file || file.Length > options.MaxBytes) return null;
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            var piece = new byte[PieceBytes];
            var head = piece.AsSpan(0, RandomAccess.Read(handle, piece, 0));
            var form = FormatDetector.Detect(head, path);
            if (form is not (DetectedForm.PlainText or DetectedForm.Markdown)) return null;
            var mark = head.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var length = CountCharacters(handle, piece, mark, cancellation);
            if (length <= 0) return null;
            var text = string.Create((int)length, (handle, piece, mark, cancellation), static (target, from) => Decode(from.handle, from.piece, from.mark, target, from.cancellation));
            return TextReading.Of(new DecodedText(text, "utf-8", []), path, form, mayHoldNuls: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>-1 when a piece is no UTF-8 or holds a NUL.</summary>
    private static long CountCharacters(SafeFileHandle handle, byte[] piece, long offset, CancellationToken cancellation)
    {
        long characters = 0;
        while (Next(handle, piece, offset, cancellation) is { Length: > 0 } bytes)
        {
            if (bytes.Contains((byte)0) || !Utf8.IsValid(bytes)) return -1;
            characters += Encoding.UTF8.GetCharCount(bytes);
            offset += bytes.Length;
        }

        return characters;
    }

    private static void Decode(SafeFileHandle handle, byte[] piece, long offset, Span<char> target, CancellationToken cancellation)
    {
        while (Next(handle, piece, offset, cancellation) is { Length: > 0 } bytes)
        {
            // Throws ArgumentException when the file has grown.
            target = target[Encoding.UTF8.GetChars(bytes, target)..];
            offset += bytes.Length;
        }

        if (!target.IsEmpty) throw new IOException("the file changed while it was read");
    }

    /// <summary>The next bytes, ending with a whole character.</summary>
    private static ReadOnlySpan<byte> Next(SafeFileHandle handle, byte[] piece, long offset, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = RandomAccess.Read(handle, piece, offset);
        if (read < PieceBytes) return piece.AsSpan(0, read);
        var end = read;
        while (end > read - LongestSequence && (piece[end - 1] & 0xC0) == 0x80) end--;
        // A first byte at the end: whether its character is whole or not, it can wait for the next piece.
        return piece.AsSpan(0, piece[end - 1] >= 0xC0 ? end - 1 : read);
    }
}
