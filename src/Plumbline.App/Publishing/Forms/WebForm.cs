using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The issue as one web page that needs nothing beside it: style and pictures are in it, scripts are not.</summary>
internal static class WebForm
{
    /// <param name="facts">The issue.</param>
    /// <param name="template">The template.</param>
    /// <param name="site">Where the things named are: a site, empty for the one that shows the page, or null where there is none.</param>
    /// <param name="forms">Other forms to download.</param>
    public static string Make(IssueFacts facts, Template template, string? site, IReadOnlyList<(string Name, string File)> forms)
    {
        var form = new HtmlForm(target => Address(facts, target, site));
        return template.Fill("web.html", new IssueScope(facts, form) { Forms = forms }.Of(template.File("web.css")));
    }

    private static string? Address(IssueFacts facts, Target target, string? site) => target.Kind switch
    {
        TargetKind.Address => target.Value,
        TargetKind.Standard when site is not null => $"{site}/standards/{target.Slug}",
        TargetKind.Standard when facts.Standards.Any(s => s.Slug == target.Slug) => "#" + IssueScope.StandardAnchor(target.Slug),
        TargetKind.Committee when site is not null => $"{site}/committees/{target.Slug}",
        // The timeline knows years and months.
        TargetKind.Date when site is not null => $"{site}/timeline?within={target.Value[..Math.Min(7, target.Value.Length)]}",
        _ => null,
    };
}
