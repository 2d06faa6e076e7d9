using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.App.Pages;

/// <summary>A page of the site; the same address with <c>.json</c> gives its data.</summary>
internal abstract class SitePage : PageModel
{
    /// <summary>Parameters of the query string that the page knows, in the order in which to list them.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>The page, or the data where the address asks for them.</summary>
    protected IActionResult Answer(object data) => AnswerForm.IsJson(HttpContext) ? new JsonResult(data, JsonForm.Options) : Page();

    /// <summary>400 with a sentence for the reader.</summary>
    protected IActionResult Refuse(string sentence)
    {
        HttpContext.Items[KnownParameters.Problem] = sentence;
        return StatusCode(StatusCodes.Status400BadRequest);
    }
}
