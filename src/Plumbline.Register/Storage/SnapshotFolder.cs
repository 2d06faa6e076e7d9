namespace Plumbline.Register.Storage;

/// <summary>
/// Bytes as received, each file named by its SHA-256 under a folder of the first two digits. A file appears under its name only
/// when it is complete and on the disk.
/// </summary>
/// <param name="folder">The folder <c>snapshots/</c>.</param>
internal sealed class SnapshotFolder(string folder)
{
    /// <summary>Name of a snapshot's file.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>Keeps the bytes. Gives true where the file is new, false where it was there.</summary>
    public bool Keep(string sha256, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(sha256);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        return true;
    }

    /// <summary>Takes a file back whose document was not kept.</summary>
    public void Drop(string sha256)
    {
        if (File.Exists(PathOf(sha256))) File.Delete(PathOf(sha256));
    }

    /// <summary>True where the bytes are there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    public Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>Hashes of all files, and names of files that are none.</summary>
    public IEnumerable<string> Names() =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)) : [];
}
