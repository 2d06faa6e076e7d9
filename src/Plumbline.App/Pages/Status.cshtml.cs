using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary>What went wrong, in plain words; the way here is only from inside. Programs get the same as a <see cref="Problem"/>.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel : SitePage
{
    public override IReadOnlyList<string> Forms => [];

    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public IActionResult OnGet(int code)
    {
        // Typed into the address bar it is a page that does not exist.
        var again = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Code = (again is not null || failed is not null) && code is >= 400 and < 600 ? code : 404;
        var failure = failed?.Error;
        if (failure is RegisterException) Code = StatusCodes.Status503ServiceUnavailable;
        var refusal = Refusal.Of(HttpContext);
        string type;
        (type, Heading, Sentence) = Code switch
        {
            400 => (refusal?.Type ?? "bad-value", "This address asks for something unknown", refusal?.Sentence ?? "The request could not be understood."),
            401 => ("not-signed-in", "Sign in first", refusal?.Sentence ?? "This is for those only who have an account here."),
            403 => ("not-allowed", "This role is not enough", refusal?.Sentence ?? "What you asked for is for another role."),
            404 when refusal is not null => (refusal.Type, "This page has no such form", refusal.Sentence),
            404 => ("not-found", "There is no such page", "Nothing in this register has this address. It may be a standard, committee or document that nothing read so far names."),
            405 => ("method-not-allowed", "This page can only be read", "It does not take what was sent."),
            503 when failure is RegisterException register => ("register-unusable", "The register cannot be used now", register.Message),
            _ => ("fault", "Something went wrong here", "The fault is ours, not yours. It has been written to the log; nothing was changed."),
        };
        Response.StatusCode = Code;
        if ((AnswerForm.Of(HttpContext) ?? AnswerForm.Asked(again?.OriginalPath ?? "/")) is null) return Page();
        var problem = Problem.Of(type, Sentence, AnswerForm.Of(HttpContext) is null ? again?.OriginalPath + again?.OriginalQueryString : AnswerForm.Address(HttpContext), refusal?.Known) with { Status = Code };
        return new JsonResult(problem, JsonForm.Options) { ContentType = Problem.MediaType, StatusCode = Code };
    }
}
