using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Timelines;

namespace Plumbline.App.Pages.Timelines;

/// <summary><c>/timeline</c>: dated facts by years, of a year by months, of a month by days; feed and calendar are of exactly the filter of the page.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    private const int Rows = 100;
    private const int Few = 15;

    /// <summary>The parameters that narrow.</summary>
    private static readonly string[] Narrowing = ["what", "level", "obligation", "committee", "ics", "topic"];

    public override IReadOnlyList<string> Parameters => ["within", .. Narrowing, "cursor", .. Times];

    public override IReadOnlyList<string> Forms => ["json", "csv", "atom", "ics"];

    public TimelineFilter Filter { get; private set; } = new();

    public Timeline List { get; private set; } = null!;

    public TimelineDrawing? Drawing { get; private set; }

    public PagerView Pager { get; private set; } = null!;

    /// <summary>Sorts of facts that the periods have, in their order.</summary>
    public IReadOnlyList<string> Sorts { get; private set; } = [];

    /// <summary>What is chosen, with the address without it.</summary>
    public IReadOnlyList<(string Name, string Value, string Without)> Chosen { get; private set; } = [];

    public IActionResult OnGet(string? within, string? what, string? level, string? obligation, string? committee, string? ics, string? topic, string? cursor)
    {
        if (within is not null && !IsPeriod(within)) return Refuse($"“{within}” is no year and no month; write it as 2021 or 2021-05.");
        if (what is not null && !TimelineFilter.Sorts.Contains(what)) return Refuse($"There is no sort “{what}”. There are {string.Join(", ", TimelineFilter.Sorts)}.", TimelineFilter.Sorts);
        foreach (var (name, value) in new[] { ("level", level), ("obligation", obligation), ("committee", committee), ("ics", ics) })
        {
            if (value is not null && SearchAddress.Wrong(name, value) is var (sentence, known)) return Refuse(sentence, known);
        }
        if (topic is not null && Topics.All(t => t.Id != topic)) return Refuse($"There is no topic “{topic}”. There are {string.Join(", ", Topics.Select(t => t.Id))}.", [.. Topics.Select(t => t.Id)]);
        Filter = new TimelineFilter { Within = within, What = what, Level = level, Obligation = obligation, Committee = committee, Ics = ics, Topic = topic };
        var form = AnswerForm.Of(HttpContext);
        List = register.Timeline(Filter, new PageRequest(form is null ? Rows : PageRequest.MaximumSize, cursor), Few, AsOf, KnownBy);
        var facts = List.Facts.Items;
        switch (form)
        {
            // Of all time the calendar is of what comes, and of what came last.
            case "ics": return Calendar("Plumbline: timeline", (within is null ? List.Latest.Reverse().Concat(List.Coming) : facts).Select(Entry).OfType<CalendarEntry>());
            case "atom": return Feed("Plumbline: timeline", (within is null ? List.Coming.Reverse().Concat(List.Latest) : facts.Reverse()).Select(f => new FeedEntry(f.Address, $"{f.Date}: {f.Name}, {W.Happened(f.What, f.Kind)}", f.KnownSince, f.Title, f.What + f.Date, f.What)));
            case not null: return Answer(List, () => facts.Select(f => new object?[] { f.Date, f.Ended, f.What, f.Kind, f.Name, f.Title, f.Address }), "date,ended,what,kind,name,title,address");
        }
        Sorts = [.. TimelineFilter.Sorts.Where(s => List.Periods.Any(p => p.Counts.ContainsKey(s)))];
        Drawing = TimelineDrawing.Of(List, p => Address(Filter with { Within = p }), W);
        Pager = PagerView.Of(List.Facts, Address(Filter), cursor);
        Chosen = [.. new[] { ("what", what, Filter with { What = null }), ("level", level, Filter with { Level = null }), ("obligation", obligation, Filter with { Obligation = null }), ("committee", committee, Filter with { Committee = null }), ("ics", ics, Filter with { Ics = null }), ("topic", topic, Filter with { Topic = null }) }
            .Where(c => c.Item2 is not null).Select(c => (c.Item1, c.Item2!, Address(c.Item3)))];
        return Page();
    }

    /// <summary>Topics to narrow by.</summary>
    public static IReadOnlyList<Plumbline.Engine.TopicRow> Topics => Plumbline.Engine.Knowledge.BuiltIn.Topics;

    private Words W => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>Address of the page with another filter.</summary>
    public static string Address(TimelineFilter filter)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("within", filter.Within), ("what", filter.What), ("level", filter.Level), ("obligation", filter.Obligation), ("committee", filter.Committee), ("ics", filter.Ics), ("topic", filter.Topic) })
        {
            if (value is not null) query.Add(name, value);
        }
        return "/timeline" + query;
    }

    /// <summary>The year or month before or behind.</summary>
    public static string Beside(string within, int step) => within.Length == 4
        ? (int.Parse(within, CultureInfo.InvariantCulture) + step).ToString("0000", CultureInfo.InvariantCulture)
        : DateOnly.ParseExact(within + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(step).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static bool IsPeriod(string within) => within.Length is 4 or 7 && DateOnly.TryParseExact(within + (within.Length == 4 ? "-01-01" : "-01"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9998;

    private CalendarEntry? Entry(TimelineFact fact) => CalendarEntry.Days(fact.Address, $"{fact.Name}: {W.Happened(fact.What, fact.Kind)}", fact.Date, fact.Ended, fact.Title, fact.KnownSince, fact.What);
}
