using System.Globalization;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>
/// The printed issue. It is printed twice: the first time to learn on which page everything stands, the second time with these numbers in the index. The places of the numbers have a width of
/// their own, so that nothing moves; where something moved all the same, it is printed once more. What is printed last has been printed twice with the same bytes, since a busy machine can make the browser
/// print the same page a little differently.
/// </summary>
internal static class PdfForm
{
    private const string Unknown = "00";
    private const int MostTimes = 6;

    /// <exception cref="BuildException">It cannot be printed.</exception>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public static (byte[] Pdf, Dictionary<string, int> Pages) Make(IssueFacts facts, Template template, CancellationToken cancelled)
    {
        Dictionary<string, int> pages = [];
        byte[]? before = null;
        for (var time = 1; ; time++)
        {
            var pdf = Chromium.Print(Html(facts, template, pages), cancelled);
            var now = PdfPages.Of(pdf, cancelled);
            PdfDates.Set(pdf, facts.Issue.Date);
            PdfNodes.Number(pdf);
            if (now.Count == 0 || Same(pages, now) && before is not null && before.AsSpan().SequenceEqual(pdf)) return (pdf, now);
            // A print whose numbers are not those of the one before is never the last.
            before = Same(pages, now) ? pdf : null;
            if (time == MostTimes) throw new BuildException("the page numbers of the index do not settle; give them a fixed width in the template's style sheet");
            pages = now;
        }
    }

    /// <summary>The document that is printed.</summary>
    public static string Html(IssueFacts facts, Template template, IReadOnlyDictionary<string, int> pages)
    {
        var form = new HtmlForm(target => Address(facts, target)) { Notes = true };
        var scope = new IssueScope(facts, form) { Page = anchor => pages.TryGetValue(anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture) : Unknown };
        return template.Fill("print.html", scope.Of(template.File("print.css")));
    }

    /// <summary>On paper and in books a standard leads to its row in the list at the end.</summary>
    public static string? Address(IssueFacts facts, Target target) => target.Kind switch
    {
        TargetKind.Address => target.Value,
        TargetKind.Standard when facts.Standards.Any(s => s.Slug == target.Slug) => "#" + IssueScope.StandardAnchor(target.Slug),
        TargetKind.Committee when facts.Issue.Site is { } site => $"{site}/committees/{target.Slug}",
        _ => null,
    };

    private static bool Same(Dictionary<string, int> before, Dictionary<string, int> now) => before.Count == now.Count && before.All(p => now.TryGetValue(p.Key, out var page) && page == p.Value);
}
