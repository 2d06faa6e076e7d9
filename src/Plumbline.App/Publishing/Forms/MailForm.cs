using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>
/// The issue as a mail: HTML of tables and styles at each element, as old clients show it, and the same as plain text. A long issue gives the first paragraph of each article and a way to the rest,
/// so that no client cuts it.
/// </summary>
internal static class MailForm
{
    /// <summary>Clients cut a mail at about 102 KB.</summary>
    public const int Largest = 98_000;

    private const string Serif = "font-family:Georgia,'Songti SC',SimSun,serif";

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["p"] = "margin:0 0 12px;font-size:15px;line-height:23px",
        ["h4"] = "margin:16px 0 6px;font-size:15px;line-height:20px",
        ["ul"] = "margin:0 0 12px;padding:0 0 0 20px",
        ["ol"] = "margin:0 0 12px;padding:0 0 0 24px",
        ["li"] = "margin:0 0 4px;font-size:15px;line-height:22px",
        ["blockquote"] = "margin:0 0 12px;padding:0 0 0 12px;border-left:2px solid #e4e0d8",
        ["table"] = "margin:0 0 12px;border-collapse:collapse",
        ["th"] = "padding:4px 8px 4px 0;border-bottom:1px solid #6b675f;font-size:13px;line-height:18px;text-align:left",
        ["td"] = "padding:4px 8px 4px 0;border-bottom:1px solid #e4e0d8;font-size:13px;line-height:18px;vertical-align:top",
        ["a"] = "color:#b3321f;text-decoration:underline",
        ["figure"] = "margin:12px 0",
        ["figcaption"] = "margin:4px 0 12px;font-size:13px;line-height:18px;color:#6b675f",
    };

    /// <summary>HTML, plain text, and whether articles had to be cut to their first paragraphs.</summary>
    public static (string Html, string Plain, bool LeadsOnly) Make(IssueFacts facts, Template template)
    {
        var (html, plain) = Make(facts, template, leadsOnly: false);
        if (Encoding.UTF8.GetByteCount(html) + Encoding.UTF8.GetByteCount(plain) <= Largest) return (html, plain, false);
        (html, plain) = Make(facts, template, leadsOnly: true);
        return (html, plain, true);
    }

    private static (string Html, string Plain) Make(IssueFacts facts, Template template, bool leadsOnly)
    {
        var site = facts.Issue.Site;
        var form = new HtmlForm(target => Address(target, site)) { WithoutDrawings = true, Styles = Styles };
        var html = template.Fill("mail.html", new IssueScope(facts, form) { LeadsOnly = leadsOnly }.Of(Serif));
        var plain = IssueText.Of(leadsOnly ? Leads(facts.Written) : facts.Written, BackMatter.Of(facts)).Content;
        return (Squeezed(html), site is null ? plain : plain + $"{site}/issues/{facts.Issue.Slug}\n");
    }

    private static string? Address(Target target, string? site) => target.Kind switch
    {
        TargetKind.Address => target.Value,
        TargetKind.Standard when site is not null => $"{site}/standards/{target.Slug}",
        TargetKind.Committee when site is not null => $"{site}/committees/{target.Slug}",
        _ => null,
    };

    private static Issue Leads(Issue issue) => issue with
    {
        Articles = [.. issue.Articles.Select(a => a with { Body = [.. a.Body.OfType<Paragraph>().Take(1)], Background = [], Sources = [] })],
    };

    /// <summary>Without the blanks at the beginning of lines.</summary>
    private static string Squeezed(string html) => string.Join('\n', html.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)) + "\n";
}
