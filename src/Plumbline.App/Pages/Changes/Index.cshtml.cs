using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.Register;
using Plumbline.Register.Changes;

namespace Plumbline.App.Pages.Changes;

/// <summary><c>/changes</c>: what was created, updated and withdrawn since a change of the register, for people and for programs that keep a copy.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    private const int Rows = 200;

    /// <summary>Without a number the page and the feed show the last so many changes of the register.</summary>
    private const int Lately = 50;

    public override IReadOnlyList<string> Parameters => ["since", "kind", "cursor"];

    public override IReadOnlyList<string> Forms => ["json", "csv", "atom"];

    public string? Kind { get; private set; }

    public ChangeFeed List { get; private set; } = null!;

    public string? Next => List.Next is { } next ? Address(Kind) + "&cursor=" + Uri.EscapeDataString(next) : null;

    public IActionResult OnGet(string? since, string? kind, string? cursor)
    {
        if (kind is not null && !ChangeFeed.Kinds.Contains(kind)) return Refuse($"There is no kind “{kind}”. There are {string.Join(", ", ChangeFeed.Kinds)}.", ChangeFeed.Kinds);
        var from = 0L;
        if (since is not null && !long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out from)) return Refuse($"“{since}” is no sequence number; “since” takes what “sequence” of an earlier answer gave, or 0.");
        // A program that gives no number wants all; a person, or a reader of feeds, wants what is new.
        if (since is null && AnswerForm.Of(HttpContext) is null or "atom") from = Math.Max(0, register.Sequence - Lately);
        Kind = kind;
        List = register.ChangesSince(from, new PageRequest(Rows, cursor), kind);
        return AnswerForm.Of(HttpContext) == "atom"
            ? Feed("Plumbline: changes", List.Items.Reverse().Select(c => new FeedEntry(c.Address, $"{c.Name}: {Word(c.Change)}", c.At, null, c.Sequence.ToString(CultureInfo.InvariantCulture), c.Kind)))
            : Answer(List, () => List.Items.Select(c => new object?[] { c.Sequence, c.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Word(c.Change), c.Kind, c.Name, c.Address }), "sequence,at,change,kind,name,address");
    }

    public static string Word(ChangeKind change) => change switch { ChangeKind.Created => "created", ChangeKind.Withdrawn => "withdrawn", _ => "updated" };

    public string Address(string? kind) => string.Create(CultureInfo.InvariantCulture, $"/changes?since={List.Since}") + (kind is null ? "" : "&kind=" + kind);
}
