using Plumbline.Register.Operations;

namespace Plumbline.App.Accounts;

/// <summary>
/// The cookie of a session: no script reads it, no page elsewhere sends it along with a form, and under https its name binds it to this host. It holds random words, of which the register keeps a hash.
/// </summary>
internal static class SessionCookie
{
    private const string Plain = "plumbline";
    private const string Bound = "__Host-plumbline";

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? Bound : Plain] is { Length: > 0 and < 100 } secret ? secret : null;

    public static void Set(HttpContext context, string secret) => context.Response.Cookies.Append(context.Request.IsHttps ? Bound : Plain, secret, Options(context.Request, AccountRules.Session));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(context.Request.IsHttps ? Bound : Plain, Options(context.Request, null));

    /// <summary>True where a password may be sent: over https, or without leaving this machine.</summary>
    public static bool IsSafe(HttpContext context) =>
        context.Request.IsHttps || (WebSettings.IsLoopback(context.Request.Host.Host) && context.Connection.RemoteIpAddress is { } there && System.Net.IPAddress.IsLoopback(there));

    private static CookieOptions Options(HttpRequest request, TimeSpan? age) => new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = age, IsEssential = true };
}
