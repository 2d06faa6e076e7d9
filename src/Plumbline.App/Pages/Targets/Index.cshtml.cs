using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Figures;

namespace Plumbline.App.Pages.Targets;

/// <summary><c>/targets</c>: what plans want to have reached, and by when.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public IReadOnlyList<Target> List { get; private set; } = [];

    public IActionResult OnGet()
    {
        List = register.Targets(AsOf, KnownBy);
        return Answer(List);
    }
}
