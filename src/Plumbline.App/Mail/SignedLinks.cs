using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Register;

namespace Plumbline.App.Mail;

/// <summary>The last steps of addresses that let in whoever has them: what they are for, and a signature that nobody else can make. Nothing is kept of them, and numbers are never given again.</summary>
/// <param name="register">The register, which keeps the key.</param>
internal sealed class SignedLinks(RegisterStore register)
{
    private const int SignatureBytes = 18;

    private readonly Lazy<byte[]> _key = new(() => register.Mailings.SigningKey("links"));

    /// <summary>The page of a watch.</summary>
    public string Watch(long watch) => Signed(string.Create(CultureInfo.InvariantCulture, $"w{watch}"));

    /// <summary>The number of the watch; null where the step is none of this site's.</summary>
    public long? WatchOf(string step) => Number(step, 'w');

    /// <summary>Confirms an address for a watch.</summary>
    public string Confirm(long watch) => Signed(string.Create(CultureInfo.InvariantCulture, $"c{watch}"));

    /// <summary>The number of the watch to be confirmed.</summary>
    public long? ConfirmedOf(string step) => Number(step, 'c');

    /// <summary>Ends something for an address.</summary>
    /// <param name="address">Number of the address.</param>
    /// <param name="ends">What is ended, such as <c>watch 12</c>.</param>
    public string Unsubscribe(long address, string ends) => Signed(string.Create(CultureInfo.InvariantCulture, $"u{address}-{ends.Replace(' ', '-')}"));

    /// <summary>Number of the address, and what is ended; null where the step is none of this site's.</summary>
    public (long Address, string Ends)? UnsubscribedOf(string step)
    {
        if (Open(step) is not ['u', .. var rest] || rest.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash)) return null;
        return long.TryParse(rest.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var address) ? (address, rest[(dash + 1)..].Replace('-', ' ')) : null;
    }

    private long? Number(string step, char purpose) => Open(step) is { } opened && opened[0] == purpose && long.TryParse(opened.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Signed(string purpose) => purpose + "." + Signature(purpose);

    private string? Open(string step)
    {
        var point = step.LastIndexOf('.');
        if (point < 2) return null;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Signature(step[..point])), Encoding.UTF8.GetBytes(step[(point + 1)..])) ? step[..point] : null;
    }

    private string Signature(string purpose) => Base64Url.EncodeToString(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(purpose)).AsSpan(0, SignatureBytes));
}
