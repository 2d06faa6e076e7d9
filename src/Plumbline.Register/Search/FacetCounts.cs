using Plumbline.Engine;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>Counts hits by their values.</summary>
internal sealed class FacetCounts
{
    private static readonly Dictionary<string, (string En, string Zh)> Fields = Knowledge.BuiltIn.Ics.ToDictionary(c => c.Code, c => (c.En, c.Zh), StringComparer.Ordinal);
    private static readonly Dictionary<string, (string En, string Zh)> Topics = Knowledge.BuiltIn.Topics.ToDictionary(t => t.Id, t => (t.En, t.Zh), StringComparer.Ordinal);

    private static readonly string[] Names = ["level", "obligation", "status", "committee", "ics", "topic", "year", "language"];

    private readonly SearchFilter _filter;
    private readonly (string Name, Dictionary<string, (int Count, bool Exact)> Values)[] _facets;

    public FacetCounts(SearchFilter filter)
    {
        _filter = filter;
        _facets = [.. Names.Select(name => (name, new Dictionary<string, (int, bool)>(StringComparer.Ordinal)))];
    }

    /// <summary>Counts hits of one kind; of very many all but the last, which only tells that there are more.</summary>
    public void Add(List<FacetRow> rows)
    {
        var exact = rows.Count <= SearchResults.ExactUpTo;
        foreach (var row in exact ? rows : rows[..SearchResults.ExactUpTo])
        {
            Add(0, row.Level, exact);
            Add(1, row.Obligation, exact);
            Add(2, row.Status, exact);
            Add(3, row.Committee, exact);
            foreach (var field in row.Fields(_filter.Ics)) Add(4, field, exact);
            foreach (var topic in row.Topics) Add(5, topic, exact);
            Add(6, row.Year, exact);
            Add(7, row.Language, exact);
        }
    }

    /// <summary>The facets that have values, with names of codes.</summary>
    public IReadOnlyList<SearchFacet> Of(Reading db)
    {
        string?[] chosen = [_filter.Level, _filter.Obligation, _filter.Status, _filter.Committee, _filter.Ics, _filter.Topic, _filter.Year, _filter.Language];
        var facets = new List<SearchFacet>();
        for (var n = 0; n < _facets.Length; n++)
        {
            var (name, values) = _facets[n];
            if (values.Count == 0) continue;
            var first = chosen[n];
            var ordered = values.OrderByDescending(v => v.Key == first);
            ordered = name == "year" ? ordered.ThenByDescending(v => v.Key, StringComparer.Ordinal) : ordered.ThenByDescending(v => v.Value.Count).ThenBy(v => v.Key, StringComparer.Ordinal);
            facets.Add(new SearchFacet(name, [.. ordered.Take(SearchFacet.Most).Select(v => Named(db, name, v.Key, v.Value))], Math.Max(0, values.Count - SearchFacet.Most)));
        }
        return facets;
    }

    private static SearchFacetValue Named(Reading db, string facet, string value, (int Count, bool Exact) counted)
    {
        (string? En, string? Zh) names = facet switch
        {
            "ics" => Fields.GetValueOrDefault(value),
            "topic" => Topics.GetValueOrDefault(value),
            "committee" when db.One<Things.CommitteeRow>("facets.committee", new { normal = value }) is { } committee => (committee.En, committee.Zh),
            _ => default,
        };
        return new SearchFacetValue(value, names.En, names.Zh, counted.Count, counted.Exact);
    }

    private void Add(int facet, string? value, bool exact)
    {
        if (string.IsNullOrEmpty(value)) return;
        ref var counted = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_facets[facet].Values, value, out var known);
        counted = (counted.Count + 1, exact && (!known || counted.Exact));
    }
}
