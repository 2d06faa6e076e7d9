using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Lists;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Lists;

/// <summary><c>/lists/{name}</c>: a kept list with its answers, or what changed since a day.</summary>
internal sealed class DetailModel(RegisterStore register, TimeProvider time) : SitePage
{
    private const string SinceName = "since";

    public override IReadOnlyList<string> Parameters => [SinceName, .. Times];

    public KeptList List { get; private set; } = null!;

    public IReadOnlyList<ListedStandard> Answers { get; private set; } = [];

    /// <summary>The day since which changes are asked for; null where answers are.</summary>
    public DateOnly? Since { get; private set; }

    public IReadOnlyList<ListChange> Changes { get; private set; } = [];

    /// <summary>The day that the page offers: three months back.</summary>
    public DateOnly Offered { get; private set; }

    public IActionResult OnGet(string name)
    {
        if (register.KeptList(name) is not { } kept || register.TextOfList(name) is not { } text) return NotFound();
        List = kept;
        var moment = AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow());
        Offered = moment.DayIn(TimeZoneInfo.Utc).AddMonths(-3);
        if (HttpContext.Request.Query[SinceName] is [{ Length: > 0 } asked])
        {
            Since = Day(HttpContext, SinceName);
            if (Since is null) return Refuse($"“{asked}” is no day; write “{SinceName}” as 2026-05-01.");
            Changes = register.Changes(text, Since.Value, moment, KnownBy);
            return ListForms.Table(HttpContext, $"{name} since {Since.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", ListTables.Changes, Changes) ?? Answer(new { list = kept, since = Since, changes = Changes });
        }
        Answers = register.Answer(text, moment, KnownBy);
        return ListForms.Table(HttpContext, name, ListTables.Answers, Answers) ?? Answer(new { list = kept, answers = Answers });
    }
}
