using System.Formats.Tar;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Care;

/// <summary>
/// Writes a register into one archive while it is used, and brings it back, into a folder or a server, whichever it came from. The database is copied first, into an SQLite file; snapshots are only ever
/// added, so all that the copy names are there afterwards. A copy of a server has no projections; they are made where it is brought back.
/// </summary>
internal static class Backups
{
    private const string DatabaseEntry = "register.db";
    private const string SnapshotsEntry = "snapshots/";

    /// <summary>Endings of the files that SQLite may leave beside a database.</summary>
    private static readonly string[] Leftovers = ["", "-wal", "-shm", "-journal"];

    public static BackupReport Write(Database database, string file, bool withKeys, CancellationToken cancel) => database.Guard(() =>
    {
        var target = Path.GetFullPath(file);
        if (File.Exists(target)) throw new RegisterException(RegisterProblem.Denied, $"there is a file {target} already; a backup overwrites nothing, name another");
        var copy = $"{target}.{Environment.ProcessId}.db";
        var unfinished = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            database.CopyTo(copy, cancel);
            var report = Pack(copy, database.Snapshots, withKeys ? database.Location : null, unfinished, cancel);
            File.Move(unfinished, target);
            return report with { File = target, Bytes = new FileInfo(target).Length };
        }
        finally
        {
            foreach (var name in Leftovers) File.Delete(copy + name);
            File.Delete(unfinished);
        }
    });

    /// <summary>Brings a backup back where there is no register yet.</summary>
    public static void Restore(string file, RegisterLocation location, CancellationToken cancel)
    {
        if (location.Server is null)
        {
            Unpack(file, location, cancel);
            return;
        }
        // A server takes the rows out of a folder that is thrown away.
        var folder = Directory.CreateTempSubdirectory("plumbline-restore-");
        try
        {
            var unpacked = new RegisterLocation(Path.Combine(folder.FullName, "register"));
            Unpack(file, unpacked, cancel);
            using var from = new SqliteDatabase(unpacked);
            from.OpenRows();
            using var to = Database.At(location);
            to.Open(create: true);
            from.Read(db =>
            {
                RegisterCopy.Run(db, from.Snapshots, to, cancel);
                return true;
            });
            BackupKeys.Bring(unpacked.Keys, location.Keys);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Unpack(string file, RegisterLocation location, CancellationToken cancel)
    {
        if (Directory.Exists(location.Folder) && Directory.EnumerateFileSystemEntries(location.Folder).Any())
            throw new RegisterException(RegisterProblem.Denied, $"{location.Folder} is not empty; a backup is only brought back into an empty folder");
        Directory.CreateDirectory(location.Snapshots);
        // The database comes to its name last: without it there is no register.
        var unfinished = location.Database + ".restored";
        try
        {
            using (var archive = new TarReader(File.OpenRead(file)))
            {
                while (archive.GetNextEntry() is { } entry)
                {
                    cancel.ThrowIfCancellationRequested();
                    Take(entry, location, unfinished);
                }
            }
            if (!File.Exists(unfinished)) throw new RegisterException(RegisterProblem.Damaged, $"{file} is no backup: it holds no {DatabaseEntry}");
            WriteAhead(unfinished);
            File.Move(unfinished, location.Database);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new RegisterException(RegisterProblem.Damaged, $"{file} is no backup or is damaged: {wrong.Message.TrimEnd('.')}", wrong);
        }
        finally
        {
            if (!location.Exists) Directory.Delete(location.Folder, recursive: true);
        }
    }

    private static BackupReport Pack(string copy, Snapshots snapshots, RegisterLocation? keysOf, string archive, CancellationToken cancel)
    {
        using var db = new SqliteConnection(Address(copy));
        db.Open();
        var hashes = db.All<string>("care.snapshots");
        var (documents, statements) = (db.One<long>("care.documents"), db.One<long>("statements.count"));
        var keys = 0;
        using var stream = keysOf is null ? new FileStream(archive, FileMode.CreateNew, FileAccess.Write) : new FileStream(archive, BackupKeys.Private);
        using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            tar.WriteEntry(copy, DatabaseEntry);
            if (keysOf is not null) keys = BackupKeys.Write(tar, keysOf);
            foreach (var hash in hashes)
            {
                cancel.ThrowIfCancellationRequested();
                using var bytes = snapshots.Open(hash) ?? throw new RegisterException(RegisterProblem.Damaged, $"the snapshot {hash} is missing; 'plumbline verify' tells which document it belongs to");
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{SnapshotsEntry}{hash[..2]}/{hash}") { DataStream = Seekable(bytes) });
            }
        }
        stream.Flush(flushToDisk: true);
        return new BackupReport(archive, documents, hashes.Count, statements, 0, keys);
    }

    /// <summary>An entry of an archive begins with its length, so the bytes have to be there.</summary>
    private static Stream Seekable(Stream bytes)
    {
        if (bytes.CanSeek) return bytes;
        var memory = new MemoryStream();
        bytes.CopyTo(memory);
        memory.Position = 0;
        return memory;
    }

    /// <summary>Takes one entry: the database, or a snapshot whose bytes have the hash that names it. Anything else is no part of a backup.</summary>
    private static void Take(TarEntry entry, RegisterLocation location, string database)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is not { } data)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) return;
            throw new FormatException($"'{entry.Name}' is no file");
        }
        if (entry.Name == DatabaseEntry)
        {
            using var into = new FileStream(database, FileMode.CreateNew, FileAccess.Write);
            data.CopyTo(into);
            into.Flush(flushToDisk: true);
            return;
        }
        if (entry.Name.StartsWith(BackupKeys.Folder, StringComparison.Ordinal))
        {
            BackupKeys.Take(entry, data, location.Keys);
            return;
        }
        var hash = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || entry.Name != $"{SnapshotsEntry}{hash[..2]}/{hash}") throw new FormatException($"'{entry.Name}' is no part of a backup");
        var path = new SnapshotFolder(location.Snapshots).PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var into = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite))
        {
            data.CopyTo(into);
            into.Flush(flushToDisk: true);
            into.Position = 0;
            if (Convert.ToHexStringLower(SHA256.HashData(into)) != hash) throw new FormatException($"the bytes of '{entry.Name}' are not those that its name tells");
        }
    }

    /// <summary>A copy is one file; a register in use has a log beside it, so that readers need not wait for who writes.</summary>
    private static void WriteAhead(string file)
    {
        try
        {
            using var db = new SqliteConnection(Address(file));
            db.Open();
            db.Run("PRAGMA journal_mode = WAL");
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode is 11 or 26)
        {
            throw new FormatException($"{DatabaseEntry} is no database that can be read ({wrong.Message})", wrong);
        }
    }

    private static string Address(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
}
