namespace Plumbline.App.Pages;

/// <summary>
/// Takes the name of a form (<c>.json</c>, <c>.csv</c> ...) off the end of an address and remembers it: the page at the address then answers in this form where it has it.
/// <c>/index.json</c> is the first page.
/// </summary>
internal sealed class AnswerForm(RequestDelegate next)
{
    private const string Standards = "/standards/";
    private const string Home = "/index";
    private static readonly object Form = new();
    private static readonly object Whole = new();

    /// <summary>Endings with the rooms that have them; every room where none is named.</summary>
    private static readonly (string Ending, string[] Rooms)[] Endings =
    [
        (".json", []), (".csv", []), (".bib", [Standards]), (".ris", [Standards]), (".xlsx", ["/lists", "/list/"]),
        (".atom", ["/index", "/documents", "/issues", "/consultations", "/changes", "/timeline", "/watches/"]), (".ics", ["/consultations", "/events", "/timeline", "/watches/"]),
    ];

    public static bool IsJson(HttpContext context) => Of(context) == "json";

    /// <summary>The form that the address asks for, without its point; null for the page.</summary>
    public static string? Of(HttpContext context) => context.Items.TryGetValue(Form, out var form) ? (string?)form : null;

    /// <summary>The address as it was asked for, with the name of the form and the query string.</summary>
    public static string Address(HttpContext context) => context.Items.TryGetValue(Whole, out var address) ? (string)address! : context.Request.Path + context.Request.QueryString;

    /// <summary>The form that an address asks for, without its point; null for a page.</summary>
    public static string? Asked(PathString address)
    {
        foreach (var (ending, rooms) in Endings)
        {
            if (address.Value is { } path && path.EndsWith(ending, StringComparison.Ordinal) && path.Length > ending.Length + 1
                && (rooms.Length == 0 || Array.Exists(rooms, room => IsIn(path[..^ending.Length], room)))) return ending[1..];
        }
        return null;
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (Asked(context.Request.Path) is { } form)
        {
            var page = context.Request.Path.Value![..^(form.Length + 1)];
            context.Items[Form] = form;
            context.Items[Whole] = context.Request.Path + context.Request.QueryString;
            context.Request.Path = page == Home ? "/" : page;
        }
        return next(context);
    }

    /// <summary>The room itself or what is below it; only what is below where the name ends with a slash.</summary>
    private static bool IsIn(string path, string room) => path.StartsWith(room, StringComparison.OrdinalIgnoreCase) && (room[^1] == '/' ? path.Length > room.Length : path.Length == room.Length || path[room.Length] == '/');
}
