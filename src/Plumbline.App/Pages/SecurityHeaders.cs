namespace Plumbline.App.Pages;

/// <summary>Sets on every answer what keeps a browser from doing more than the page says.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Nothing from elsewhere, nothing inline, no framing.</summary>
    public const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Nothing at all, in a place of its own.</summary>
    public const string FilePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>A finished issue shown as a page: its own style and pictures are in it, and nothing else.</summary>
    public const string IssuePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: the handler of failures clears what was set before.
        context.Response.OnStarting(Set, context.Response.Headers);
        return next(context);
    }

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        // What is sent as a file is foreign: should a browser show it all the same, it may do nothing there.
        if (headers.ContentSecurityPolicy != IssuePolicy) headers.ContentSecurityPolicy = headers.ContentDisposition.Count > 0 ? FilePolicy : ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!headers.ContainsKey("Cross-Origin-Resource-Policy")) headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }
}
