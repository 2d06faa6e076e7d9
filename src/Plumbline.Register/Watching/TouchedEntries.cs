using Plumbline.Register.Documents;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>
/// Reads the entries of the search index that changes of the register touched: those of documents that came, and of things of which something became known. A mention alone touches a thing where it is the first
/// that is known of it; what names a thing is the passage.
/// </summary>
internal sealed class TouchedEntries
{
    private readonly Reading _db;
    private readonly WriteTransaction _transaction;
    private readonly TouchedRange _range;
    private readonly Dictionary<long, TouchedThing> _things;
    private readonly HitReader _heads;

    private TouchedEntries(WriteTransaction transaction, TouchedRange range, List<TouchedThing> things)
    {
        (_transaction, _range, _db) = (transaction, range, new Reading(transaction.Connection));
        _things = things.ToDictionary(t => t.ThingId);
        _heads = new HitReader(_db, new SearchQuery([]));
    }

    /// <summary>The entries of a range.</summary>
    /// <param name="transaction">Any transaction; nothing is written.</param>
    /// <param name="range">Which changes.</param>
    /// <param name="wanted">Which of the things, told its number and whether it is a document; null for all.</param>
    /// <param name="last">The last thing that was looked at; null where there is no more behind it.</param>
    public static List<TouchedEntry> Read(WriteTransaction transaction, TouchedRange range, Func<long, bool, bool>? wanted, out long? last)
    {
        var things = transaction.Connection.All<TouchedThing>("watches.touched", new { since = range.Since, until = range.Until, after = range.After, limit = range.Limit });
        last = things.Count == range.Limit ? things[^1].ThingId : null;
        if (wanted is not null) things.RemoveAll(t => !wanted(t.ThingId, t.DocumentId is not null));
        return things.Count == 0 ? [] : new TouchedEntries(transaction, range, things).All();
    }

    private List<TouchedEntry> All()
    {
        var entries = new List<TouchedEntry>();
        Things(entries);
        Passages(entries);
        return entries;
    }

    private void Things(List<TouchedEntry> entries)
    {
        var rows = _db.Each<EntryRow>("watches.entries-of-things", [.. _things.Keys]);
        if (rows.Count == 0) return;
        var heads = _heads.Of(rows);
        var first = _db.Each<FirstRow>("watches.first", [.. rows.Select(r => r.Target)]).ToDictionary(r => r.ThingId, r => r.First);
        var named = Stated([.. rows.Where(r => (SearchKind)r.Kind != SearchKind.Document).Select(r => r.Target)]);
        using var source = new ProjectionSource(_transaction, 0, null);
        source.Expect([.. rows.Select(r => r.Target).Distinct()]);
        foreach (var (row, head) in rows.Zip(heads))
        {
            var thing = _things[row.Target];
            var (identifiers, title, body, text) = Words(source, row, head);
            var isNew = first[row.Target] > _range.Since;
            var names = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
            foreach (var other in named[row.Target]) Add(names, other, new NamedPlace(other.Key));
            if ((SearchKind)row.Kind == SearchKind.Standard && isNew && StandardIdentity.FromJson(thing.Identity!) is { Dated: true } identity) names.TryAdd(WatchedName.OfNewEdition(identity.Series), new NamedPlace(thing.Key));
            entries.Add(new TouchedEntry
            {
                Row = row, Thing = row.Target, Sequence = thing.Batch, At = thing.At, Head = head, Text = text, IsNew = isNew, Names = names,
                Tokens = Columns(IndexText.OfIdentifiers(identifiers), IndexText.Of(title), "", IndexText.Of(body)),
            });
        }
    }

    private static (IEnumerable<string> Identifiers, string Title, string Body, string Text) Words(ProjectionSource source, EntryRow row, SearchHit head)
    {
        if ((SearchKind)row.Kind == SearchKind.Document) return ([], head.Title, "", head.Title);
        var (kind, key, _, _) = source.Thing(row.Target);
        var all = source.IsTied(row.Target) ? source.Statements(row.Target, 0, long.MaxValue) : source.Own(row.Target, ended: true);
        var now = StatementRow.At(all, long.MaxValue - 1);
        switch ((SearchKind)row.Kind)
        {
            case SearchKind.Standard:
                var titles = EntryText.Titles(now);
                return ([key, .. source.Members(row.Target)], titles, "", titles);
            case SearchKind.Committee:
                var (committee, bodies) = (EntryText.Names(now), EntryText.Secretariats(now));
                return ([key, .. source.Members(row.Target)], committee, bodies, committee + "\n" + bodies);
            default:
                var (names, around) = ThingWords.Of(kind, key, now);
                return ([], names, around, names + "\n" + around);
        }
    }

    /// <summary>What things are, and what is stated of them with a thing as the value.</summary>
    private ILookup<long, NameRow> Stated(IReadOnlyCollection<long> things)
    {
        var rows = _db.Each<NameRow>("watches.self", things);
        rows.AddRange(_db.Each<NameRow>("watches.objects", things, _range.Since));
        return WithMerged(rows).ToLookup(r => r.Holder);
    }

