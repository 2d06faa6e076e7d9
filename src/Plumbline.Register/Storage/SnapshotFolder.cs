using System.Collections.Concurrent;

namespace Plumbline.Register.Storage;

/// <summary>
/// Snapshots as files, each named by its SHA-256 under a folder of the first two digits. A file appears under its name only
/// when it is complete and on the disk.
/// </summary>
/// <param name="folder">The folder <c>snapshots/</c>.</param>
internal sealed class SnapshotFolder(string folder) : Snapshots
{
    private const int FilesAtOnce = 8;

    /// <summary>Name of a snapshot's file.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    public override bool Keep(WriteTransaction transaction, string sha256, ReadOnlyMemory<byte> bytes)
    {
        var path = PathOf(sha256);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1))
            {
                file.Write(bytes.Span);
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

    public override Several Begin(WriteTransaction transaction, int most) => new Files(this, transaction, most);

    public override void Drop(string sha256)
    {
        if (File.Exists(PathOf(sha256))) File.Delete(PathOf(sha256));
    }

    public override bool Has(string sha256) => File.Exists(PathOf(sha256));

    public override Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    public override IEnumerable<string> Names() =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)) : [];

    /// <summary>Files that are written on threads of their own: each is synced, and several at once share the disk's work.</summary>
    private sealed class Files : Several
    {
        private readonly BlockingCollection<(string Sha256, ReadOnlyMemory<byte> Bytes)> _accepted = [];
        private readonly Task _written;

        public Files(SnapshotFolder snapshots, WriteTransaction transaction, int most)
            : base(snapshots, transaction)
        {
            _written = Task.WhenAll(Enumerable.Range(0, Math.Min(FilesAtOnce, most)).Select(_ => Task.Factory.StartNew(Keep, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            void Keep()
            {
                foreach (var (sha256, bytes) in _accepted.GetConsumingEnumerable()) snapshots.Keep(transaction, sha256, bytes);
            }
        }

        public override void Add(string sha256, ReadOnlyMemory<byte> bytes) => _accepted.Add((sha256, bytes), CancellationToken.None);

        public override void Finish()
        {
            _accepted.CompleteAdding();
            _written.GetAwaiter().GetResult();
        }

        public override void Dispose()
        {
            _accepted.CompleteAdding();
            ((IAsyncResult)_written).AsyncWaitHandle.WaitOne();
            _accepted.Dispose();
            base.Dispose();
        }
    }
}
