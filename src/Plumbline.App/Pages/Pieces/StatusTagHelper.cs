using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plumbline.App.Pages.Pieces;

/// <summary><c>&lt;status of="in force" /&gt;</c>: the word and its mark; colour only supports them.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>A word of the design's list of states; anything else is unknown.</summary>
    public string Of { get; set; } = "";

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (mark, name, word) = Of switch
        {
            "in force" => ("●", "in-force", Of),
            "published" or "published, not yet in force" => ("◐", "published", Of),
            "call for comments" => ("◔", "comments", Of),
            "drafting" or "draft" or "planned" or "review" or "approval" => ("○", "drafting", Of),
            "superseded" => ("↷", "superseded", Of),
            "repealed" => ("✕", "withdrawn", Of),
            "withdrawn" => ("✕", "withdrawn", Of),
            _ => ("?", "unknown", "status not stated"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status status-" + name);
        output.Attributes.SetAttribute("data-mark", mark);
        output.Content.SetContent(View.HttpContext.RequestServices.GetRequiredService<Words>()[word]);
    }
}
