using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Search;

namespace Plumbline.App.Pages;

/// <summary><c>/search</c>: a few hits of every kind, or all of one, narrowed by what the address says.</summary>
internal sealed class SearchModel(RegisterStore register) : SitePage
{
    private const int Few = 6;
    private const int Many = 50;

    public override IReadOnlyList<string> Parameters => ["q", "kind", .. SearchAddress.Facets, "cursor", .. Times];

    /// <summary>The address of what is asked for, without its cursor.</summary>
    public SearchAddress Address { get; private set; } = new("", null, SearchFilter.None);

    public string Q => Address.Query;

    public SearchKind? Kind => Address.Kind;

    /// <summary>True where something is asked for.</summary>
    public bool Asks => Q.Length > 0 || !Address.Filter.IsEmpty;

    public SearchResults Results { get; private set; } = new(new Page<SearchHit>([], null, 0), new Dictionary<SearchKind, int>(), null);

    /// <summary>What was looked through, where nothing was found.</summary>
    public RegisterCounts Counts { get; private set; } = null!;

    public List<Group> Groups { get; } = [];

    public List<(SearchKind Kind, int Count)> Kinds { get; } = [];

    public PagerView? Pager { get; private set; }

    /// <summary>What the query finds in Chinese; null where it is no English query of the term list, or finds nothing so.</summary>
    public (SearchTranslation Query, Page<SearchHit> Hits)? Chinese { get; private set; }

    /// <summary>Hits of one kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Hits">Some of them.</param>
    /// <param name="Count">Number of all.</param>
    /// <param name="More">Address of all, or null where they stand here.</param>
    internal sealed record Group(SearchKind Kind, IReadOnlyList<SearchHit> Hits, int Count, string? More)
    {
        public string Name => SearchAddress.NameOf(Kind);
    }

    public IActionResult OnGet(string? q, string? kind, string? cursor)
    {
        if (SearchAddress.Read(q, kind, facet => HttpContext.Request.Query[facet] is [{ Length: > 0 } value] ? value : null, out var wrong) is not { } address) return Refuse(wrong!.Value.Sentence, wrong.Value.Known);
        Address = address;
        var (only, filter) = (address.Kind, address.Filter);
        if (!Asks) return Answer(Results);
        var request = new SearchRequest(Q, Kind, new PageRequest(Many, cursor), AsOf, KnownBy) { Filter = filter, WithFacets = true };
        if (AnswerForm.IsJson(HttpContext)) return Answer(register.Search(request));

        var overview = only is null ? register.SearchEach(request, Few) : null;
        Results = overview?.Results ?? register.Search(request);
        if (Results.Hits.Items.Count == 0) Counts = register.Home(1, AsOf, KnownBy).Counts;
        if (Results.Translation is { } translation && cursor is null)
        {
            var found = register.Search(new SearchRequest(translation.Query, Kind, new PageRequest(Few), AsOf, KnownBy) { Filter = filter });
            if (found.Hits.Items.Count > 0) Chinese = (translation, found.Hits);
        }
        foreach (var one in SearchAddress.Kinds)
        {
            if (Results.Counts.GetValueOrDefault(one) is not (var count and > 0)) continue;
            Kinds.Add((one, count));
            if (overview is not null) Groups.Add(new Group(one, overview.Each[one], count, count > Few ? Address.With(one).ToString() : null));
        }
        if (Kinds is [var (single, _)] && cursor is null) only = single;
        if (only is not { } chosen) return Page();
        Groups.Clear();
        if (Results.Hits.Items.Count > 0) Groups.Add(new Group(chosen, Results.Hits.Items, Results.Counts.GetValueOrDefault(chosen), null));
        Pager = PagerView.Of(Results.Hits, Address.With(chosen).ToString(), cursor);
        return Page();
    }
}
