using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Documents;

/// <summary><c>/documents</c>: everything that was read.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["cursor", .. Times];

    public Page<DocumentSummary> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? cursor)
    {
        List = register.Documents(new PageRequest(50, cursor), AsOf, KnownBy);
        Pager = PagerView.Of(List, "/documents", cursor);
        return Answer(List);
    }
}
