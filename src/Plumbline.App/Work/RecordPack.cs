using System.Formats.Tar;
using System.IO.Compression;
using Plumbline.Register.Imports;

namespace Plumbline.App.Work;

/// <summary>Records of a job in one piece, each under its name: a packed tar archive that is the same for the same records.</summary>
internal static class RecordPack
{
    public static byte[] Pack(IEnumerable<ImportItem> records)
    {
        using var pack = new MemoryStream();
        using (var packed = new GZipStream(pack, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(packed, TarEntryFormat.Gnu))
        {
            foreach (var record in records)
                tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, record.Name) { DataStream = new MemoryStream(record.Bytes.ToArray()), ModificationTime = DateTimeOffset.UnixEpoch, AccessTime = default, ChangeTime = default });
        }
        return pack.ToArray();
    }

    public static IEnumerable<ImportItem> Unpack(ReadOnlyMemory<byte> pack)
    {
        using var packed = new GZipStream(new MemoryStream(pack.ToArray()), CompressionMode.Decompress);
        using var tar = new TarReader(packed);
        while (tar.GetNextEntry() is { } entry)
        {
            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            yield return new ImportItem(entry.Name, bytes);
        }
    }
}
