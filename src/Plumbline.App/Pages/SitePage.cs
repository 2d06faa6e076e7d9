using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Api;
using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary>A page of the site; the same address with <c>.json</c> gives its data, and with other endings its other forms.</summary>
internal abstract class SitePage : PageModel
{
    /// <summary>Parameters of the query string that the page knows, in the order in which to list them.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>Forms besides the page itself, as endings of its address without the point.</summary>
    public virtual IReadOnlyList<string> Forms => ["json"];

    /// <summary>The role that is needed; null where everybody may.</summary>
    public virtual Plumbline.Register.Operations.AccountRole? Needs => null;

    /// <summary>Parameters of pages that can be asked for another time.</summary>
    protected static readonly string[] Times = [AsOfName, KnownByName];

    /// <summary>Forms of a list.</summary>
    protected static readonly string[] Table = ["json", "csv"];

    public const string AsOfName = "as-of";
    public const string KnownByName = "known-by";

    /// <summary>What holds in the world on this day; null for all that is known, and today's status.</summary>
    public DateOnly? AsOf => Day(HttpContext, AsOfName);

    /// <summary>What the register knew at the end of this day in UTC; null for all that it knows.</summary>
    public DateOnly? KnownBy => Day(HttpContext, KnownByName);

    /// <summary>True where the page can be asked for another time.</summary>
    public bool HasTimes => Parameters.Contains(KnownByName);

    /// <summary>A parameter that is a day; null where it is left out, empty or none.</summary>
    public static DateOnly? Day(HttpContext context, string name) =>
        DateOnly.TryParseExact(context.Request.Query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The way to what a thing was merged into, with the same form and parameters; null where the address has another reason to be empty.</summary>
    protected IActionResult? Moved(RegisterStore register, string address) => register.MergedInto(address, KnownBy) is { } there
        ? RedirectPermanent(there + (AnswerForm.IsJson(HttpContext) ? ".json" : "") + HttpContext.Request.QueryString)
        : null;

    /// <summary>The page, or the data where the address asks for them.</summary>
    protected IActionResult Answer(object data) => AnswerForm.Of(HttpContext) switch
    {
        null => Page(),
        "json" => new JsonResult(data, JsonForm.Options),
        var other => NoForm(other),
    };

    /// <summary>The page, its data, or its rows as CSV where the address asks for them.</summary>
    /// <param name="data">What <c>.json</c> gives.</param>
    /// <param name="rows">Rows of <c>.csv</c>.</param>
    /// <param name="heading">The heading of the columns, with commas between.</param>
    protected IActionResult Answer(object data, Func<IEnumerable<object?[]>> rows, string heading) =>
        AnswerForm.Of(HttpContext) == "csv" ? Content(CsvForm.Of(heading, rows()), "text/csv; charset=utf-8") : Answer(data);

    /// <summary>A feed of entries.</summary>
    protected IActionResult Feed(string title, IEnumerable<FeedEntry> entries) => File(AtomForm.Of(HttpContext, title, entries), AtomForm.MediaType);

    /// <summary>A calendar.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="entries">What stands in it.</param>
    protected IActionResult Calendar(string title, IEnumerable<CalendarEntry> entries) =>
        Content(CalendarForm.Of(title, entries, HttpContext.Request.Scheme + "://" + HttpContext.Request.Host), CalendarForm.MediaType, Encoding.UTF8);

    /// <summary>400 with a sentence for the reader.</summary>
    protected IActionResult Refuse(string sentence, IReadOnlyList<string>? known = null)
    {
        new Refusal("bad-value", sentence, known ?? []).Keep(HttpContext);
        return StatusCode(StatusCodes.Status400BadRequest);
    }

    /// <summary>404 with the forms that there are.</summary>
    private StatusCodeResult NoForm(string form)
    {
        new Refusal("no-such-form", Forms.Count == 0 ? $"This page has no form “.{form}”; it is for reading only." : $"This page has no form “.{form}”. It has {string.Join(", ", Forms.Select(f => "." + f))}.", [.. Forms]).Keep(HttpContext);
        return StatusCode(StatusCodes.Status404NotFound);
    }
}
