using Plumbline.App.Pages;
using Plumbline.Register;
using Plumbline.Register.Search;

namespace Plumbline.App.Api;

/// <summary><c>/search/suggest.json</c>: a few hits while a query is being typed; for the site's own script and not promised to stay.</summary>
internal static class Suggestions
{
    private const int Few = 8;
    private const int LongestQuery = 100;
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>A suggestion.</summary>
    internal sealed record Suggestion(string Kind, string Title, string Under, string Address);

    public static void Map(WebApplication app) => app.MapMethods("/search/suggest", Reading, (HttpContext context, RegisterStore register, Words words, string? q) =>
        AnswerForm.IsJson(context) ? Results.Json(Of(register, words, q?.Trim() ?? ""), JsonForm.Options) : Results.StatusCode(StatusCodes.Status404NotFound));

    private static List<Suggestion> Of(RegisterStore register, Words words, string typed)
    {
        if (typed.Length is 0 or > LongestQuery) return [];
        // The last Latin word may go on.
        var query = char.IsAsciiLetterOrDigit(typed[^1]) ? typed + "*" : typed;
        var found = register.Search(new SearchRequest(query, null, new PageRequest(Few)));
        var exact = register.Search(new SearchRequest(typed, SearchKind.Standard, new PageRequest(1))).Exact;
        return [.. new[] { exact }.OfType<SearchHit>().Concat(found.Hits.Items).DistinctBy(h => h.Address).Take(Few).Select(h => new Suggestion(words[h.Kind.ToString().ToLowerInvariant()], PlainText.Of(h.Title), PlainText.Of(h.Under), h.Address))];
    }
}
