using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plumbline.App.Pages.Pieces;

/// <summary><c>&lt;identifier of="GB/T 35273-2020" href="/standards/..." /&gt;</c>: never broken over lines; a link where it has a page.</summary>
[HtmlTargetElement("identifier", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IdentifierTagHelper : TagHelper
{
    /// <summary>The identifier as it is to be shown.</summary>
    public string Of { get; set; } = "";

    /// <summary>Its page, or null.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = string.IsNullOrEmpty(Href) ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "id");
        output.Attributes.SetAttribute("translate", "no");
        if (!string.IsNullOrEmpty(Href)) output.Attributes.SetAttribute("href", Href);
        output.Content.SetContent(Of);
    }
}
