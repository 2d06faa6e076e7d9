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

    /// <summary>The records in the order of the arguments; what cannot be read is an item with its reason.</summary>
    /// <param name="arguments">Files and folders.</param>
    /// <param name="takes">True for names of files that hold records.</param>
    public static IEnumerable<ImportItem> Of(IEnumerable<string> arguments, Func<string, bool> takes)
    {
        foreach (var input in InputFiles.Enumerate(arguments))
        {
            if (input.Failure is { } failure)
            {
                yield return new ImportItem(input.Path, default, failure.Message);
                continue;
            }
            foreach (var item in OfFile(input.Path, takes)) yield return item;
        }
    }

    private static IEnumerable<ImportItem> OfFile(string path, Func<string, bool> takes)
    {
        var name = path.ToLowerInvariant();
        if (name.EndsWith(".tar.gz", StringComparison.Ordinal) || name.EndsWith(".tgz", StringComparison.Ordinal)) return Guarded(path, () => Tar(path, takes, packed: true));
        if (name.EndsWith(".tar", StringComparison.Ordinal)) return Guarded(path, () => Tar(path, takes, packed: false));
        if (name.EndsWith(".zip", StringComparison.Ordinal)) return Guarded(path, () => Zip(path, takes));
        return Guarded(path, () => [new ImportItem(Path.GetFileName(path), File.ReadAllBytes(path))]);
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

    private static IEnumerable<ImportItem> Tar(string path, Func<string, bool> takes, bool packed)
    {
        using var file = File.OpenRead(path);
        using Stream stream = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !takes(entry.Name)) continue;
            if (Wrong(entry.Name, entry.Length) is { } wrong)
            {
                yield return wrong;
                continue;
            }
            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            yield return new ImportItem(entry.Name, bytes);
        }
    }

    private static IEnumerable<ImportItem> Zip(string path, Func<string, bool> takes)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            if (!takes(entry.FullName)) continue;
            if (Wrong(entry.FullName, entry.Length) is { } wrong)
            {
                yield return wrong;
                continue;
            }
            var bytes = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(bytes);
            yield return new ImportItem(entry.FullName, bytes);
        }
    }

    private static ImportItem? Wrong(string name, long length)
    {
        if (length > LargestRecord) return new ImportItem(name, default, $"the record has {length:N0} bytes, more than {LargestRecord:N0}");
        return name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') ? new ImportItem(name, default, "the name leads out of the archive") : null;
    }
}
