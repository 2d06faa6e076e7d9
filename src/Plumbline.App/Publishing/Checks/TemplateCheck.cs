using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Checks;

/// <summary>Whether a template can be filled in, without printing it.</summary>
internal static class TemplateCheck
{
    public static void Run(IssueFacts facts, Template template, Problems problems)
    {
        foreach (var fill in (Action[])[() => PdfForm.Html(facts, template, new Dictionary<string, int>()), () => WebForm.Make(facts, template, null, []), () => MailForm.Make(facts, template), () => EpubForm.Make(facts, template)])
        {
            try
            {
                fill();
            }
            catch (TemplateException wrong)
            {
                problems.Add(IssueCheck.Template, wrong.File, wrong.Line, wrong.Message, wrong.Mend);
            }
        }
    }
}
