using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Register.Deposits;

/// <summary>
/// A line of the log: an object in canonical form, with the key that signed it (<c>key</c>, base 64 of its SubjectPublicKeyInfo) and the signature (<c>signature</c>, base 64 of ECDSA on P-256
/// with SHA-256, in DER) of the same object without its signature. The hash of a line is the SHA-256 of its bytes without the line's end.
/// </summary>
internal static class SignedLine
{
    public const string Deposited = "deposited";
    public const string LogEnds = "log-ends";

    /// <summary>What stands for the line before the first one.</summary>
    public static readonly string NoLine = new('0', 64);

    /// <summary>Hash of a line, lower-case hexadecimal.</summary>
    public static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>Signs members and gives the line; <c>key</c> and <c>signature</c> are added.</summary>
    public static string Sign(SortedDictionary<string, object?> members, ECDsa key)
    {
        members["key"] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        members["signature"] = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(CanonicalJson.Write(members)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        return CanonicalJson.Write(members);
    }

    /// <summary>True where the signature of a line is that of the key which it names.</summary>
    public static bool IsSigned(SortedDictionary<string, object?> members)
    {
        if (Text(members, "key") is not { } key || Text(members, "signature") is not { } signature) return false;
        var signed = new SortedDictionary<string, object?>(members, StringComparer.Ordinal);
        signed.Remove("signature");
        try
        {
            using var verifier = ECDsa.Create();
            verifier.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return verifier.KeySize == 256
                && verifier.VerifyData(Encoding.UTF8.GetBytes(CanonicalJson.Write(signed)), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>How people compare keys: the SHA-256 of the SubjectPublicKeyInfo.</summary>
    public static string Fingerprint(string key)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key)));
        }
        catch (FormatException)
        {
            return "none";
        }
    }

    public static string? Text(SortedDictionary<string, object?> members, string name) => members.GetValueOrDefault(name) as string;

    public static long? Number(SortedDictionary<string, object?> members, string name) => members.GetValueOrDefault(name) as long?;
}
