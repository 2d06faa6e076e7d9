using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Committees;

/// <summary><c>/committees/{slug}</c>: a committee, what is above and below it, and every place that names it.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["places", "history", .. Times];

    public CommitteeRecord Committee { get; private set; } = null!;

    public HistoryView? History { get; private set; }

    public MentionsView Mentions { get; private set; } = null!;

    public IActionResult OnGet(string slug, string? places, string? history)
    {
        if (places is not (null or "all")) return Refuse("“places” takes “all” only.");
        if (history is not (null or "all")) return Refuse("“history” takes “all” only.");
        if (Moved(register, Addresses.OfCommittee(slug)) is { } moved) return moved;
        if (register.Committee(slug, AsOf, KnownBy) is not { } committee) return NotFound();
        Committee = committee;
        if (!AnswerForm.IsJson(HttpContext)) History = HistoryView.Of(history is null ? register.LatestHistory(Addresses.OfCommittee(committee.Summary.Slug), KnownBy, AsOf) : register.History(Addresses.OfCommittee(committee.Summary.Slug), KnownBy, AsOf), history is not null, Addresses.OfCommittee(committee.Summary.Slug));
        Mentions = MentionsView.Of(committee.Mentions, committee.MentionCount, places is not null, $"/committees/{committee.Summary.Slug}?places=all");
        return Answer(committee);
    }
}
