using System.IO.Compression;
using System.Text;

namespace Plumbline.App.Publishing.Forms;

/// <summary>A ZIP whose bytes depend on its parts and a day alone.</summary>
internal sealed class FixedZip(DateOnly day)
{
    private readonly List<(string Name, byte[] Bytes, bool Stored)> _parts = [];

    public void Add(string name, byte[] bytes, bool stored = false) => _parts.Add((name, bytes, stored));

    public void Add(string name, string text) => Add(name, new UTF8Encoding(false).GetBytes(text));

    public byte[] ToArray()
    {
        using var memory = new MemoryStream();
        // A ZIP knows no day before 1980.
        var written = new DateTimeOffset(day.Year < 1980 ? new DateOnly(1980, 1, 1) : day, TimeOnly.MinValue, TimeSpan.Zero);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes, stored) in _parts)
            {
                var entry = zip.CreateEntry(name, stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = written;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return memory.ToArray();
    }
}
