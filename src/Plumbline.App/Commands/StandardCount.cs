using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.App.Commands;

/// <summary>
/// The number of distinct standards in a large UTF-8 text, for <c>recognise --only standards --count</c>: read in blocks on all cores, nothing of a block kept
/// but its identifiers. Blocks end where a sentence ends its line, so no identifier is cut. A text of this size is no newsletter, so a row is an identifier.
/// </summary>
internal sealed class StandardCount
{
    private const int LeastBytes = 16 << 20;

    /// <summary>A block as a string stays under the size at which the runtime keeps objects apart, and in the cache of a core.</summary>
    private const int BlockBytes = 32 * 1024;

    private readonly Recogniser _recogniser;
    private readonly SafeFileHandle _file;
    private readonly Lock _reading = new();
    private readonly byte[] _rest = new byte[4 * BlockBytes];
    private int _restLength;
    private long _offset;
    private bool _foreign;

    private StandardCount(Recogniser recogniser, SafeFileHandle file) => (_recogniser, _file) = (recogniser, file);

    /// <summary>Null for what is small or is no plain UTF-8 text with paragraphs: then the usual way reads it.</summary>
    public static int? TryCount(Recogniser recogniser, string path, CancellationToken cancelled)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: >= LeastBytes } file || file.Length > ReadingOptions.Default.MaxBytes) return null;
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            var head = new byte[BlockBytes];
            if (FormatDetector.Detect(head.AsSpan(0, RandomAccess.Read(handle, head, 0)), path) is not (DetectedForm.PlainText or DetectedForm.Markdown)) return null;
            var count = new StandardCount(recogniser, handle);
            var parts = new HashSet<string>[Math.Min(Environment.ProcessorCount, 8)];
            Parallel.For(0, parts.Length, i => parts[i] = count.IdentifiersOfBlocks(cancelled));
            if (count._foreign) return null;
            foreach (var part in parts.AsSpan(1)) parts[0].UnionWith(part);
            return parts[0].Count;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private HashSet<string> IdentifiersOfBlocks(CancellationToken cancelled)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var block = new byte[4 * BlockBytes];
        for (int length; (length = NextBlock(block)) > 0;)
        {
            cancelled.ThrowIfCancellationRequested();
            var bytes = block.AsSpan(0, length);
            if (bytes.Contains((byte)0) || !Utf8.IsValid(bytes))
            {
                _foreign = true;
                break;
            }
            foreach (var standard in _recogniser.Recognise(new SourceText(Encoding.UTF8.GetString(bytes)), Kinds.Standards).Standards) identifiers.Add(standard.Id.Normal);
        }
        return identifiers;
    }

    /// <summary>The next bytes up to the end of a sentence that ends its line; 0 at the end of the file and where the text is of another sort.</summary>
    private int NextBlock(byte[] block)
    {
        lock (_reading)
        {
            if (_foreign) return 0;
            _rest.AsSpan(0, _restLength).CopyTo(block);
            var filled = _restLength;
            while (filled < block.Length && filled < _restLength + BlockBytes)
            {
                var read = RandomAccess.Read(_file, block.AsSpan(filled, Math.Min(BlockBytes, block.Length - filled)), _offset);
                _offset += read;
                filled += read;
                if (read == 0) break;
            }
            if (filled == _restLength)
            {
                _restLength = 0;
                return filled;
            }
            var cut = LastSentenceEnd(block.AsSpan(0, filled));
            _foreign = cut == 0 && filled == block.Length;
            _restLength = filled - cut;
            block.AsSpan(cut, _restLength).CopyTo(_rest);
            return cut > 0 ? cut : _foreign ? 0 : NextBlock(block);
        }
    }

    /// <summary>Behind the last line feed that follows a full stop, English or Chinese; 0 where there is none.</summary>
    private static int LastSentenceEnd(ReadOnlySpan<byte> bytes)
    {
        for (var feed = bytes.LastIndexOf((byte)'\n'); feed > 0; feed = bytes[..feed].LastIndexOf((byte)'\n'))
        {
            var line = bytes[..feed].TrimEnd(" \r\n"u8);
            if (line.EndsWith("."u8) || line.EndsWith("。"u8)) return feed + 1;
        }
        return 0;
    }
}
