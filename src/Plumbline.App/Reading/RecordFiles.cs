using System.Formats.Tar;
using System.IO.Compression;
using Plumbline.Register.Imports;

namespace Plumbline.App.Reading;

/// <summary>
/// Records in files, folders and archives (.tar, .tar.gz, .tgz, .zip), read one after the other and never unpacked to disk: the names inside an archive are only names.
/// </summary>
internal static class RecordFiles
{
    private const long LargestRecord = 64L << 20;
    private const long LargestFile = 4L << 30;

    /// <summary>Bytes from which a file that may hold many records is read as it is taken in.</summary>
    private const long LargeFile = 1L << 20;

    private static readonly string[] Archives = [".tar", ".tar.gz", ".tgz", ".zip"];

    /// <summary>The records in the order of the arguments; what cannot be read is an item with its reason.</summary>
    /// <param name="arguments">Files and folders.</param>
    /// <param name="takes">True for names of files that hold records.</param>
    /// <param name="many">True where one file holds many records: it is opened, not loaded.</param>
    /// <param name="streams">True where one file may hold many records: it is opened, while those of archives and folders are loaded.</param>
    public static IEnumerable<ImportItem> Of(IEnumerable<string> arguments, Func<string, bool> takes, bool many = false, bool streams = false)
    {
        foreach (var argument in arguments)
        {
            var isFolder = Directory.Exists(argument);
            foreach (var input in InputFiles.Enumerate([argument]))
            {
                if (input.Failure is { } failure)
                {
                    yield return new ImportItem(input.Path, default, failure.Message);
                    continue;
                }
                // A file that is named is tried whatever its name.
                if (isFolder && !takes(Unpacked(input.Path)) && !IsArchive(input.Path)) continue;
                foreach (var item in OfFile(input.Path, takes, many, streams)) yield return item;
            }
        }
    }

    private static bool IsArchive(string path) => Array.Exists(Archives, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Unpacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static IEnumerable<ImportItem> OfFile(string path, Func<string, bool> takes, bool many, bool streams)
    {
        var name = path.ToLowerInvariant();
        if (name.EndsWith(".tar.gz", StringComparison.Ordinal) || name.EndsWith(".tgz", StringComparison.Ordinal)) return Guarded(path, () => Tar(path, takes, packed: true, many));
        if (name.EndsWith(".tar", StringComparison.Ordinal)) return Guarded(path, () => Tar(path, takes, packed: false, many));
        if (name.EndsWith(".zip", StringComparison.Ordinal)) return Guarded(path, () => Zip(path, takes, many));
        return Guarded(path, () => [many || (streams && new FileInfo(path) is { Exists: true, Length: > LargeFile }) ? Many(path) : new ImportItem(Path.GetFileName(path), File.ReadAllBytes(path))]);
    }

    private static ImportItem Many(string path)
    {
        var name = Path.GetFileName(path);
        // A file that is not there is told now, not when the first record is asked for.
        File.OpenRead(path).Dispose();
        if (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return Workbook(name, File.ReadAllBytes(path));
        return new ImportItem(name, default) { Open = () => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path) };
    }

    /// <summary>An archive that ends early or is none gives what could be read of it, then an item that says so.</summary>
    private static IEnumerable<ImportItem> Guarded(string path, Func<IEnumerable<ImportItem>> open)
    {
        IEnumerator<ImportItem>? items = null;
        try
        {
            while (true)
            {
                ImportItem? item;
                try
                {
                    items ??= open().GetEnumerator();
                    item = items.MoveNext() ? items.Current : null;
                }
                catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
                {
                    item = new ImportItem(path, default, "there is no such file");
                    items?.Dispose();
                    items = Enumerable.Empty<ImportItem>().GetEnumerator();
                }
                catch (Exception wrong) when (wrong is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
                {
                    item = new ImportItem(path, default, $"cannot be read: {wrong.Message}");
                    items?.Dispose();
                    items = Enumerable.Empty<ImportItem>().GetEnumerator();
                }
                if (item is null) yield break;
                yield return item;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    private static IEnumerable<ImportItem> Tar(string path, Func<string, bool> takes, bool packed, bool many)
    {
        using var file = File.OpenRead(path);
        using Stream stream = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !takes(entry.Name)) continue;
            if (Wrong(entry.Name, entry.Length, many) is { } wrong)
            {
                yield return wrong;
                continue;
            }
            if (many)
            {
                // Read twice by some formats, which a place in a packed archive cannot be.
                using var unpacked = new UnpackedFile(entry.DataStream);
                yield return InArchive(entry.Name, unpacked.Open);
                continue;
            }
            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            yield return new ImportItem(entry.Name, bytes);
        }
    }

    private static IEnumerable<ImportItem> Zip(string path, Func<string, bool> takes, bool many)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            if (!takes(entry.FullName)) continue;
            if (Wrong(entry.FullName, entry.Length, many) is { } wrong)
            {
                yield return wrong;
                continue;
            }
            if (many)
            {
                yield return InArchive(entry.FullName, entry.Open);
                continue;
            }
            var bytes = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(bytes);
            yield return new ImportItem(entry.FullName, bytes);
        }
    }

    private static ImportItem InArchive(string name, Func<Stream> open) => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        ? Workbook(name, Bytes(open))
        : new ImportItem(name, default) { Open = open };

    /// <summary>A workbook of many records.</summary>
    public static ImportItem Workbook(string name, ReadOnlyMemory<byte> bytes) => new(name, bytes) { Rows = () => Office.XlsxRows.Of(bytes) };

    private static byte[] Bytes(Func<Stream> open)
    {
        using var stream = open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ImportItem? Wrong(string name, long length, bool many)
    {
        if (length > (many && !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? LargestFile : LargestRecord)) return new ImportItem(name, default, $"the record has {length:N0} bytes, more than {LargestRecord:N0}");
        return name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') ? new ImportItem(name, default, "the name leads out of the archive") : null;
    }
}
