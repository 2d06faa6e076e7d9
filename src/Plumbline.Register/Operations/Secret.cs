using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Register.Operations;

/// <summary>Words that nobody can guess. The register keeps their hashes only; since they are random, a plain hash is enough.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one: 43 letters, digits, - and _.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>What the register keeps of one.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
