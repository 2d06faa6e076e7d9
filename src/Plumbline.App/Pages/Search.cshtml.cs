using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Search;

namespace Plumbline.App.Pages;

/// <summary><c>/search</c>: a few hits of every kind, or all of one.</summary>
internal sealed class SearchModel(RegisterStore register) : SitePage
{
    private const int Few = 6;
    private const int Many = 50;
    private const int LongestQuery = 400;
    private static readonly SearchKind[] Order =
    [
        SearchKind.Standard, SearchKind.Committee, SearchKind.Instrument, SearchKind.Consultation, SearchKind.Event, SearchKind.Body, SearchKind.Framework, SearchKind.Project, SearchKind.Topic,
        SearchKind.Document, SearchKind.Passage,
    ];

    public override IReadOnlyList<string> Parameters => ["q", "kind", "cursor", .. Times];

    public string Q { get; private set; } = "";

    public SearchKind? Kind { get; private set; }

    public int Total { get; private set; }

    public SearchHit? Exact { get; private set; }

    public RegisterCounts Counts { get; private set; } = null!;

    public List<Group> Groups { get; } = [];

    public List<(SearchKind Kind, int Count)> Facets { get; } = [];

    public PagerView? Pager { get; private set; }

    /// <summary>What the query finds in Chinese; null where it is no English query of the term list, or finds nothing so.</summary>
    public (SearchTranslation Query, Page<SearchHit> Hits)? Chinese { get; private set; }

    /// <summary>Hits of one kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Hits">Some of them.</param>
    /// <param name="Count">Number of all.</param>
    /// <param name="More">Address of all, or null where they stand here.</param>
    internal sealed record Group(SearchKind Kind, Page<SearchHit> Hits, int Count, string? More)
    {
        public string Name => KindName(Kind);

        public string Heading => char.ToUpperInvariant(Plural(Kind)[0]) + Plural(Kind)[1..];

        public string CountText(Words words) =>
            Count > SearchResults.ExactUpTo ? words["more than {0}", words.Number(SearchResults.ExactUpTo)] : words.Number(Count);
    }

    public IActionResult OnGet(string? q, string? kind, string? cursor)
    {
        Q = q?.Trim() ?? "";
        if (Q.Length > LongestQuery) return Refuse($"A search holds at most {LongestQuery} characters; this one has {Q.Length}.");
        if (kind is not null)
        {
            Kind = Order.Cast<SearchKind?>().FirstOrDefault(k => KindName(k!.Value) == kind);
            if (Kind is null) return Refuse($"There is no kind “{kind}”. There are {string.Join(", ", Order.Select(KindName))}.");
        }
        if (Q.Length == 0) return Answer(new SearchResults(new Page<SearchHit>([], null, 0), new Dictionary<SearchKind, int>(), null));
        if (AnswerForm.IsJson(HttpContext)) return Answer(register.Search(new SearchRequest(Q, Kind, new PageRequest(Many, cursor), AsOf, KnownBy)));

        Counts = register.Home(1, AsOf, KnownBy).Counts;
        var all = register.Search(new SearchRequest(Q, Kind, new PageRequest(Kind is null ? 1 : Many, cursor), AsOf, KnownBy));
        Exact = all.Exact;
        if (all.Translation is { } translation && cursor is null)
        {
            var found = register.Search(new SearchRequest(translation.Query, Kind, new PageRequest(Few), AsOf, KnownBy));
            if (found.Hits.Items.Count > 0) Chinese = (translation, found.Hits);
        }
        foreach (var one in Order)
        {
            if (all.Counts.GetValueOrDefault(one) is var count and > 0) Facets.Add((one, count));
        }
        if (Kind is { } chosen)
        {
            Total = all.Counts.GetValueOrDefault(chosen);
            if (all.Hits.Items.Count > 0) Groups.Add(new Group(chosen, all.Hits, Total, null));
            Pager = PagerView.Of(all.Hits, Address(Kind), cursor);
            return Page();
        }
        foreach (var (one, count) in Facets)
        {
            Total += count;
            Groups.Add(new Group(one, register.Search(new SearchRequest(Q, one, new PageRequest(Few), AsOf, KnownBy)).Hits, count, count > Few ? Address(one) : null));
        }
        return Page();
    }

    /// <summary>Address of this search for one kind, or for all.</summary>
    public string Address(SearchKind? kind) =>
        "/search?q=" + Uri.EscapeDataString(Q) + (kind is { } k ? "&kind=" + KindName(k) : "");

    public static string Plural(SearchKind kind) => kind switch
    {
        SearchKind.Standard => "standards",
        SearchKind.Committee => "committees",
        SearchKind.Document => "documents",
        SearchKind.Instrument => "laws, rules and plans",
        SearchKind.Consultation => "calls for comments",
        SearchKind.Event => "events",
        SearchKind.Body => "bodies",
        SearchKind.Framework => "frameworks",
        SearchKind.Project => "projects",
        SearchKind.Topic => "topics",
        _ => "articles and passages",
    };

    private static string KindName(SearchKind kind) => kind.ToString().ToLowerInvariant();
}
