using Microsoft.AspNetCore.Html;
using Plumbline.Engine.Text.Comparing;

namespace Plumbline.App.Pages.Compare;

/// <summary>A row of a comparison.</summary>
/// <param name="State"><c>same</c>, <c>changed</c>, <c>removed</c> or <c>added</c>.</param>
/// <param name="Before">Number of the part in the earlier text, or null where it has none or is not there.</param>
/// <param name="After">The same in the later text.</param>
/// <param name="BeforeAddress">Where the part is read in the earlier document, or null.</param>
/// <param name="AfterAddress">The same in the later document.</param>
/// <param name="Words">The runs of words.</param>
internal sealed record ComparedRow(string State, string? Before, string? After, string? BeforeAddress, string? AfterAddress, IReadOnlyList<WordChange> Words)
{
    /// <summary>The runs as the page shows them, without a blank between them that no text has.</summary>
    public IHtmlContent Marked()
    {
        var html = new HtmlContentBuilder();
        foreach (var run in Words)
        {
            var element = run.Kind switch { WordChangeKind.Removed => "del", WordChangeKind.Added => "ins", _ => null };
            if (element is not null) html.AppendHtml("<" + element + ">");
            html.Append(run.Text);
            if (element is not null) html.AppendHtml("</" + element + ">");
        }
        return html;
    }
}
