using Plumbline.App.Publishing.Checks;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Templates;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Publishing;

/// <summary>An issue read from its files and checked.</summary>
/// <param name="Facts">The issue with what is found in it; null where its head cannot be read.</param>
/// <param name="Template">Its template; null where there is none of its name.</param>
/// <param name="Problems">What is to be mended, what is waived included.</param>
internal sealed record IssueRead(IssueFacts? Facts, Template? Template, IReadOnlyList<IssueProblem> Problems)
{
    /// <summary>True where no form can be made.</summary>
    public bool IsBroken => Facts is null || Template is null || Problems.Any(p => IssueCheck.Named(p.Check) is { StopsBuild: true });

    /// <summary>What is neither mended nor waived.</summary>
    public IEnumerable<IssueProblem> Red => Problems.Where(p => p.Waived is null);

    /// <param name="files">The files.</param>
    /// <param name="register">The register to check it against; null where there is none.</param>
    /// <param name="template">A template in place of the issue's own, or null.</param>
    /// <param name="beside">Folder in which templates are looked for by name, or null.</param>
    public static IssueRead Of(IssueFiles files, RegisterStore? register, string? template, string? beside)
    {
        var problems = new Problems();
        if (IssueReader.Read(files, register, problems) is not { } issue) return new IssueRead(null, null, problems.Found);
        var facts = IssueFacts.Of(issue, register, Knowledge.BuiltIn);
        var wanted = template ?? issue.Template;
        var found = Template.Find(wanted, template is null ? beside : null);
        if (found is null) problems.Add(IssueCheck.Template, IssueFiles.Head, 1, $"there is no template '{wanted}'", $"name a folder, or one of {string.Join(", ", Template.BuiltIn)}");
        else TemplateCheck.Run(facts, found, problems);
        IssueChecks.Run(facts, register, problems);
        return new IssueRead(facts, found, [.. problems.Found.Select(p => p with { Waived = Reason(issue, p) })]);
    }

    private static string? Reason(Model.Issue issue, IssueProblem problem) =>
        issue.Waivers.FirstOrDefault(w => w.Check == problem.Check && (w.File is null || w.File == problem.File))?.Reason;
}
