using System.Text;
using System.Text.Unicode;

namespace Plumbline.App.Reading.Encodings;

/// <summary>
/// A file put together from parts of several encodings, or damaged in places: each line is read by the encoding that it fits, UTF-8 before GB18030.
/// A line that fits neither keeps its good UTF-8 (faults become U+FFFD), or is read as windows-1252 when it holds no good UTF-8 at all.
/// </summary>
internal static class MixedLines
{
    private const int LinesNamed = 8;

    internal static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var asGb = new LineList();
        var asLatin = new LineList();
        var damaged = new LineList();
        var line = 0;
        while (!bytes.IsEmpty)
        {
            line++;
            var end = bytes.IndexOf((byte)'\n');
            var current = end < 0 ? bytes : bytes[..(end + 1)];
            bytes = bytes[current.Length..];
            if (Utf8.IsValid(current))
            {
                text.Append(Encoding.UTF8.GetString(current));
            }
            else if (Gb18030Shape.Of(current).FitsLine)
            {
                text.Append(KnownEncodings.Gb18030.GetString(current));
                asGb.Add(line);
            }
            else if (HoldsGoodUtf8(current))
            {
                text.Append(Encoding.UTF8.GetString(current));
                damaged.Add(line);
            }
            else
            {
                text.Append(KnownEncodings.Windows1252.GetString(current));
                asLatin.Add(line);
            }
        }

        List<string> warnings = [];
        if (asGb.Count > 0) warnings.Add($"{asGb} not UTF-8; read as GB18030.");
        if (asLatin.Count > 0) warnings.Add($"{asLatin} neither UTF-8 nor GB18030; read as windows-1252, which is a guess.");
        if (damaged.Count > 0) warnings.Add($"{damaged} damaged UTF-8; bytes that could not be decoded are shown as U+FFFD.");
        return new DecodedText(text.ToString(), Dominant(asGb.Count, asLatin.Count, damaged.Count), warnings);
    }

    private static string Dominant(int gb, int latin, int damaged) =>
        latin > gb && damaged == 0 ? "windows-1252" : gb > 0 && latin == 0 && damaged == 0 ? "utf-8 and gb18030" : "utf-8";

    /// <summary>At least one whole sequence beyond ASCII.</summary>
    private static bool HoldsGoodUtf8(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            var high = line.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0) return false;
            line = line[high..];
            if (Rune.DecodeFromUtf8(line, out _, out var used) == System.Buffers.OperationStatus.Done) return true;
            line = line[used..];
        }

        return false;
    }

    private sealed class LineList
    {
        private readonly List<int> _first = [];

        internal int Count { get; private set; }

        internal void Add(int line)
        {
            Count++;
            if (_first.Count < LinesNamed) _first.Add(line);
        }

        public override string ToString() => Count == 1
            ? $"Line {_first[0]} is"
            : $"{Count:N0} lines ({string.Join(", ", _first)}{(Count > LinesNamed ? " ..." : "")}) are";
    }
}
