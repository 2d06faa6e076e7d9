using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Deposits;

namespace Plumbline.App.Pages.Deposits;

/// <summary><c>/deposits</c>: texts in the care of the register, the latest first.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["cursor", .. Times];

    public Page<Deposit> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? cursor)
    {
        List = register.Deposits(new PageRequest(100, cursor), AsOf, KnownBy);
        Pager = PagerView.Of(List, "/deposits", cursor);
        return Answer(List);
    }
}
