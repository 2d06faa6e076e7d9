using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>Tells which watches the entries that changes touched belong to, exactly as the searches themselves would answer.</summary>
/// <param name="transaction">Any transaction; nothing is written.</param>
/// <param name="range">The changes.</param>
/// <param name="entries">What they touched.</param>
/// <param name="now">The moment at which statuses and deadlines are asked.</param>
internal sealed class WatchMatcher(WriteTransaction transaction, TouchedRange range, List<TouchedEntry> entries, DateTimeOffset now)
{
    private static readonly string[] Columns = ["identifier", "title", "heading", "text"];

    private readonly Reading _db = new(transaction.Connection);
    private readonly Dictionary<WatchedQuery, SearchQuery> _terms = [];
    private ConsultationSurroundings? _around;
    private bool _hasFacets;

    /// <summary>What each watch is to be told, entry by entry.</summary>
    public IEnumerable<(long Watch, WatchHit Hit)> Hits(WatchIndex index)
    {
        foreach (var entry in entries)
        {
            foreach (var asked in index.Candidates(entry))
            {
                if (!Agrees(asked.Query, entry)) continue;
                WatchHit? hit = null;
                foreach (var (watch, seen) in asked.Watches)
                {
                    if (entry.Sequence > seen) yield return (watch, hit ??= Hit(asked, entry));
                }
            }
        }
    }

    /// <summary>True where the filter holds, too.</summary>
    private bool Agrees(WatchQuery query, TouchedEntry entry) => query switch
    {
        SearchWatch { Filter: { IsEmpty: false } filter } => filter.MayHold(entry.Kind) && FacetOf(entry) is { } row && row.Holds(filter),
        CallWatch calls => CallOf(entry) is { } call && calls.Filter.Holds(call),
        _ => true,
    };

    private FacetRow? FacetOf(TouchedEntry entry)
    {
        if (!_hasFacets)
        {
            _hasFacets = true;
            var facets = new Facets(_db, new SearchRequest(""), new SearchQuery([]), DateOnly.FromDateTime(now.UtcDateTime));
            var rows = entries.GroupBy(e => e.Kind).SelectMany(g => facets.Of(g.Key, [.. g.Select(e => e.Row.Target).Distinct()])).ToDictionary(r => (r.Kind, r.Target, r.Ordinal));
            foreach (var one in entries) one.Facet = rows.GetValueOrDefault((one.Row.Kind, one.Row.Target, one.Row.Ordinal));
        }
        return entry.Facet;
    }

    private Consultation? CallOf(TouchedEntry entry)
    {
        if (entry.Call is not null || entry.Kind != SearchKind.Consultation) return entry.Call;
        var slug = entry.Head.Address[(entry.Head.Address.LastIndexOf('/') + 1)..];
        return entry.Call = ConsultationQueries.Of(_db, entry.Thing, slug, Moment.At(now)) is { } call ? (_around ??= new ConsultationSurroundings(_db)).With(call) : null;
    }

    private WatchHit Hit(WatchedQuery asked, TouchedEntry entry)
    {
        var (reasons, quote) = asked.Query switch
        {
            SearchWatch search => (OfSearch(asked, search, entry), null),
            CallWatch calls => (OfCall(calls.Filter), null),
            NamedWatch named => OfNames(named, entry),
            _ => ([], null),
        };
        var hit = new WatchHit { Sequence = entry.Sequence, At = entry.At, Kind = entry.Kind, Address = entry.Head.Address, Title = entry.Head.Title, Under = entry.Head.Under, Reasons = reasons };
        if (entry.Kind == SearchKind.Passage)
        {
            var words = quote?.Quote ?? Shown(asked, entry);
            return hit with { Quote = words, Source = entry.Head.Under.Length > 0 ? entry.Head.Under : entry.Head.Title, SourceAddress = entry.Head.Address };
        }
        var news = NewsOf(entry);
        var source = news.FirstOrDefault(n => quote is not null && n.Evidence == quote)?.Evidence ?? news.FirstOrDefault(n => n.Quote is not null)?.Evidence ?? (news.Count > 0 ? news[0].Evidence : null);
        return hit with { Quote = source?.Quote?.ReplaceLineEndings(" "), Source = source?.DocumentTitle ?? source?.Publisher, SourceAddress = source?.Address };
    }