    private void Passages(List<TouchedEntry> entries)
    {
        var documents = _things.Values.Where(t => t.DocumentId is not null).ToDictionary(t => t.DocumentId!.Value);
        if (documents.Count == 0) return;
        var heads = _db.Each<DocumentRow>("documents.heads-by-id", documents.Keys).ToDictionary(r => r.Id);
        var rows = _db.Each<EntryRow>("watches.entries-of-documents", documents.Keys).ToLookup(r => r.Target);
        var named = WithMerged(_db.Each<NameRow>("watches.named-in", documents.Keys)).ToLookup(r => r.DocumentId);
        foreach (var (id, thing) in documents)
        {
            if (!heads.TryGetValue(id, out var document)) continue;
            var text = DocumentTexts.Read(_db.Connection, id);
            var passages = _db.All<PassageRow>("documents.passages", new { id }).ConvertAll(r => r.Passage);
            var identifiers = _db.All<IdentifierRow>("project.passage-identifiers", new { id }).ConvertAll(r => (r.Normal, r.Start));
            var byOrdinal = rows[id].ToDictionary(r => r.Ordinal);
            var names = named[id].OrderBy(n => n.Start).ToList();
            foreach (var (passage, inside) in EntryText.Identifiers(passages, identifiers))
            {
                if (byOrdinal.TryGetValue(passage.Ordinal, out var row)) entries.Add(Passage(row, thing, document, passage, inside, text.Substring(passage.Span.Start, passage.Span.Length), names));
            }
        }
    }

    private static TouchedEntry Passage(EntryRow row, TouchedThing thing, DocumentRow document, Passage passage, List<string> identifiers, string text, List<NameRow> named)
    {
        var names = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (name.Start >= passage.Span.Start && name.Start < passage.Span.End) Add(names, name, new NamedPlace(name.Key, name.Quote, name.Line));
        }
        return new TouchedEntry
        {
            Row = row, Thing = thing.ThingId, Sequence = thing.Batch, At = thing.At, Text = text, IsNew = true, Names = names,
            Head = new SearchHit
            {
                Kind = SearchKind.Passage, Address = Addresses.OfPassage(document.Slug, passage.Slug, passage.Ordinal), Title = passage.Title ?? document.Title, TitleMarks = [],
                Under = passage.Title is null ? "" : document.Title, UnderMarks = [], Snippet = "", SnippetMarks = [], Date = document.Date,
            },
            Tokens = Columns(IndexText.OfIdentifiers(identifiers), "", IndexText.Of(EntryText.Heading(passage)), IndexText.Of(text)),
        };
    }

    /// <summary>The names of a thing: its own, and of a standard that of all its editions.</summary>
    private static void Add(Dictionary<string, NamedPlace> names, NameRow row, NamedPlace place)
    {
        switch (row.Kind)
        {
            case ThingKinds.Standard:
                names.TryAdd(WatchedName.OfStandard(row.Key), place);
                if (StandardIdentity.FromJson(row.Identity!) is { Dated: true } identity) names.TryAdd(WatchedName.OfStandard(identity.Series), place);
                break;
            case ThingKinds.Committee: names.TryAdd(WatchedName.OfCommittee(row.Key), place); break;
            case var kind when ThingKinds.Named.Contains(kind): names.TryAdd(WatchedName.OfNamed(kind, row.Slug), place); break;
        }
    }

    /// <summary>What was merged into another is named under the other, too.</summary>
    private List<NameRow> WithMerged(List<NameRow> rows)
    {
        var into = _db.Each<NameRow>("watches.into", [.. rows.Select(r => r.ThingId).Distinct()]).ToLookup(r => r.Holder);
        return into.Count == 0 ? rows : [.. rows, .. rows.SelectMany(r => into[r.ThingId].Select(i => i with { Holder = r.Holder, DocumentId = r.DocumentId, Start = r.Start, Line = r.Line, Quote = r.Quote }))];
    }

    private static string?[] Columns(params ReadOnlySpan<string> columns)
    {
        var tokens = new List<string?>();
        foreach (var column in columns)
        {
            tokens.AddRange(column.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            tokens.Add(null);
        }
        return [.. tokens];
    }

    /// <summary>A row of <c>watches.touched</c>.</summary>
    private sealed class TouchedThing
    {
        public long ThingId { get; init; }
        public string Kind { get; init; } = "";
        public string Key { get; init; } = "";
        public string? Identity { get; init; }
        public long Batch { get; init; }
        public DateTimeOffset At { get; init; }
        public long? DocumentId { get; init; }
    }

    private sealed class FirstRow
    {
        public long ThingId { get; init; }
        public long First { get; init; }
    }

    private sealed class IdentifierRow
    {
        public string Normal { get; init; } = "";
        public int Start { get; init; }
    }

    /// <summary>A thing that is named: by whom (a thing or a document) and where.</summary>
    private sealed record NameRow
    {
        public long Holder { get; init; }
        public long DocumentId { get; init; }
        public long ThingId { get; init; }
        public string Kind { get; init; } = "";
        public string Key { get; init; } = "";
        public string Slug { get; init; } = "";
        public string? Identity { get; init; }
        public int Start { get; init; }
        public int? Line { get; init; }
        public string? Quote { get; init; }
    }
}
