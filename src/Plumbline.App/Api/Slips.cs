using Plumbline.App.Pages;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Api;

/// <summary><c>/search/slip.json?of=GB/T 35273-2017</c>: title, status and what to use, in words, for the slip that a page shows beside an identifier; for the site's own script and not promised to stay.</summary>
internal static class Slips
{
    private const int LongestIdentifier = 100;
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>A slip.</summary>
    /// <param name="Title">The title, or null.</param>
    /// <param name="Lines">Status, what to use instead or the latest edition, drafts.</param>
    internal sealed record Slip(string? Title, IReadOnlyList<string> Lines);

    public static void Map(WebApplication app) => app.MapMethods("/search/slip", Reading, (HttpContext context, RegisterStore register, TimeProvider time, Words words, string? of) =>
        AnswerForm.IsJson(context) && of is { Length: > 0 and <= LongestIdentifier } && Of(register, words, of, SitePage.Day(context, SitePage.AsOfName) is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow()), SitePage.Day(context, SitePage.KnownByName)) is { } slip
            ? Results.Json(slip, JsonForm.Options) : Results.StatusCode(StatusCodes.Status404NotFound));

    private static Slip? Of(RegisterStore register, Words words, string identifier, Moment moment, DateOnly? knownBy)
    {
        if (register.Answer(identifier, moment, knownBy) is not [{ Known: true } answer]) return null;
        var lines = new List<string> { words[answer.Life!.Status] + (answer.Life.Note is { } note ? words[", "] + words.Days(note) : "") };
        if (answer.Instead.Count > 0) lines.Add(words["use {0}", words.List(answer.Instead)] + (answer.Since is null ? "" : words[", since {0}", words.Date(answer.Since)]));
        else if (answer.Current is { } current && current != answer.Normal) lines.Add(words["latest edition known here: {0}", current]);
        lines.AddRange(answer.Drafts.Select(d => words["to be replaced by {0}", d]));
        return new Slip(answer.Title is { } title ? PlainText.Of(title) : null, lines);
    }
}
