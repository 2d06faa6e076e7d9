using Plumbline.App.Pages;

namespace Plumbline.App.Api;

/// <summary>What a program is told where something is wrong, in the form of RFC 9457. All members are always there; docs/api.md promises them.</summary>
/// <param name="Type">What sort of problem: a place on the page about the programs' door.</param>
/// <param name="Title">The same in a few words, which never change for one type.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Detail">What is wrong with this request, and what to do.</param>
/// <param name="Instance">The address asked for.</param>
/// <param name="Known">What could have been given instead: parameters of the page, values of a parameter, forms of an answer; empty where there is nothing to list.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<string> Known)
{
    public const string MediaType = "application/problem+json";

    /// <summary>Names of problems, as they stand behind <c>/api#problem-</c>, with status and title.</summary>
    public static IReadOnlyList<(string Name, int Status, string Title)> Types { get; } =
    [
        ("unknown-parameter", 400, "Unknown parameter"), ("bad-value", 400, "A value cannot be read"), ("unknown-host", 400, "Unknown host name"), ("not-signed-in", 401, "Sign in first"), ("not-allowed", 403, "This role is not enough"), ("not-found", 404, "There is no such page"),
        ("no-such-form", 404, "This page has no such form"), ("method-not-allowed", 405, "This page can only be read"), ("too-many", 429, "Too many requests"), ("register-unusable", 503, "The register cannot be used now"), ("fault", 500, "Something went wrong here"),
    ];

    /// <summary>A problem of one of <see cref="Types"/>.</summary>
    public static Problem Of(string name, string detail, string instance, IReadOnlyList<string>? known = null)
    {
        var (_, status, title) = Types.First(t => t.Name == name);
        return new Problem("/api#problem-" + name, title, status, detail, instance, known ?? []);
    }

    public Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(this, JsonForm.Options, MediaType, context.RequestAborted);
    }
}
