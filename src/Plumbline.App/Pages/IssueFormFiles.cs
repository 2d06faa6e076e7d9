using Plumbline.App.Publishing;
using Plumbline.Register;

namespace Plumbline.App.Pages;

/// <summary>The finished forms of a published issue: the page is shown, the others are sent as files.</summary>
internal static class IssueFormFiles
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app) => app.MapMethods("/issues/{slug}/forms/{form}", Reading, (string slug, string form, HttpContext context, RegisterStore register) =>
    {
        if (AnswerForm.Of(context) is not null || register.PublishedIssueOf(slug) is not { } issue || register.IssueForm(issue.Slug, form) is not { } bytes) return Results.StatusCode(StatusCodes.Status404NotFound);
        var (_, _, media, _) = IssueForms.All.FirstOrDefault(f => f.Name == form);
        if (form != "web") return Results.File(bytes, media ?? "application/octet-stream", IssueForms.FileOf(issue.Slug, form));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.IssuePolicy;
        return Results.Bytes(bytes, media);
    });
}
