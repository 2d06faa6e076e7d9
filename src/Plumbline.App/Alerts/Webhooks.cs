using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.App.Gathering;
using Plumbline.Register;
using Plumbline.Register.Watching;

namespace Plumbline.App.Alerts;

/// <summary>Tells programs what was found, through the one gate: addresses of the own network are refused. Every try of a request has the same key, its own time, and a signature over both.</summary>
/// <param name="register">The register with the requests.</param>
/// <param name="time">The clock.</param>
/// <param name="gate">The gate.</param>
internal sealed class Webhooks(RegisterStore register, TimeProvider time, Gate gate)
{
    public const string SignatureHeader = "Plumbline-Signature";
    public const string TimeHeader = "Plumbline-Time";
    public const string KeyHeader = "Idempotency-Key";

    private const int AtOnce = 20;
    private const int LongestAddress = 1000;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly string _sender = $"{Environment.MachineName}/{Environment.ProcessId}/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    /// <summary>What is wrong with an address for requests, in a sentence; null where it may be tried. Whether it leads into the own network is seen when it is asked.</summary>
    public static string? Wrong(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.IdnHost.Length > 0
            ? null : $"“{(address.Length > 100 ? address[..100] + "…" : address)}” is no address for requests; it looks like https://example.org/hooks/standards, without name or password";

    /// <summary>Sends what is due.</summary>
    /// <returns>Number of requests that were taken, and of those that were not.</returns>
    public async Task<(int Taken, int Failed)> Run(CancellationToken cancelled)
    {
        var (taken, failed) = (0, 0);
        while (register.Watches.Webhooks.Take(_sender, AtOnce, Lease) is { Count: > 0 } some)
        {
            foreach (var request in some)
            {
                if (await Send(request, cancelled)) taken++;
                else failed++;
            }
        }
        return (taken, failed);
    }

    /// <summary>The signature of a request: the time, a point and the body, by HMAC with SHA-256.</summary>
    /// <param name="key">The key of the watch, hexadecimal.</param>
    /// <param name="seconds">Seconds since 1970 as the header has them.</param>
    /// <param name="body">The body as sent.</param>
    public static string Signature(string key, string seconds, string body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(seconds + "." + body)));

    private async Task<bool> Send(TakenWebhook request, CancellationToken cancelled)
    {
        var ledger = register.Watches.Webhooks;
        var seconds = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        try
        {
            var status = await gate.Post(new Uri(request.Address), Encoding.UTF8.GetBytes(request.Body),
                [(KeyHeader, request.IdempotencyKey), (TimeHeader, seconds), (SignatureHeader, Signature(request.SigningKey, seconds, request.Body))], cancelled);
            ledger.Accepted(_sender, request, status.ToString(CultureInfo.InvariantCulture));
            return true;
        }
        catch (GateException problem)
        {
            // Gone, or refused by the gate: another try cannot succeed.
            ledger.Failed(_sender, request, problem.Message, forGood: problem.Status == 410 || problem.Code == GateFailureCode.Refused, problem.RetryAfter);
            return false;
        }
    }
}
