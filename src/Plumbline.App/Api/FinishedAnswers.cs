using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Plumbline.App.Accounts;
using Plumbline.App.Operating;
using Plumbline.App.Pages;
using Plumbline.Register;

namespace Plumbline.App.Api;

/// <summary>
/// Keeps finished answers of pages and data until the register changes or the minute ends, and answers 304 where the reader has the same bytes already. Only what every reader gets is kept.
/// </summary>
internal sealed class FinishedAnswers(RequestDelegate next, RegisterStore register, TimeProvider time)
{
    private const int LongestKept = 2_000_000;
    private const long MostKept = 64_000_000;

    /// <summary>Rooms whose pages change without the register's number, or that send files.</summary>
    private static readonly string[] Left = ["/list", "/deposits", "/assets", "/health", "/robots.txt", "/status", MetricsDoor.Address];

    private static readonly KeyValuePair<string, object?> FromCache = new("from", "cache");
    private static readonly KeyValuePair<string, object?> Made = new("from", "register");

    private readonly Lock _turning = new();
    private ConcurrentDictionary<string, FinishedAnswer> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, FinishedAnswer> _old = new(StringComparer.Ordinal);
    private long _size;

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return reads && Reader.Of(context) is null && !AccountDoors.IsOwn(path) && !Array.Exists(Left, room => path.StartsWith(room, StringComparison.OrdinalIgnoreCase)) ? Answer(context) : next(context);
    }

    private async Task Answer(HttpContext context)
    {
        var request = context.Request;
        // Links of feeds and calendars name the host; each language has its own pages.
        var key = string.Concat(string.Concat(ReaderLanguage.Of(context), " ", request.Scheme, "://"), request.Host.Value, request.Path.Value, request.QueryString.Value);
        var sequence = register.Sequence;
        var now = time.GetUtcNow();
        var minute = now.Ticks / TimeSpan.TicksPerMinute;
        var before = Kept(key);
        if (before is not null && before.Sequence == sequence && before.Minute == minute)
        {
            Figures.Answers.Add(1, FromCache);
            await Send(context, before);
            return;
        }

        var response = context.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }
        // What has a policy of its own is a finished file already; only type and bytes are kept here.
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.ContentSecurityPolicy.Count > 0 || response.ContentType is null || response.Headers.SetCookie.Count > 0 || response.Headers.ContentDisposition.Count > 0)
        {
            if (buffer.Length > 0)
            {
                response.ContentLength = null;
                await body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
            }
            return;
        }
        var bytes = buffer.ToArray();
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        var second = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        // Two versions never share a second, so that a comparison of times tells them apart.
        var since = before is null ? second : before.Tag == tag ? before.Since : second > before.Since ? second : before.Since.AddSeconds(1);
        Figures.Answers.Add(1, Made);
        var answer = new FinishedAnswer(sequence, minute, bytes, response.ContentType, tag, since);
        Keep(key, answer);
        await Send(context, answer);
    }

    private static async Task Send(HttpContext context, FinishedAnswer answer)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = answer.Tag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(answer.Since);
        if (IsKnown(request, answer))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            response.Headers.ContentType = default;
            return;
        }
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = answer.Type;
        var bytes = answer.Bytes;
        if (answer.IsPackable)
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (Packing(request) is { } packing)
            {
                response.Headers.ContentEncoding = packing;
                bytes = answer.Packed(packing);
            }
        }
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The packing that the reader takes, the better one of two alike; null for none.</summary>
    private static string? Packing(HttpRequest request)
    {
        var asked = request.Headers.AcceptEncoding;
        if (asked.Count == 0 || !StringWithQualityHeaderValue.TryParseList(asked, out var taken)) return null;
        var (best, quality) = ((string?)null, 0.0);
        foreach (var one in taken)
        {
            var name = one.Value.Equals("br", StringComparison.OrdinalIgnoreCase) ? "br" : one.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : null;
            var of = one.Quality ?? 1;
            if (name is not null && of > 0 && (of > quality || of == quality && name == "br")) (best, quality) = (name, of);
        }
        return best;
    }

    /// <summary>True where the reader has these bytes. A tag counts before a time (RFC 9110, 13.2.2).</summary>
    private static bool IsKnown(HttpRequest request, FinishedAnswer answer)
    {
        if (request.Headers.IfNoneMatch.Count > 0)
        {
            return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
                && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(EntityTagHeaderValue.Parse(answer.Tag), useStrongComparison: false));
        }
        return DateTimeOffset.TryParseExact(request.Headers.IfModifiedSince, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var seen) && answer.Since <= seen;
    }

    private FinishedAnswer? Kept(string key)
    {
        if (_young.TryGetValue(key, out var answer)) return answer;
        if (!_old.TryGetValue(key, out answer)) return null;
        Keep(key, answer);
        return answer;
    }

    /// <summary>What was not asked for between two turns is forgotten.</summary>
    private void Keep(string key, FinishedAnswer answer)
    {
        if (answer.Bytes.Length > LongestKept) return;
        _young[key] = answer;
        if (Interlocked.Add(ref _size, answer.Bytes.Length + (answer.IsPackable ? answer.Bytes.Length / 2 : 0) + 2L * key.Length) < MostKept / 2) return;
        lock (_turning)
        {
            if (_size < MostKept / 2) return;
            (_old, _young, _size) = (_young, new(StringComparer.Ordinal), 0);
        }
    }
}
