using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Committees;

/// <summary><c>/committees</c>: every committee known.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["cursor", .. Times];

    public override IReadOnlyList<string> Forms => Table;

    public Page<CommitteeSummary> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? cursor)
    {
        List = register.Committees(new PageRequest(100, cursor), KnownBy);
        Pager = PagerView.Of(List, "/committees", cursor);
        return Answer(List, () => List.Items.Select(c => new object?[] { c.Normal, c.En, c.Zh, c.Mentions, Addresses.OfCommittee(c.Slug) }), "code,en,zh,places,address");
    }
}
