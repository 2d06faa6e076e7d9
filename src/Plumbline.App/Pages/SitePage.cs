using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary>A page of the site; the same address with <c>.json</c> gives its data.</summary>
internal abstract class SitePage : PageModel
{
    /// <summary>Parameters of the query string that the page knows, in the order in which to list them.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>Parameters of pages that can be asked for another time.</summary>
    protected static readonly string[] Times = [AsOfName, KnownByName];

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
    protected IActionResult Answer(object data) => AnswerForm.Of(HttpContext) == "csv" ? NotFound() : AnswerForm.IsJson(HttpContext) ? new JsonResult(data, JsonForm.Options) : Page();

    /// <summary>The page, its data, or its rows as CSV where the address asks for them.</summary>
    /// <param name="data">What <c>.json</c> gives.</param>
    /// <param name="rows">Rows of <c>.csv</c>.</param>
    /// <param name="heading">The heading of the columns, with commas between.</param>
    protected IActionResult Answer(object data, Func<IEnumerable<object?[]>> rows, string heading) =>
        AnswerForm.Of(HttpContext) == "csv" ? Content(CsvForm.Of(heading, rows()), "text/csv; charset=utf-8") : Answer(data);

    /// <summary>400 with a sentence for the reader.</summary>
    protected IActionResult Refuse(string sentence)
    {
        HttpContext.Items[KnownParameters.Problem] = sentence;
        return StatusCode(StatusCodes.Status400BadRequest);
    }
}
