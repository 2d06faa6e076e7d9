namespace Plumbline.App.Pages;

/// <summary>Takes <c>.json</c> off the end of an address and remembers it: the page at the address then answers as data.</summary>
internal sealed class AnswerForm(RequestDelegate next)
{
    private const string Suffix = ".json";
    private static readonly object Json = new();

    public static bool IsJson(HttpContext context) => context.Items.ContainsKey(Json);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is { } path && path.EndsWith(Suffix, StringComparison.Ordinal) && path.Length > Suffix.Length + 1)
        {
            context.Items[Json] = true;
            context.Request.Path = path[..^Suffix.Length];
        }
        return next(context);
    }
}
