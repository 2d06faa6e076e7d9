using System.Security.Cryptography;

namespace Plumbline.Register.Deposits;

/// <summary>The key that signs receipts: ECDSA on P-256, made at its first use and kept in <c>keys/deposit.pem</c> (PKCS #8), which its owner alone may read.</summary>
internal static class DepositKey
{
    private const string FileName = "deposit.pem";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key of a register; the caller disposes of it.</summary>
    /// <exception cref="RegisterException">The file is no such key.</exception>
    public static ECDsa Of(RegisterLocation location)
    {
        var path = Path.Combine(location.Keys, FileName);
        if (!File.Exists(path)) Make(location.Keys, path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            if (key.KeySize == 256) return key;
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            // Said below in our words.
        }
        key.Dispose();
        throw new RegisterException(RegisterProblem.Damaged, $"{path} is no key of ECDSA on P-256; put it back, or move it away: a new one is made, and receipts name the key that signed them");
    }

    /// <summary>True where there is a key; its file is not looked into.</summary>
    public static bool IsHere(RegisterLocation location) => File.Exists(Path.Combine(location.Keys, FileName));

    /// <summary>Makes the key; of two processes that come at once the first one's counts.</summary>
    private static void Make(string folder, string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unfinished = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            using (var file = new FileStream(unfinished, options))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
