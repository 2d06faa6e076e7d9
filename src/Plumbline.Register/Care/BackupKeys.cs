using System.Formats.Tar;

namespace Plumbline.Register.Care;

/// <summary>Keys in a backup: files of <c>keys/</c>, which only their owner may read, here and in the archive. They are in it only where they are asked for.</summary>
internal static class BackupKeys
{
    public const string Folder = "keys/";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int LargestKey = 1 << 20;

    /// <summary>How files are made that only their owner may read.</summary>
    public static FileStreamOptions Private
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
            return options;
        }
    }

    /// <summary>Writes the keys of a register into an archive.</summary>
    /// <returns>Their number.</returns>
    public static int Write(TarWriter archive, RegisterLocation location)
    {
        if (!Directory.Exists(location.Keys)) return 0;
        var files = Directory.EnumerateFiles(location.Keys).Where(f => IsName(Path.GetFileName(f))).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
            archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, Folder + Path.GetFileName(file)) { DataStream = new MemoryStream(File.ReadAllBytes(file)), Mode = Owner });
        return files.Count;
    }

    /// <summary>Takes a key out of an archive.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static void Take(TarEntry entry, Stream data, string folder)
    {
        var name = entry.Name[Folder.Length..];
        if (!IsName(name) || entry.Length > LargestKey) throw new FormatException($"'{entry.Name}' is no key");
        Make(folder);
        using var file = new FileStream(Path.Combine(folder, name), Private);
        data.CopyTo(file);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Brings keys that were unpacked to the folder of this machine; one that is there already stays.</summary>
    public static void Bring(string unpacked, string folder)
    {
        if (!Directory.Exists(unpacked)) return;
        Make(folder);
        foreach (var file in Directory.EnumerateFiles(unpacked))
        {
            var there = Path.Combine(folder, Path.GetFileName(file));
            if (!File.Exists(there)) File.Move(file, there);
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }

    private static bool IsName(string name) => name.Length is > 0 and <= 100 && name[0] != '.' && !name.EndsWith(".tmp", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
