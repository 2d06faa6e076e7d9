using Microsoft.Net.Http.Headers;
using Plumbline.App.Pages;

namespace Plumbline.App.Api;

/// <summary>
/// Lets pages of other origins read the data forms. A register on this machine is private, and any page that a browser shows could ask it: under a loopback name only pages of this machine
/// may read it; under any other name every page may.
/// </summary>
internal sealed class CrossOrigin(RequestDelegate next)
{
    /// <summary>Headers that a page of another origin may read.</summary>
    private const string Exposed = "ETag, Last-Modified, Link";

    public Task InvokeAsync(HttpContext context)
    {
        if (AnswerForm.Asked(context.Request.Path) is null) return next(context);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (context.Request.Headers.Origin is not [{ Length: > 0 } origin] || Allowed(context.Request.Host.Host, origin) is not { } allowed) return next(context);
        context.Response.OnStarting(Allow, (context.Response, allowed));
        if (!HttpMethods.IsOptions(context.Request.Method) || !context.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod)) return next(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD";
        context.Response.Headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    private static Task Allow(object state)
    {
        var (response, allowed) = ((HttpResponse, string))state;
        response.Headers.AccessControlAllowOrigin = allowed;
        response.Headers.AccessControlExposeHeaders = Exposed;
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Task.CompletedTask;
    }

    private static string? Allowed(string host, string origin) =>
        !WebSettings.IsLoopback(host) ? "*" : Uri.TryCreate(origin, UriKind.Absolute, out var from) && WebSettings.IsLoopback(from.Host) ? origin : null;
}
