namespace Plumbline.App.Pages;

/// <summary>Refuses whatever is not reading: nothing on the site takes input yet but the query string.</summary>
internal sealed class ReadingOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return next(context);
        context.Response.Headers.Allow = "GET, HEAD";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
