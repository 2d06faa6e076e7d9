using Microsoft.AspNetCore.Diagnostics;

using Plumbline.App.Accounts;

namespace Plumbline.App.Pages;

/// <summary>Refuses whatever is not reading. A list of standards or a table for a rulebook is too long for an address and comes as a form; it is answered and not kept, so this is reading, too. Pages of accounts and of the desk take forms that are signed.</summary>
internal sealed class ReadingOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The page that says what was wrong is read, whatever the request was.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
        }
        var asksByForm = context.Request.Path.Value is Lists.IndexModel.Address or Lists.IndexModel.Address + ".csv" or Lists.IndexModel.Address + ".xlsx" or Lists.IndexModel.Address + ".json"
            || context.Request.Path.Value is { } path && path.StartsWith("/rules/", StringComparison.Ordinal) && (path.EndsWith("/batch", StringComparison.Ordinal) || path.EndsWith("/batch.csv", StringComparison.Ordinal));
        asksByForm = asksByForm || context.Request.Path.Value is Lists.IndexModel.KeepAddress || (context.Request.Path.Value is { } list && list.StartsWith(Lists.SharedModel.Room, StringComparison.Ordinal));
        asksByForm = asksByForm || context.Request.Path.Value is { } own && (AccountDoors.IsOwn(own) || own is Api.DecisionDoor.Address or LanguageDoor.Address);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || (asksByForm && HttpMethods.IsPost(context.Request.Method))) return next(context);
        context.Response.Headers.Allow = asksByForm ? "GET, HEAD, POST" : "GET, HEAD";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
