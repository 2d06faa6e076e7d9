using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Pages.Things;

/// <summary><c>/instruments</c>, <c>/events</c>, <c>/frameworks</c>, <c>/bodies</c>, <c>/projects</c>, <c>/topics</c>: things of one kind.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    private const int Rows = 100;

    public override IReadOnlyList<string> Parameters => ["type", "year", "cursor", .. Times];

    public override IReadOnlyList<string> Forms => RouteData.Values["room"] is string room && ThingRooms.KindOf(room.ToLowerInvariant()) == "event" ? ["json", "csv", "ics"] : Table;

    public string Kind { get; private set; } = "";

    public string Room { get; private set; } = "";

    public string? Type { get; private set; }

    public string? Year { get; private set; }

    public ThingList List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    /// <summary>Plan numbers; on the page of projects only, and empty elsewhere.</summary>
    public Page<StandardSummary>? Plans { get; private set; }

    public IActionResult OnGet(string room, string? type, string? year, string? cursor)
    {
        if (year is not null && (year.Length != 4 || !year.All(char.IsAsciiDigit))) return Refuse($"“{year}” is no year; write it as 2021.");
        (Room, Kind, Type, Year) = (room.ToLowerInvariant(), ThingRooms.KindOf(room)!, type, year);
        List = register.Things(Kind, new PageRequest(AnswerForm.Of(HttpContext) == "ics" ? PageRequest.MaximumSize : Rows, cursor), type, year, AsOf, KnownBy);
        if (type is not null && !List.Types.Any(t => t.Value == type) && List.Page.Total == 0 && year is null)
        {
            var known = register.Things(Kind, new PageRequest(1), null, null, AsOf, KnownBy).Types;
            return Refuse($"There is no “{type}” here. There are {string.Join(", ", known.Where(t => t.Value.Length > 0).Select(t => t.Value))}.");
        }
        Pager = PagerView.Of(List.Page, Address(type, year), cursor);
        if (Kind == "project") Plans = register.Standards(new PageRequest(PageRequest.MaximumSize), "plan", AsOf, KnownBy);
        if (AnswerForm.Of(HttpContext) == "ics" && Kind == "event")
            return Calendar("Events", List.Page.Items.Select(e => CalendarEntry.Days(e.Address, e.Name, e.Date, e.Ended, e.Zh, e.KnownSince, "Event")).OfType<CalendarEntry>());
        return Answer(new ThingListData(List.Page.Items, List.Page.Next, List.Page.Total, List.Page.TotalIsExact, List.Types, List.Years), () => List.Page.Items.Select(t => new object?[] { t.Name, t.En, t.Zh, t.Type, t.Date, t.Effective, t.Ended, t.Mentions, t.Address }), "name,en,zh,type,date,effective,ended,places,address");
    }

    /// <summary>Address of the list with these filters.</summary>
    public string Address(string? type, string? year)
    {
        var filters = new[] { ("type", type), ("year", year) }.Where(f => f.Item2 is not null).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2!)}").ToList();
        return "/" + Room + (filters.Count == 0 ? "" : "?" + string.Join('&', filters));
    }
}
