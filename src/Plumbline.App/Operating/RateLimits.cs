using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Plumbline.App.Api;
using Plumbline.App.Pages;

namespace Plumbline.App.Operating;

/// <summary>
/// Bounds how often one address may ask a server that others reach, and says so in the headers of every answer (<c>RateLimit-Policy</c>, <c>RateLimit</c>). Signing in has a bound of its own, far below.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    /// <summary>Attempts to sign in a minute from one address.</summary>
    public const int SignIns = 20;

    private const string Sentence = "More was asked from this address than a minute allows. Ask again after the seconds in “Retry-After”.";

    private static readonly string[] Free = ["/assets/", "/health"];

    private readonly RequestDelegate _next;
    private readonly int _most;
    private readonly PartitionedRateLimiter<HttpContext>? _all, _signIns;

    public RateLimits(RequestDelegate next, WebSettings settings)
    {
        (_next, _most) = (next, settings.RequestsPerMinute);
        if (!settings.IsPublic || _most == 0) return;
        _all = Limiter(_most);
        _signIns = Limiter(SignIns);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (_all is null || Array.Exists(Free, f => path.StartsWith(f, StringComparison.Ordinal)))
        {
            await _next(context);
            return;
        }
        var signsIn = HttpMethods.IsPost(context.Request.Method) && path.StartsWith("/sign-in", StringComparison.Ordinal);
        using var lease = _all.AttemptAcquire(context);
        using var second = signsIn ? _signIns!.AttemptAcquire(context) : null;
        var refused = !lease.IsAcquired ? lease : second is { IsAcquired: false } ? second : null;
        var headers = context.Response.Headers;
        var left = refused is null ? _all.GetStatistics(context)?.CurrentAvailablePermits ?? 0 : 0;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";q={_most};w=60");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";r={left}");
        if (refused is null)
        {
            await _next(context);
            return;
        }
        Figures.Refused.Add(1);
        var wait = refused.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 60;
        headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        if (AnswerForm.Asked(context.Request.Path) is not null)
        {
            await Problem.Of("too-many", Sentence, context.Request.Path + context.Request.QueryString).Write(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(Sentence + "\n", context.RequestAborted);
    }

    public void Dispose()
    {
        _all?.Dispose();
        _signIns?.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(int most) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(Client(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>One household has a whole network of IPv6 addresses, told by the first half.</summary>
    private static string Client(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
