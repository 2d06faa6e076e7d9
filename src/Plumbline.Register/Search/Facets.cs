using System.Data;
using Dapper;
using Plumbline.Engine;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Search;

/// <summary>Hits with what they are counted and narrowed by. Of more than 10,000 of a kind the newest are counted; narrowed hits are the first in the order of answers.</summary>
/// <param name="db">The register.</param>
/// <param name="request">What is asked for.</param>
/// <param name="query">Its terms; none where every entry is a hit.</param>
/// <param name="today">The day whose status counts where none is asked for.</param>
internal sealed class Facets(Reading db, SearchRequest request, SearchQuery query, DateOnly today)
{
    private const int Enough = SearchResults.ExactUpTo + 1;

    private static readonly (string Id, string[] Fields)[] TopicFields =
        [.. Knowledge.BuiltIn.Topics.Select(t => (t.Id, t.Ics.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))];

    private readonly Dictionary<string, IReadOnlyList<string>> _topicsOfCodes = new(StringComparer.Ordinal);
    private Func<SearchKind, DynamicParameters>? _hits;
    private ILookup<(long, string), string>? _topics;

    /// <summary>Hits of a kind with which the filter agrees, by class, then by descending number; at most one more than are counted.</summary>
    public List<FacetRow> Of(SearchKind kind) => Read(kind, (-1, 0), Enough);

    /// <summary>The same, and those of them that a list has from a place on.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="from">A class, and in it the entries with a smaller number.</param>
    /// <param name="rows">At most so many.</param>
    public (List<FacetRow> All, List<FacetRow> Listed) Of(SearchKind kind, (int Class, long Before) from, int rows)
    {
        var all = Of(kind);
        var listed = all.Where(r => r.Class > from.Class || (r.Class == from.Class && r.Id < from.Before)).Take(rows).ToList();
        // What lies behind those that are counted is asked for from the place on.
        return (all, listed.Count < rows && all.Count == Enough ? Read(kind, from, rows) : listed);
    }

    /// <summary>What entries of a kind are counted and narrowed by, whichever search lists them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="targets">Numbers of the things, or of the documents of passages.</param>
    public List<FacetRow> Of(SearchKind kind, IReadOnlyCollection<long> targets)
    {
        if (targets.Count == 0) return [];
        var name = Plain(kind) + "-touched";
        var rows = new List<FacetRow>();
        foreach (var some in SqlText.Of(db.Connection).Store == Store.Postgres ? [[.. targets]] : targets.Select(t => (long[])[t]))
        {
            var parameters = new DynamicParameters();
            parameters.AddDynamicParams(new { @class = -1, before = 0L, limit = int.MaxValue });
            parameters.Add("kind", (int)kind, DbType.Int32);
            if (SqlText.Of(db.Connection).Store == Store.Postgres) parameters.Add("id", some);
            else parameters.Add("id", some[0], DbType.Int64);
            foreach (var none in (ReadOnlySpan<string>)["year", "committee", "language", "field", "kinds"]) parameters.Add(none, null, DbType.String);
            rows.AddRange(db.All<FacetRow>(name, parameters));
        }
        Complete(kind, rows);
        return rows;
    }

    private List<FacetRow> Read(SearchKind kind, (int Class, long Before) from, int rows)
    {
        if (!request.Filter.MayHold(kind)) return [];
        var read = db.All<FacetRow>(Name(kind), Parameters(kind, from, rows));
        Complete(kind, read);
        return request.Filter.IsEmpty ? read : [.. read.Where(r => r.Holds(request.Filter)).Take(rows)];
    }

    private string Name(SearchKind kind) => Plain(kind) + (query.Terms.Count == 0 ? "-every" : "");

    private static string Plain(SearchKind kind) => "facets." + kind switch
    {
        SearchKind.Standard => "standards",
        SearchKind.Committee => "committees",
        SearchKind.Document => "documents",
        SearchKind.Passage => "passages",
        _ => "named",
    };

