using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Plumbline.App.Accounts;

/// <summary>Hashes passwords by ASP.NET Core's own hasher, and says which are too weak.</summary>
internal static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const int Rounds = 210_000;
    private const int FewestDifferent = 5;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    /// <summary>What is compared with where there is no account or no password, so that the answer takes as long.</summary>
    private static readonly Lazy<string> Nobody = new(() => Hash("nobody", Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16))));

    public static string Hash(string account, string password) => Hasher.HashPassword(account, password);

    /// <summary>True where a password is the one of a hash; takes the same time where there is no hash.</summary>
    public static bool Is(string account, string? hash, string password)
    {
        var same = Hasher.VerifyHashedPassword(account, hash ?? Nobody.Value, password) != PasswordVerificationResult.Failed;
        return same && hash is not null;
    }

    /// <summary>Why a password is refused, or null.</summary>
    public static string? Weak(string account, string password)
    {
        if (password.Length < Shortest) return $"A password has at least {Shortest} characters; a sentence of some words is a good one.";
        if (password.Length > Longest) return $"A password has at most {Longest} characters.";
        if (password.Contains(account, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < FewestDifferent) return "This password is easy to guess: it holds the name of the account, or few different characters.";
        return null;
    }
}
