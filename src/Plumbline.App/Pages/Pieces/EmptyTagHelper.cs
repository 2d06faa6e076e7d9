using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plumbline.App.Pages.Pieces;

/// <summary><c>&lt;empty&gt;</c>: says what was looked through, when it was last complete, and what to try.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
    }
}
