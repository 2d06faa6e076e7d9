using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Lists;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Lists;

/// <summary><c>/list/{secret}</c>: a list that a reader keeps, with its answers, or what changed since a day.</summary>
[RequestSizeLimit(Plumbline.App.Accounts.AccountDoors.LongestForm)]
internal sealed class SharedModel(RegisterStore register, TimeProvider time) : SitePage
{
    public const string Room = "/list/";

    private const string SinceName = "since";

    public override IReadOnlyList<string> Parameters => [SinceName, .. Times];

    public override IReadOnlyList<string> Forms => ["json", "csv", "xlsx"];

    public KeptList List { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IReadOnlyList<ListedStandard> Answers { get; private set; } = [];

    /// <summary>The day since which changes are asked for; null where answers are.</summary>
    public DateOnly? Since { get; private set; }

    public IReadOnlyList<ListChange> Changes { get; private set; } = [];

    /// <summary>The day that the page offers: when the list was kept, at least a month ago.</summary>
    public DateOnly Offered { get; private set; }

    public IActionResult OnGet(string secret)
    {
        if (register.ListByAddress(secret) is not var (list, text)) return NotFound();
        (List, Address) = (list, Room + secret);
        Response.Headers["X-Robots-Tag"] = "noindex";
        var moment = AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow());
        var monthAgo = moment.DayIn(TimeZoneInfo.Utc).AddMonths(-1);
        var kept = DateOnly.FromDateTime(list.KeptAt.UtcDateTime);
        Offered = kept < monthAgo ? kept : monthAgo;
        if (HttpContext.Request.Query[SinceName] is [{ Length: > 0 } asked])
        {
            Since = Day(HttpContext, SinceName);
            if (Since is null) return Refuse($"“{asked}” is no day; write “{SinceName}” as 2026-05-01.");
            Changes = register.Changes(text, Since.Value, moment, KnownBy);
            return ListForms.Table(HttpContext, "list since " + Since.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ListTables.Changes, Changes) ?? Answer(new { since = Since, changes = Changes });
        }
        Answers = register.Answer(text, moment, KnownBy);
        return ListForms.Table(HttpContext, "list", ListTables.Answers, Answers) ?? Answer(new { answers = Answers });
    }

    public IActionResult OnPost(string secret) => register.RemoveListByAddress(secret) ? LocalRedirect(IndexModel.Address) : NotFound();
}
