using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Forms;
using Plumbline.Register;

namespace Plumbline.App.Publishing;

/// <summary>The issue that ships, published in a register that begins: at once what is made at once, and the printed form behind it.</summary>
internal sealed class SamplePublishing(RegisterStore register)
{
    /// <summary>Every form but the printed one; null where the register has the issue.</summary>
    /// <returns>Slug of its document.</returns>
    public string? Begin(CancellationToken cancelled) =>
        Read() is { } read && register.PublishedIssue(read.Facts!.Issue.Slug) is null
            ? IssuePublishing.Publish(register, read.Facts, read.Template!, IssueForms.All.Select(f => f.Name).Where(f => f != "pdf").ToHashSet(StringComparer.Ordinal), "plumbline", _ => { }, cancelled)
            : null;

    /// <summary>The printed form, where there is a browser to print it and the register does not have it.</summary>
    public void Print(CancellationToken cancelled)
    {
        if (!Chromium.IsHere || Read() is not { } read) return;
        var issue = read.Facts!.Issue;
        if (register.PublishedIssue(issue.Slug) is not { } published || register.IssueForms(issue.Slug).Any(f => f.Form == "pdf")) return;
        try
        {
            var (pdf, _) = PdfForm.Make(read.Facts, read.Template!, cancelled);
            register.KeepIssue(published.Slug, published.Title, published.Document, published.PublishedOn, [("pdf", IssueForms.FileOf(issue.Slug, "pdf"), pdf)], published.ByWhom);
        }
        catch (Exception problem) when (problem is BuildException or OperationCanceledException or IOException)
        {
            // The next start tries again; the other forms are there.
        }
    }

    private IssueRead? Read() => IssueRead.Of(IssueFiles.Sample, register, null, null) is { IsBroken: false } read ? read : null;
}
