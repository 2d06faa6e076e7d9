using Microsoft.AspNetCore.Http.HttpResults;

namespace Plumbline.App.Pages;

/// <summary><c>/language</c>: the switch. Keeps the language for a year in a cookie and goes back to the page; a form, so that nothing that only follows links turns it.</summary>
internal static class LanguageDoor
{
    public const string Address = "/language";
    private const int LongestAddress = 2_000;
    private static readonly string[] Changing = ["POST"];

    public static void Map(WebApplication app) => app.MapMethods(Address, Changing, async (HttpContext context) =>
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var (language, back) = (form["to"].ToString(), form["back"].ToString());
        if (!Words.Languages.Any(l => l.Language == language)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        context.Response.Cookies.Append(ReaderLanguage.CookieName, language, new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return Results.LocalRedirect(back.Length is > 0 and <= LongestAddress && RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    });
}
