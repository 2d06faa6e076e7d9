using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Pages.Desk;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Pages.Inbox;

/// <summary><c>/inbox</c>: what came in, the last first; kept, dismissed or assigned, one after the other by keys or without.</summary>
internal sealed class IndexModel(RegisterStore register) : DeskPage(register)
{
    private const string Address = "/inbox";
    private const int Few = 20;
    private const int LongestLabel = 100;

    public override IReadOnlyList<string> Parameters => ["state", "cursor", DidName];

    public string State { get; private set; } = InboxStates.New;

    public Page<InboxItem> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IReadOnlyDictionary<string, long> Counts { get; private set; } = null!;

    /// <summary>The entry that was just decided on; null where none was.</summary>
    public InboxItem? Decided { get; private set; }

    /// <summary>The address that leads to the same place again.</summary>
    public string Here { get; private set; } = Address;

    public IActionResult OnGet(string? state, string? cursor)
    {
        if (state is not null && !InboxStates.All.Contains(state)) return Refuse($"“state” is one of {string.Join(", ", InboxStates.All)}.", InboxStates.All);
        State = state ?? InboxStates.New;
        List = Register.Inbox(State, new PageRequest(Few, cursor));
        Counts = Register.InboxCounts();
        var address = State == InboxStates.New ? Address : $"{Address}?state={State}";
        Pager = PagerView.Of(List, address, cursor);
        Here = cursor is null ? address : $"{address}{(State == InboxStates.New ? '?' : '&')}cursor={Uri.EscapeDataString(cursor)}";
        if (long.TryParse(Request.Query[DidName], CultureInfo.InvariantCulture, out var did)) Decided = Register.InboxItem(did);
        return Page();
    }

    public IActionResult OnPost([FromForm] string? @do, [FromForm] long item, [FromForm] string? label, [FromForm] string? back)
    {
        var state = @do switch { "keep" => InboxStates.Kept, "dismiss" => InboxStates.Dismissed, "undo" => InboxStates.New, _ => null };
        if (state is null) return Refuse("“do” is keep, dismiss or undo.");
        var told = state == InboxStates.Kept && Told(label) is { } said ? said[..Math.Min(said.Length, LongestLabel)] : null;
        if (!Register.DecideInbox(item, state, told, Reader.Of(HttpContext)!.Name)) return Refuse("There is no such entry.");
        var here = back is not null && (back == Address || back.StartsWith(Address + "?", StringComparison.Ordinal)) ? back : Address;
        return LocalRedirect(state == InboxStates.New ? here : here + (here.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"{DidName}={item}");
    }
}
