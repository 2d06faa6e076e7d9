using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Alerts;
using Plumbline.App.Mail;
using Plumbline.Register;
using Plumbline.Register.Mail;
using Plumbline.Register.Watching;

namespace Plumbline.App.Pages.Watches;

/// <summary><c>/watches</c>: what a reader watches, and with “query” what a watch of a page would have found, to be begun.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class IndexModel(RegisterStore register, WatchAddress addresses, SignedLinks links, WebSettings settings, TimeProvider time) : SitePage
{
    /// <summary>So many watches of readers without an account are kept at most, or somebody might fill the disk.</summary>
    private const int Most = 10_000;

    private const int LongestName = 200;
    private const int Few = 20;
    private const int Year = 365;

    public const string Address = "/watches";

    /// <summary>Zones that the page offers.</summary>
    public static readonly string[] Zones = ["UTC", "Asia/Shanghai", "Europe/Brussels", "Europe/London", "America/New_York"];

    /// <summary>Reminders that the page offers.</summary>
    public static readonly string[] Reminders = ["", "days 14,7,1", "cn 10,5,1", "eu 10,5,1"];

    public override IReadOnlyList<string> Parameters => ["query"];

    public override IReadOnlyList<string> Forms => [];

    /// <summary>The watches of the account that asks.</summary>
    public IReadOnlyList<(Watch Watch, string Address)> Own { get; private set; } = [];

    /// <summary>The query as it would be kept; null where none is asked for.</summary>
    public string? Query { get; private set; }

    /// <summary>What it would have found in a year, the last first: a few of them.</summary>
    public IReadOnlyList<WatchHit> Found { get; private set; } = [];

    /// <summary>Number of all of them.</summary>
    public int Number { get; private set; }

    /// <summary>Since when.</summary>
    public DateOnly Since { get; private set; }

    public string? Wrong { get; private set; }

    /// <summary>True where this server sends mail.</summary>
    public bool HasMail => settings.Mail is not null;

    public bool IsSignedIn => Reader.Of(HttpContext) is not null;

    /// <summary>What the form is filled with.</summary>
    public NewWatch Filled { get; private set; } = new("", "", "");

    public IActionResult OnGet(string? query)
    {
        if (string.IsNullOrEmpty(query)) return Begin(null);
        if (addresses.Usual(query, out var problem) is not { } usual) return Refuse(problem!);
        Filled = new NewWatch(usual, addresses.NameOf(usual), "");
        return Begin(usual);
    }

    public IActionResult OnPost([FromForm] string? query, [FromForm] string? name, [FromForm] string? rate, [FromForm] string? zone, [FromForm] string? remind, [FromForm] string? mail, [FromForm] string? webhook)
    {
        if (addresses.Usual(query ?? "", out var problem) is not { } usual) return Refuse(problem!);
        if (rate is null || !Watch.Rates.Contains(rate)) return Refuse($"“rate” is {string.Join(", ", Watch.Rates)}.");
        if (zone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) return Refuse($"There is no zone “{zone}”; write it as Europe/Brussels.");
        var days = Reminder.Read(remind);
        if (days is null && !string.IsNullOrEmpty(remind)) return Refuse($"“{remind}” tells no days; write 14,7,1 or cn 10,5,1.");
        var reader = Reader.Of(HttpContext);
        name = name?.Trim();
        Filled = new NewWatch(usual, name is { Length: > 0 and <= LongestName } && !name.Any(char.IsControl) ? name : addresses.NameOf(usual), reader?.Name ?? "a reader")
        {
            Rate = rate, Language = ReaderLanguage.Of(HttpContext), Zone = zone, Remind = days?.ToString() ?? "", Mail = Told(mail), Webhook = Told(webhook), AccountId = reader?.AccountId,
        };
        Wrong = Filled.Mail is { } address ? HasMail ? MailAddress.Wrong(address) : "This server sends no mail; the feed and the calendar of the watch tell the same." : null;
        if (Filled.Webhook is { } hook) Wrong ??= reader is null ? "Requests to programs are for those who have an account here." : Webhooks.Wrong(hook);
        if (reader is null && register.Watches.OfNobody() >= Most) Wrong ??= "No more watches are kept here without an account. Ask the administrator of this register.";
        if (Wrong is not null) return Begin(usual);
        var watch = register.Watches.Add(Filled);
        if (watch is { State: "waiting", AddressId: { } waiting } && register.MailAddresses.MayAsk(waiting))
            register.Mailings.Queue(new WatchMail(register, settings.Home).Confirm(watch), [new MailRecipient(waiting, "")], notConfirmed: true);
        return LocalRedirect(Address + "/" + links.Watch(watch.Id));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Begin(string? query)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Query = query;
        Own = Reader.Of(HttpContext) is { } reader ? [.. register.Watches.OfAccount(reader.AccountId).Select(w => (w, Address + "/" + links.Watch(w.Id)))] : [];
        if (query is null || addresses.Read(query, out _) is not { } asked) return Page();
        Since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-Year);
        var found = register.Watches.Preview(asked, register.SequenceBefore(Since), HttpContext.RequestAborted);
        (Found, Number) = ([.. found.Take(Few)], found.Count);
        return Page();
    }

    private static string? Told(string? value) => value?.Trim() is { Length: > 0 } told ? told : null;
}
