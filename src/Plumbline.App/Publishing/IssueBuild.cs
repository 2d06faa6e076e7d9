using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing;

/// <summary>Makes the forms of an issue, all from one model: the same issue, register and template give the same bytes.</summary>
internal static class IssueBuild
{
    /// <param name="facts">The issue.</param>
    /// <param name="template">How it looks.</param>
    /// <param name="forms">Names of forms; null for all.</param>
    /// <param name="say">Told what the reader of messages should know: a form that could not be made, a mail that was cut.</param>
    /// <param name="cancelled">Stops.</param>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public static List<IssueFile> Make(IssueFacts facts, Template template, IReadOnlySet<string>? forms, Action<string> say, CancellationToken cancelled)
    {
        var files = new List<IssueFile>();
        Dictionary<string, int> pages = [];
        foreach (var (form, _, _, _) in IssueForms.All)
        {
            cancelled.ThrowIfCancellationRequested();
            if (forms is not null && !forms.Contains(form)) continue;
            try
            {
                if (form == "pdf") (var pdf, pages) = Add(files, facts, PdfForm.Make(facts, template, cancelled));
                else if (Bytes(form, facts, template, pages, forms, say) is { } bytes) files.Add(new IssueFile(form, IssueForms.FileOf(facts.Issue.Slug, form), bytes));
            }
            catch (BuildException problem)
            {
                say($"{IssueForms.FileOf(facts.Issue.Slug, form)} was not made: {problem.Message}");
            }
        }
        return files;
    }

    private static (byte[] Pdf, Dictionary<string, int> Pages) Add(List<IssueFile> files, IssueFacts facts, (byte[] Pdf, Dictionary<string, int> Pages) printed)
    {
        files.Add(new IssueFile("pdf", IssueForms.FileOf(facts.Issue.Slug, "pdf"), printed.Pdf));
        return printed;
    }

    private static byte[]? Bytes(string form, IssueFacts facts, Template template, Dictionary<string, int> pages, IReadOnlySet<string>? forms, Action<string> say)
    {
        switch (form)
        {
            case "docx":
                return DocxForm.Make(facts, template, pages);
            case "epub":
                return EpubForm.Make(facts, template);
            case "web":
                var others = IssueForms.All.Where(f => f.Name is not ("web" or "mail" or "mail-text") && (forms is null || forms.Contains(f.Name))).Select(f => (f.Words, IssueForms.FileOf(facts.Issue.Slug, f.Name)));
                return Utf8(WebForm.Make(facts, template, facts.Issue.Site, [.. others]));
            case "mail":
                var (html, _, leadsOnly) = MailForm.Make(facts, template);
                if (leadsOnly) say($"the mail holds the first paragraph of each article only, since mail clients cut what is longer than {MailForm.Largest / 1000} KB");
                return Utf8(html);
            case "mail-text":
                return Utf8(MailForm.Make(facts, template).Plain);
            case "markdown":
                return Utf8(MarkdownForm.Make(facts));
            case "json":
                return JsonForm.Make(facts);
            default:
                return Utf8(IssueText.Of(facts.Written, BackMatter.Of(facts)).Content);
        }
    }

    private static byte[] Utf8(string text) => new UTF8Encoding(false).GetBytes(text);
}
