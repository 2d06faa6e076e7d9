using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Templates;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Publishing;

/// <summary>Puts a finished issue into a register: its text as a document, so that articles, facts and search have it, and its forms to read and to take away.</summary>
internal static class IssuePublishing
{
    /// <returns>Slug of the document: <c>/issues/{slug}</c> shows the issue.</returns>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public static string Publish(RegisterStore register, IssueFacts facts, Template template, IReadOnlySet<string>? forms, string byWhom, Action<string> say, CancellationToken cancelled)
    {
        var issue = facts.Issue;
        var files = IssueBuild.Make(facts, template, forms, say, cancelled).Where(f => f.Form != "web").Select(f => (f.Form, f.Name, f.Bytes)).ToList();
        // On the site the page leads to the site's own pages.
        if (forms is null || forms.Contains("web")) files.Add(("web", IssueForms.FileOf(issue.Slug, "web"), Encoding.UTF8.GetBytes(WebForm.Make(facts, template, "", []))));
        var text = IssueText.Of(facts.Written, BackMatter.Of(facts)).Content;
        var day = issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var document = new NewDocument(Encoding.UTF8.GetBytes(text), IssueForms.FileOf(issue.Slug, "text"), new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text)), Language: issue.Language, MediaType: "text/plain", Date: day);
        var added = register.Add(document, cancelled);
        register.KeepIssue(issue.Slug, IssueScope.Title(issue), added.Document.Slug, day, files, byWhom);
        return added.Document.Slug;
    }
}
