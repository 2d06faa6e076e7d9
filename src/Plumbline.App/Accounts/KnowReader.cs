using Plumbline.App.Api;
using Plumbline.App.Pages;
using Plumbline.Register;
using Plumbline.Register.Operations;

namespace Plumbline.App.Accounts;

/// <summary>Finds out who asks: by the cookie of a session or by a token. What is answered to somebody who is known is nobody else's, so no cache keeps it.</summary>
internal sealed class KnowReader(RequestDelegate next, RegisterStore register)
{
    private const string Bearer = "Bearer ";
    private const string Sentence = "This token is not known, has ended or was taken back. Make another on the page /account.";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        KnownReader? reader = null;
        if (request.Headers.Authorization is [{ } given] && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            reader = register.Accounts.OfToken(given[Bearer.Length..].Trim());
            if (reader is null) return Refuse(context);
        }
        else if (SessionCookie.Read(request) is { } secret)
        {
            reader = register.Accounts.OfSession(secret);
        }
        if (reader is null) return next(context);
        Reader.Keep(context, reader);
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.CacheControl.Count == 0 || context.Response.Headers.CacheControl == "no-cache") context.Response.Headers.CacheControl = "private, no-cache";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        if (AnswerForm.Asked(context.Request.Path) is not null || context.Request.Path == DecisionDoor.Address) return Problem.Of("not-signed-in", Sentence, context.Request.Path + context.Request.QueryString).Write(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Sentence + "\n", context.RequestAborted);
    }
}
