namespace Plumbline.App.Pages;

/// <summary>
/// Takes <c>.json</c> off the end of an address and remembers it: the page at the address then answers as data. So with <c>.bib</c> and <c>.ris</c> behind the address of a standard,
/// which then answers as its citation.
/// </summary>
internal sealed class AnswerForm(RequestDelegate next)
{
    private const string Standards = "/standards/";
    private static readonly string[] Forms = [".json", ".bib", ".ris"];
    private static readonly object Form = new();

    public static bool IsJson(HttpContext context) => Of(context) == "json";

    /// <summary>The form that the address asks for, without its point; null for the page.</summary>
    public static string? Of(HttpContext context) => context.Items.TryGetValue(Form, out var form) ? (string?)form : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is { } path && Array.Find(Forms, f => path.EndsWith(f, StringComparison.Ordinal)) is { } suffix && path.Length > suffix.Length + 1
            && (suffix == ".json" || (path.StartsWith(Standards, StringComparison.OrdinalIgnoreCase) && path.Length > Standards.Length + suffix.Length)))
        {
            context.Items[Form] = suffix[1..];
            context.Request.Path = path[..^suffix.Length];
        }
        return next(context);
    }
}
