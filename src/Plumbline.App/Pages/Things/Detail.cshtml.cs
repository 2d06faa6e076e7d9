using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Pages.Things;

/// <summary><c>/instruments/{slug}</c>, <c>/consultations/{slug}</c>, <c>/events/{slug}</c> ...: one thing with all that is stated about it.</summary>
internal sealed class DetailModel(RegisterStore register, TimeProvider time) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["places", "history", .. Times];

    public ThingRecord Thing { get; private set; } = null!;

    public HistoryView? History { get; private set; }

    public MentionsView Mentions { get; private set; } = null!;

    public IActionResult OnGet(string room, string slug, string? places, string? history)
    {
        if (places is not (null or "all")) return Refuse("“places” takes “all” only.");
        if (history is not (null or "all")) return Refuse("“history” takes “all” only.");
        var kind = ThingRooms.KindOf(room)!;
        var address = Addresses.OfNamed(kind, slug);
        if (Moved(register, address) is { } moved) return moved;
        if (register.Thing(kind, slug, AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow()), KnownBy) is not { } thing) return NotFound();
        // Reports of one call share the page of the report that came first.
        if (thing is ConsultationRecord { Call.Address: ['/', ..] first } && first.StartsWith("/consultations/", StringComparison.Ordinal) && first != address)
            return Redirect(first + (AnswerForm.IsJson(HttpContext) ? ".json" : "") + HttpContext.Request.QueryString);
        Thing = thing;
        if (!AnswerForm.IsJson(HttpContext)) History = HistoryView.Of(history is null ? register.LatestHistory(address, KnownBy, AsOf) : register.History(address, KnownBy, AsOf), history is not null, address);
        Mentions = MentionsView.Of(thing.Mentions, thing.MentionCount, places is not null, address + "?places=all");
        return Answer(thing);
    }
}
