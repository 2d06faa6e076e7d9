using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;

namespace Plumbline.App.Pages.Reference;

/// <summary><c>/api</c>: how programs read the site.</summary>
internal sealed class IndexModel : SitePage
{
    public override IReadOnlyList<string> Forms => [];

    public IReadOnlyList<ApiPath> Paths => ApiPaths.All;

    public string Site { get; private set; } = "";

    public IActionResult OnGet()
    {
        Site = HttpContext.Request.Scheme + "://" + HttpContext.Request.Host;
        return Answer(Paths);
    }
}
