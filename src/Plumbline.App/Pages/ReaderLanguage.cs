using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Plumbline.App.Pages;

/// <summary>
/// The language of the interface for one request: what the reader chose by the switch, else what the browser prefers, else English. Data keep their English names whoever asks;
/// what only the site's own script asks for is in the language of the page.
/// </summary>
internal sealed class ReaderLanguage(RequestDelegate next)
{
    /// <summary>The cookie of the switch.</summary>
    public const string CookieName = "lang";

    private const string Default = "en";
    private static readonly object Key = new();
    private static readonly object Told = new();

    /// <summary>Data of the site's own script.</summary>
    private static readonly string[] OwnScript = ["/search/slip.json", "/search/suggest.json"];

    public Task InvokeAsync(HttpContext context)
    {
        // A page about a failure passes here a second time.
        if (!context.Items.TryAdd(Told, null)) return next(context);
        // At the last moment, when it is known whether a page goes out; the path of now, since it loses the name of its form on the way.
        context.Response.OnStarting(Tell, (context, AnswerForm.Asked(context.Request.Path) is null));
        return next(context);
    }

    /// <summary>Language of a request: <c>en</c> or <c>zh</c>.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known)) return (string)known!;
        var language = Chosen(context.Request);
        context.Items[Key] = language;
        return language;
    }

    /// <summary>The words of a request's language.</summary>
    public static Words Words(HttpContext? context) => Pages.Words.In(context is null ? Default : Of(context));

    private static string Chosen(HttpRequest request)
    {
        var form = AnswerForm.Of(request.HttpContext) ?? AnswerForm.Asked(request.Path);
        if (form is not null && !OwnScript.Contains(AnswerForm.Of(request.HttpContext) is null ? request.Path.Value : request.Path.Value + "." + form)) return Default;
        if (request.Headers.Cookie.Count > 0 && request.Cookies[CookieName] is { } chosen && Pages.Words.Languages.Any(l => l.Language == chosen)) return chosen;
        return Preferred(request.Headers.AcceptLanguage);
    }

    /// <summary>The first of our languages in the order of the browser (RFC 9110, 12.5.4).</summary>
    private static string Preferred(StringValues accepted)
    {
        if (accepted.Count == 0 || !StringWithQualityHeaderValue.TryParseList([.. accepted.OfType<string>()], out var languages)) return Default;
        foreach (var language in languages.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1))
        {
            if (Is(language.Value, "zh")) return "zh";
            if (Is(language.Value, "en") || language.Value == "*") return Default;
        }
        return Default;
    }

    private static bool Is(StringSegment tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');

    private static Task Tell(object state)
    {
        var (context, isPage) = ((HttpContext, bool))state;
        var (response, html) = (context.Response, context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true);
        if (!html && !(isPage && response.StatusCode == StatusCodes.Status304NotModified)) return Task.CompletedTask;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        if (html) response.Headers.ContentLanguage = Pages.Words.TagOf(Of(context));
        return Task.CompletedTask;
    }
}
