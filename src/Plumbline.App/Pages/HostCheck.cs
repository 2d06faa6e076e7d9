using Plumbline.App.Api;

namespace Plumbline.App.Pages;

/// <summary>
/// Answers only requests that name a host of the settings, on loopback too: a page elsewhere can let its own name point at this
/// machine and read what is here, but the request still carries that name.
/// </summary>
internal sealed class HostCheck(RequestDelegate next, HashSet<string> allowed)
{
    private const string Sentence = "This site does not answer to that host name. If it should, start it with --host and the name.";

    public Task InvokeAsync(HttpContext context)
    {
        if (allowed.Contains(context.Request.Host.Host)) return next(context);
        if (AnswerForm.Asked(context.Request.Path) is not null) return Problem.Of("unknown-host", Sentence, context.Request.Path).Write(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Sentence + "\n");
    }
}
