using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Plumbline.App.Gathering;
using Plumbline.Register;

namespace Plumbline.App.Pages.Pieces;

/// <summary><c>&lt;empty&gt;</c>: says what was looked through, when it was last complete, and what to try. With <c>fresh</c> it says how the sources are that feed the list.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>True for lists of what sources give.</summary>
    public bool Fresh { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        if (!Fresh) return;
        var services = View.HttpContext.RequestServices;
        var words = ReaderLanguage.Words(View.HttpContext);
        var summary = SourcesSummary.Of(services.GetRequiredService<RegisterStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        output.PostContent.AppendHtml("<p class=\"small quiet\">").Append(words.Freshness(summary)).AppendHtml(" <a href=\"/sources\">").Append(words["Sources"]).AppendHtml("</a></p>");
    }
}
