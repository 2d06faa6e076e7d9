using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>
/// The index of PostgreSQL: for each word and part of the index the entries that have it, with their places. The server gives the lists; what they have in common is found here, so that an answer costs two or
/// three questions however many hits there are, and no entry is looked at but those that a page shows.
/// </summary>
internal sealed class PostingsIndex : SearchIndex
{
    private const int MostCounted = SearchResults.ExactUpTo + 1;

    public override SearchAnswer Look(Reading db, SearchQuery query, SearchKind? kind, (int Class, long Before) from, int rows)
    {
        var top = new TopHits(from, rows);
        var counts = Gather(db, query, classed: true, its => kind is null || kind == its ? top : null);
        var found = top.InOrder();
        var entries = found.Count == 0 ? [] : db.Connection.All<EntryRow>("search.entries", new { ids = found.Select(f => f.Id).ToArray() }).ToDictionary(e => e.Id);
        return new SearchAnswer(counts, [.. found.Select(f => (f.Class, entries[f.Id]))]);
    }

    public override Func<SearchKind, DynamicParameters> OfFacets(Reading db, SearchQuery query, int first, bool classed)
    {
        var tops = Enum.GetValues<SearchKind>().ToDictionary(k => k, _ => new TopHits((0, long.MaxValue), first));
        Gather(db, query, classed, kind => tops[kind]);
        var found = tops.ToDictionary(t => t.Key, t => t.Value.InOrder());
        return kind =>
        {
            var hits = found[kind];
            var parameters = new DynamicParameters();
            parameters.Add("ids", hits.Select(h => h.Id).ToArray());
            parameters.Add("classes", hits.Select(h => h.Class).ToArray());
            return parameters;
        };
    }

    /// <summary>Counts the hits of each kind and puts those that are listed into their lists.</summary>
    /// <param name="db">The register.</param>
    /// <param name="query">The terms.</param>
    /// <param name="classed">False where every hit is of the last class.</param>
    /// <param name="list">The list of a kind, or null where it has none.</param>
    private static Dictionary<SearchKind, int> Gather(Reading db, SearchQuery query, bool classed, Func<SearchKind, TopHits?> list)
    {
        var counts = Enum.GetValues<SearchKind>().ToDictionary(k => k, _ => 0);
        var terms = query.Terms.Select(t => new PhraseWords(t)).ToList();
        var parts = Parts(db, terms);
        var gone = GoneRow.ByPart(db.Connection.All<GoneRow>("search.gone"));
        var shown = db.IsNow ? null : Shown(db, parts.Values);
        foreach (var (part, hits) in parts)
        {
            var taken = gone.GetValueOrDefault(part);
            for (var entry = 0; entry < hits.Count; entry++)
            {
                var (id, itsKind) = (hits.Id(entry), hits.Kind(entry));
                if (taken?.Contains(id) == true || shown?.Contains(id) == false || hits.BestClass(entry) is not { } best) continue;
                var top = list(itsKind);
                // Beyond what is counted, only what may be on the page has to be proven.
                if (counts[itsKind] == MostCounted && top?.MayTake(classed ? best : Classes - 1, id) != true) continue;
                if (hits.ProvenClass(entry) is not { } proven) continue;
                if (counts[itsKind] < MostCounted) counts[itsKind]++;
                top?.Add(classed ? proven : Classes - 1, id);
            }
        }
        foreach (var hits in parts.Values) hits.Dispose();
        return counts;
    }

    /// <summary>By part, the entries that have every word of the terms.</summary>
    private static Dictionary<long, PartHits> Parts(Reading db, List<PhraseWords> terms)
    {
        var rows = new Dictionary<long, Dictionary<string, PostingRow>>();
        foreach (var row in db.Connection.All<PostingRow>("search.words", new { words = terms.SelectMany(t => t.Keys).Distinct().ToArray() })) Keep(row);
        var begun = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var beginning in terms.Select(t => t.Beginning).OfType<string>().Distinct())
        {
            var (from, until) = WordKey.Range(beginning);
            var some = db.Connection.All<PostingRow>("search.words-from", new { from, until }).FindAll(r => (r.Whole ?? r.Word).StartsWith(beginning, StringComparison.Ordinal));
            some.ForEach(Keep);
            begun[beginning] = [.. some.Select(r => r.Word).Distinct(StringComparer.Ordinal)];
        }
        var parts = new Dictionary<long, PartHits>();
        foreach (var (part, byWord) in rows)
        {
            var lists = terms.ConvertAll(t => Enumerable.Range(0, t.Count).Select(n => t.At(n, begun).Select(w => byWord.GetValueOrDefault(w)).OfType<PostingRow>().ToArray()).ToArray()).ToArray();
            if (!Array.TrueForAll(lists, term => Array.TrueForAll(term, words => words.Length > 0))) continue;
            var hits = new PartHits(lists);
            if (hits.Count > 0) parts[part] = hits;
            else hits.Dispose();
        }
        var placed = terms.Where(t => t.Count > 1).SelectMany(t => Enumerable.Range(0, t.Count).SelectMany(n => t.At(n, begun))).Distinct(StringComparer.Ordinal).ToArray();
        if (placed.Length > 0 && parts.Count > 0)
        {
            foreach (var row in db.Connection.All<PostingRow>("search.places", new { words = placed, parts = parts.Keys.ToArray() })) rows[row.Part][row.Word].Places = row.Places;
        }
        return parts;

        void Keep(PostingRow row)
        {
            if (!rows.TryGetValue(row.Part, out var words)) rows[row.Part] = words = new(StringComparer.Ordinal);
            words.TryAdd(row.Word, row);
        }
    }

    /// <summary>Those entries that are known and published in the time asked for.</summary>
    private static HashSet<long> Shown(Reading db, IEnumerable<PartHits> parts) =>
        [.. db.All<long>("search.known", new { ids = parts.SelectMany(p => Enumerable.Range(0, p.Count).Select(p.Id)).ToArray() })];
}
