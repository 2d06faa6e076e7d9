using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Engine.Identifiers;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Standards;

/// <summary><c>/standards</c>: every standard known, or those of one kind.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    /// <summary>Kinds of identifiers as addresses write them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<IdentifierKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public override IReadOnlyList<string> Parameters => ["kind", "cursor", .. Times];

    public override IReadOnlyList<string> Forms => Table;

    public string? Kind { get; private set; }

    public Page<StandardSummary> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? kind, string? cursor)
    {
        if (kind is not null && !Kinds.Contains(kind)) return Refuse($"There is no kind “{kind}”. There are {string.Join(", ", Kinds)}.", Kinds);
        Kind = kind;
        List = register.Standards(new PageRequest(100, cursor), kind, AsOf, KnownBy);
        Pager = PagerView.Of(List, kind is null ? "/standards" : "/standards?kind=" + kind, cursor);
        return Answer(List, () => List.Items.Select(s => new object?[] { s.Normal, s.Title, s.Kind, s.Publisher, s.Year, s.Series, s.Mentions, Addresses.OfStandard(s.Slug) }), "identifier,title,kind,publisher,year,series,places,address");
    }
}