    private static List<WatchReason> OfSearch(WatchedQuery asked, SearchWatch search, TouchedEntry entry)
    {
        var reasons = asked.Places(entry).Select(p => new WatchReason("words", p.Words, Columns[p.Column])).ToList();
        if (search.Kind is { } kind) reasons.Add(new WatchReason("kind", kind.ToString().ToLowerInvariant()));
        var filter = search.Filter;
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
            [("level", filter.Level), ("obligation", filter.Obligation), ("status", filter.Status), ("committee", filter.Committee), ("ics", filter.Ics), ("topic", filter.Topic), ("year", filter.Year), ("language", filter.Language)])
        {
            if (value is not null) reasons.Add(new WatchReason(name, value));
        }
        return reasons;
    }

    private static List<WatchReason> OfCall(CallFilter filter)
    {
        var reasons = new List<WatchReason>();
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("status", filter.Status), ("topic", filter.Topic), ("authority", filter.Authority), ("month", filter.Month)])
        {
            if (value is not null) reasons.Add(new WatchReason(name, value));
        }
        return reasons.Count > 0 ? reasons : [new WatchReason("call", "")];
    }

    /// <summary>What is named, and of a thing what is stated of it or with it as the value.</summary>
    private (List<WatchReason> Reasons, Evidence? Quote) OfNames(NamedWatch named, TouchedEntry entry)
    {
        var found = named.Names.Where(entry.Names.ContainsKey).Select(n => (Name: n, Place: entry.Names[n])).DistinctBy(f => f.Place.Normal).ToList();
        var reasons = found.ConvertAll(f => new WatchReason(WatchedName.IsNewEdition(f.Name) ? "edition" : "named", f.Place.Normal));
        if (entry.Kind == SearchKind.Passage)
        {
            var place = found[0].Place;
            return (reasons, new Evidence { Kind = EvidenceKind.Passage, Quote = place.Quote?.ReplaceLineEndings(" "), Line = place.Line });
        }
        var isSelf = found.Exists(f => f.Place.Normal == entry.Head.Title) || !NewsOf(entry).Any(n => found.Exists(f => f.Place.Normal == n.ObjectKey));
        var told = NewsOf(entry).Where(n => n.Property != Properties.Mentioned && (isSelf || found.Exists(f => f.Place.Normal == n.ObjectKey))).ToList();
        reasons.AddRange(told.Select(n => new WatchReason("stated", Told(n))).Distinct());
        return (reasons, told.Find(n => n.Quote is not null)?.Evidence);
    }

    /// <summary>A property with its value; of a call for comments, whose value is a record of its own, the property alone.</summary>
    private static string Told(EvidenceRow row) => row.Value.StartsWith('{') ? row.Property : row.Property + " " + row.Value;

    private IReadOnlyList<EvidenceRow> NewsOf(TouchedEntry entry) => entry.News ??= _db.Each<EvidenceRow>("watches.news", [entry.Thing], range.Since);

    /// <summary>The words of a passage in their surroundings; its beginning where a filter alone holds.</summary>
    private string? Shown(WatchedQuery asked, TouchedEntry entry)
    {
        if (!_terms.TryGetValue(asked, out var terms)) _terms.Add(asked, terms = asked.Terms);
        var (text, pieces) = entry.Shown;
        var shown = Snippet.Around(text, Snippet.Marks(pieces, terms)).Text.Trim();
        // Words that stand far behind the beginning of a very long passage.
        if (shown.Length == 0 && text.Length < entry.Text.Length) shown = Snippet.Of(entry.Text, terms).Text.Trim();
        if (shown.Length > 0) return shown;
        const int Beginning = 220;
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Beginning ? line : line[..(char.IsLowSurrogate(line[Beginning]) ? Beginning - 1 : Beginning)];
    }
}