    private DynamicParameters Parameters(SearchKind kind, (int Class, long Before) from, int rows)
    {
        var filter = request.Filter;
        var first = filter.IsEmpty ? Enough : int.MaxValue;
        var parameters = query.Terms.Count == 0 ? new DynamicParameters() : (_hits ??= SearchIndex.Of(db.Connection).OfFacets(db, query, first, classed: !filter.IsEmpty))(kind);
        parameters.Add("kind", (int)kind, DbType.Int32);
        if (query.Terms.Count == 0) parameters.Add("first", first, DbType.Int32);
        // What is narrowed in SQL may be cut off there; status and topic are decided here.
        parameters.Add("limit", filter.Status is null && filter.Topic is null ? rows : int.MaxValue, DbType.Int32);
        parameters.Add("class", from.Class, DbType.Int32);
        parameters.Add("before", from.Before, DbType.Int64);
        parameters.Add("year", filter.Year, DbType.String);
        parameters.Add("committee", filter.Committee, DbType.String);
        parameters.Add("language", filter.Language, DbType.String);
        parameters.Add("field", filter.Ics is { } ics ? $"% {ics}%" : null, DbType.String);
        parameters.Add("kinds", StandardLevels.KindsOf(filter.Level, filter.Obligation), DbType.String);
        return parameters;
    }

    private void Complete(SearchKind kind, List<FacetRow> rows)
    {
        if (rows.Count == 0) return;
        switch (kind)
        {
            case SearchKind.Standard:
                CompleteStandards(rows);
                break;
            case SearchKind.Document:
                _topics ??= Topics();
                var ofDocuments = _topics.SelectMany(g => g.Select(topic => (g.Key.Item1, topic))).Distinct().ToLookup(t => t.Item1, t => t.topic);
                foreach (var row in rows) row.Topics = [.. ofDocuments[row.ThingId]];
                break;
            case SearchKind.Passage:
                _topics ??= Topics();
                foreach (var row in rows) row.Topics = [.. _topics[(row.ThingId, row.Article ?? "")]];
                break;
            case SearchKind.Consultation:
                var ofCalls = db.All<TopicRow>("consultations.topics").ToLookup(t => t.Consultation, t => t.Slug, StringComparer.Ordinal);
                foreach (var row in rows) row.Topics = [.. ofCalls[row.Slug!]];
                break;
            case SearchKind.Topic:
                foreach (var row in rows) row.Topics = [row.Slug!];
                break;
        }
    }

    private void CompleteStandards(List<FacetRow> rows)
    {
        var day = request.On ?? today;
        foreach (var row in rows)
        {
            row.Level = StandardLevels.Of(row.IdentifierKind!);
            row.Obligation = StandardLevels.Obligation(row.IdentifierKind!);
            var dates = new StandardRow { Normal = row.Normal, Released = row.Released, Effective = row.Effective, Withdrawn = row.Withdrawn, Stage = row.Stage };
            row.Status = StandardStatus.On(dates, day, row.ReplacedSince).Status.Replace(' ', '-');
            row.Topics = row.Ics is null ? [] : TopicsOf(row.Ics);
        }
    }

    private IReadOnlyList<string> TopicsOf(string codes)
    {
        if (!_topicsOfCodes.TryGetValue(codes, out var topics))
        {
            var spaced = " " + codes;
            _topicsOfCodes[codes] = topics = [.. TopicFields.Where(t => Array.Exists(t.Fields, f => spaced.Contains(" " + f, StringComparison.Ordinal))).Select(t => t.Id)];
        }
        return topics;
    }

    private ILookup<(long, string), string> Topics() =>
        db.All<TopicRow>("facets.topics").Distinct().ToLookup(t => (t.ThingId, t.Article ?? ""), t => t.Topic);

    private sealed record TopicRow
    {
        public long ThingId { get; init; }
        public string? Article { get; init; }
        public string Topic { get; init; } = "";
        public string Consultation { get; init; } = "";
        public string Slug { get; init; } = "";
    }
}
