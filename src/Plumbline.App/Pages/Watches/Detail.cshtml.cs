using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Alerts;
using Plumbline.App.Api;
using Plumbline.App.Mail;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Things;
using Plumbline.Register.Watching;

namespace Plumbline.App.Pages.Watches;

/// <summary><c>/watches/{step}</c>: a watch with everything that it found, as page, feed, calendar of deadlines and data. The address is its key.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class DetailModel(RegisterStore register, WatchAddress addresses, SignedLinks links, Words words, TimeProvider time) : SitePage
{
    private const int Many = 100;

    public override IReadOnlyList<string> Parameters => ["cursor"];

    public override IReadOnlyList<string> Forms => ["json", "atom", "ics"];

    public Watch Watch { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IReadOnlyList<WatchHit> Hits { get; private set; } = [];

    public PagerView? Pager { get; private set; }

    /// <summary>Requests to its program, the last first; empty for those who do not own it.</summary>
    public IReadOnlyList<WebhookRow> Requests { get; private set; } = [];

    /// <summary>True where the account that asks made it, which sees the key of its requests.</summary>
    public bool IsOwn { get; private set; }

    public IActionResult OnGet(string step, string? cursor)
    {
        if (links.WatchOf(step) is not { } id || register.Watches.One(id) is not { } watch) return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        (Watch, Address) = (watch, IndexModel.Address + "/" + step);
        IsOwn = watch.AccountId is { } account && Reader.Of(HttpContext)?.AccountId == account;
        if (AnswerForm.Of(HttpContext) == "ics")
        {
            var moment = Moment.At(time.GetUtcNow());
            return Calendar(watch.Name, addresses.Read(watch.Query, out _) is { } query ? register.Watches.Calls(query, register.Consultations(moment), moment).Select(CalendarEntry.Closing).OfType<CalendarEntry>() : []);
        }
        var page = register.Watches.Hits(id, new PageRequest(Many, cursor));
        if (AnswerForm.Of(HttpContext) == "atom") return Feed(watch.Name, Broken(watch).Concat(page.Items.Select(Entry)));
        Hits = page.Items;
        Pager = PagerView.Of(page, Address, cursor);
        Requests = IsOwn && watch.Webhook is not null ? register.Watches.Webhooks.OfWatch(id) : [];
        return Answer(new { name = watch.Name, query = watch.Query, state = watch.State, problem = watch.Problem, hits = page });
    }

    public IActionResult OnPost(string step) => links.WatchOf(step) is { } id && register.Watches.Remove(id) ? LocalRedirect(IndexModel.Address) : NotFound();

    /// <summary>A query that can no longer be asked is told in the feed, too.</summary>
    private static IEnumerable<FeedEntry> Broken(Watch watch) =>
        watch.Problem is { } problem ? [new FeedEntry(watch.Query, "This watch can no longer be asked", watch.MadeAt, problem, "broken " + watch.Seen.ToString(System.Globalization.CultureInfo.InvariantCulture), "broken")] : [];

    private FeedEntry Entry(WatchHit hit) => new(hit.Address, hit.Title, hit.At,
        string.Join("\n", new[] { hit.Under, string.Join("; ", hit.Reasons.Select(words.Reason)), hit.Quote is { } quote ? $"“{quote}”" : "" }.Where(l => l.Length > 0)),
        hit.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), words.Hit(hit.Kind));
}
