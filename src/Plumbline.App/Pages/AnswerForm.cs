namespace Plumbline.App.Pages;

/// <summary>
/// Takes <c>.json</c> or <c>.csv</c> off the end of an address and remembers it: the page at the address then answers as data, where it has them in this form. So with <c>.bib</c> and
/// <c>.ris</c> behind the address of a standard, which then answers as its citation, and with <c>.xlsx</c> behind the address of a kept list.
/// </summary>
internal sealed class AnswerForm(RequestDelegate next)
{
    private const string Standards = "/standards/";
    private const string Lists = "/lists";
    private static readonly string[] Forms = [".json", ".bib", ".ris", ".csv", ".xlsx"];
    private static readonly object Form = new();

    public static bool IsJson(HttpContext context) => Of(context) == "json";

    /// <summary>The form that the address asks for, without its point; null for the page.</summary>
    public static string? Of(HttpContext context) => context.Items.TryGetValue(Form, out var form) ? (string?)form : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is { } path && Array.Find(Forms, f => path.EndsWith(f, StringComparison.Ordinal)) is { } suffix && path.Length > suffix.Length + 1
            && Has(path[..^suffix.Length], suffix))
        {
            context.Items[Form] = suffix[1..];
            context.Request.Path = path[..^suffix.Length];
        }
        return next(context);
    }

    private static bool Has(string path, string suffix) => suffix switch
    {
        ".json" or ".csv" => true,
        ".xlsx" => path.Equals(Lists, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Lists + "/", StringComparison.OrdinalIgnoreCase),
        _ => path.StartsWith(Standards, StringComparison.OrdinalIgnoreCase) && path.Length > Standards.Length,
    };
}
