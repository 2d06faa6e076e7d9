using System.Buffers;

namespace Plumbline.Register.Mail;

/// <summary>An address of mail that asked to be told something.</summary>
public sealed record MailAddress
{
    /// <summary>What would need quotation marks before the sign @.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("\"(),:;<>@[\\]");

    /// <summary>Its number, which is never given again.</summary>
    public required long Id { get; init; }

    /// <summary>The address, its domain in small letters.</summary>
    public required string Address { get; init; }

    /// <summary><c>waiting</c> for its owner to confirm, <c>confirmed</c>, <c>ended</c> by its owner, or <c>bounced</c>.</summary>
    public required string State { get; init; }

    /// <summary>Language in which it is written to: <c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>When it was entered first.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When its owner confirmed it, or null.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>True where it may be written to.</summary>
    public bool IsConfirmed => State == "confirmed";

    /// <summary>What is wrong with an address, in a sentence; null where mail may be sent to it.</summary>
    public static string? Wrong(string address)
    {
        const int Longest = 254;
        var at = address.LastIndexOf('@');
        var domain = at < 0 ? "" : address[(at + 1)..];
        var isPlain = at is > 0 and <= 64 && address.Length <= Longest && address.All(c => c is > ' ' and < '\u007F') && !address.AsSpan(0, at).ContainsAny(Special)
            && address[0] != '.' && address[at - 1] != '.' && !address.Contains("..", StringComparison.Ordinal);
        var isHost = domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(l => l.Length is > 0 and < 64 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        return isPlain && isHost ? null : $"“{(address.Length > Longest ? address[..Longest] + "…" : address)}” is no address of mail; it looks like name@example.org, with the international form (xn--) of a domain in another script.";
    }

    /// <summary>The address as it is kept: the domain in small letters.</summary>
    internal static string Fold(string address)
    {
        var at = address.LastIndexOf('@');
        return address[..(at + 1)] + address[(at + 1)..].ToLowerInvariant();
    }
}
