using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary>What went wrong, in plain words; the way here is only from inside.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel : SitePage
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public IActionResult OnGet(int code)
    {
        // Typed into the address bar it is a page that does not exist.
        var inside = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = inside && code is >= 400 and < 600 ? code : 404;
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is RegisterException) Code = StatusCodes.Status503ServiceUnavailable;
        (Heading, Sentence) = Code switch
        {
            400 => ("This address asks for something unknown", HttpContext.Items[KnownParameters.Problem] as string ?? "The request could not be understood."),
            404 => ("There is no such page", "Nothing in this register has this address. It may be a standard, committee or document that nothing read so far names."),
            405 => ("This page can only be read", "It does not take what was sent."),
            503 when failure is RegisterException register => ("The register cannot be used now", register.Message),
            _ => ("Something went wrong here", "The fault is ours, not yours. It has been written to the log; nothing was changed."),
        };
        Response.StatusCode = Code;
        return AnswerForm.IsJson(HttpContext)
            ? new JsonResult(new { title = Heading, status = Code, detail = Sentence }, JsonForm.Options) { ContentType = "application/problem+json", StatusCode = Code }
            : Page();
    }
}
