using Plumbline.Register.Identity;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>
/// Computes the projections of things from their statements and writes them, with their search entries. What earlier batches showed stays as it is, since what becomes known later does
/// not change it; a rebuild computes all of it and gives the same.
/// </summary>
internal sealed class ProjectionWriter : IDisposable
{
    /// <summary>The rows of all things that are known by names.</summary>
    public const string NamedRows = "named";

    /// <summary>Things that are looked at together.</summary>
    private const int Together = 500;

    private readonly PreparedSet _prepared;
    private readonly SearchWriter _search;
    private readonly ProjectionSource _source;
    private readonly DocumentProjections _documents;
    private readonly WriteTransaction _transaction;
    private readonly long _from;
    private readonly HashSet<long> _written = [];
    private readonly List<Action> _inserts = [];

    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="from">The first batch of the transaction: what was known before has its rows. 0 computes everything anew.</param>
    /// <param name="writer">What the transaction wrote; null where it wrote no statements.</param>
    /// <param name="documents">Documents that it wrote, by the numbers of their things.</param>
    private ProjectionWriter(WriteTransaction transaction, long from, StatementWriter? writer = null, IReadOnlyDictionary<long, WrittenDocument>? documents = null)
    {
        _transaction = transaction;
        _from = from;
        _prepared = new PreparedSet(transaction);
        _search = new SearchWriter(transaction);
        _source = new ProjectionSource(transaction, from, writer);
        _documents = new DocumentProjections(transaction, _prepared, _source, _search, documents);
    }

    /// <summary>Brings the projections of everything that has changed up to date, once at the end of a transaction.</summary>
    /// <param name="writer">What was written.</param>
    /// <param name="documents">Documents that were written, by the numbers of their things; others are read.</param>
    public static void Update(StatementWriter writer, IReadOnlyDictionary<long, WrittenDocument>? documents = null)
    {
        Write(writer, writer.Changed.Order(), documents);
        // The rules look at titles in the index, so they come behind it.
        if (MergeRules.Apply(writer) is { Count: > 0 } merged) Write(writer, merged, documents);
        writer.Things.ForgetNew();
    }

    private static void Write(StatementWriter writer, IEnumerable<long> things, IReadOnlyDictionary<long, WrittenDocument>? documents)
    {
        using var projections = new ProjectionWriter(writer.Transaction, writer.FirstBatch, writer, documents);
        projections.Write(things, CancellationToken.None);
        projections._search.Flush();
    }

    /// <summary>Writes all projections anew.</summary>
    public static void WriteAll(WriteTransaction transaction, CancellationToken cancel)
    {
        transaction.Connection.Run(transaction.Sql.Named("project.clear"));
        transaction.Connection.Run(transaction.Sql.Named("search.clear"));
        using var projections = new ProjectionWriter(transaction, 0);
        foreach (var kind in (ReadOnlySpan<string>)[ThingKinds.Document, ThingKinds.Standard, ThingKinds.Committee, .. ThingKinds.Named]) projections.WriteKind(kind, cancel);
        projections._search.Flush();
    }

    /// <summary>Writes the projections of some things anew, for several transactions that do all of it together.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="from">Number of the first thing.</param>
    /// <param name="until">Number of the first thing behind them.</param>
    /// <param name="cancel">Stops between two things.</param>
    /// <returns>Number of things, of all kinds.</returns>
    public static int WriteRange(WriteTransaction transaction, long from, long until, CancellationToken cancel)
    {
        using var projections = new ProjectionWriter(transaction, 0);
        var things = projections.Prepare("project.things-in", "from", "until").Rows(r => r.GetInt64(0), from, until);
        foreach (var (kind, target, ordinal) in projections.Prepare("project.entries-in", "from", "until").Rows(r => (r.GetInt32(0), r.GetInt64(1), r.GetInt32(2)), from, until))
            projections._search.Delete((SearchKind)kind, target, ordinal);
        foreach (var clear in (ReadOnlySpan<string>)["project.clear-standards-in", "project.clear-committees-in", "project.clear-named-in", "project.clear-passages-in", "project.clear-consultations-in", "project.clear-documents-in"])
            projections.Prepare(clear, "from", "until").Run(from, until);
        projections.Write(things, cancel);
        projections._search.Flush();
        return things.Count;
    }

    private void WriteKind(string kind, CancellationToken cancel) => Write(Prepare("project.things-of-kind", "kind").Rows(r => r.GetInt64(0), kind), cancel);

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<IDisposable>)[_prepared, _search, _source]) part.Dispose();
    }

    /// <summary>The rows that things of a kind have in an index; empty for a kind without.</summary>
    public static string RowsOf(string kind) => kind is ThingKinds.Standard or ThingKinds.Committee or ThingKinds.Document ? kind : ThingKinds.Named.Contains(kind) ? NamedRows : "";

    private void Write(IEnumerable<long> things, CancellationToken cancel)
    {
        foreach (var some in things.Chunk(Together))
        {
            cancel.ThrowIfCancellationRequested();
            _source.Expect(some);
            foreach (var thing in some) Write(thing);
            foreach (var insert in _inserts) insert();
            _inserts.Clear();
        }
    }

    /// <summary>Writes the projection of a thing, once; a thing of a kind without projection is left alone.</summary>
    private void Write(long thing)
    {
        if (!_written.Add(thing)) return;
        var (kind, key, slug, identity) = _source.Thing(thing);
        switch (RowsOf(kind))
        {
            case ThingKinds.Standard: WriteStandard(thing, key, slug, StandardIdentity.FromJson(identity!)); break;
            case ThingKinds.Committee: WriteCommittee(thing, key, slug, CommitteeIdentity.FromJson(identity)); break;
            case ThingKinds.Document: _documents.Write(thing, key); return;
            case NamedRows: WriteNamed(thing, kind, key, slug); break;
            default: return;
        }
        // What is stated of a thing that was merged is shown under the other.
        if (_source.Into(thing) is { } other) Write(other);
    }

    private void WriteStandard(long thing, string normal, string slug, StandardIdentity identity)
    {
        var insert = Prepare("project.insert-standard", "thing_id", "known_from", "known_until", "slug", "normal", "kind", "publisher", "year", "series",
            "series_slug", "dated", "title", "sort_key", "released", "effective", "withdrawn", "confirmed", "stage", "ics", "committee");
        var told = WriteRows(thing, ThingKinds.Standard, StandardProjection.Of, (from, until, row) =>
            insert.Run(thing, from, until, slug, normal, identity.Kind, identity.Publisher, identity.Year, identity.Series, identity.SeriesSlug,
                identity.Dated ? 1 : 0, row.Title, SortKey.Of(normal), row.Released, row.Effective, row.Withdrawn, row.Confirmed, row.Stage, row.Ics, row.Committee));
        if (told.IsMergedNow) _search.Delete(SearchKind.Standard, thing, 0);
        else if (!told.IsSame(EntryText.Titles)) _search.Write(EntryOrder.OfThing(thing, identity.Year), SearchKind.Standard, thing, 0, told.IsNew, [normal, .. _source.Members(thing)], EntryText.Titles(told.Now), "", "");
    }

    private void WriteCommittee(long thing, string normal, string slug, CommitteeIdentity identity)
    {
        var insert = Prepare("project.insert-committee", "thing_id", "known_from", "known_until", "slug", "normal", "en", "zh", "sort_key");
        var told = WriteRows(thing, ThingKinds.Committee, CommitteeProjection.Of, (from, until, row) =>
            insert.Run(thing, from, until, slug, normal, row.En, row.Zh, identity.Path(normal)));
        if (told.IsMergedNow) _search.Delete(SearchKind.Committee, thing, 0);
        else if (!told.IsSame(EntryText.Names) || !told.IsSame(EntryText.Secretariats))
            _search.Write(EntryOrder.OfThing(thing, null), SearchKind.Committee, thing, 0, told.IsNew, [normal, .. _source.Members(thing)], EntryText.Names(told.Now), "", IndexText.Of(EntryText.Secretariats(told.Now)));
    }

    /// <summary>
    /// Writes the rows of a thing in the course of time. Rows of batches before this transaction stay, and only what holds at their end is computed again beside what holds now; where
    /// things were merged, which brings the statements of others in, all rows are made anew.
    /// </summary>
    /// <param name="thing">Its number.</param>
    /// <param name="kind">Its kind, by which the SQL is named.</param>
    /// <param name="project">The projection.</param>
    /// <param name="insert">Writes a row.</param>
    private ToldThing WriteRows<T>(long thing, string kind, Func<IReadOnlyList<StatementRow>, T> project, Action<long, long?, T> insert)
        where T : IEquatable<T>
    {
        var first = _source.First(kind, thing);
        var tied = _source.IsTied(thing);
        var silences = _source.Silences(thing);
        var from = first < _from && !tied && silences.Count == 0 ? _from : 0;
        if (first >= from) Prepare($"project.delete-{kind}", "id", "from").Run(thing, from);
        var statements = tied ? _source.Statements(thing, 0, long.MaxValue) : _source.Own(thing, ended: from == 0);
        List<(long From, long? Until)> merged = tied ? [.. _source.Merged(thing), .. silences] : silences;
        var versions = Versions.Of(statements, from > 0 ? from - 1 : first ?? _source.KnownSince(thing), project);
        if (from > 0)
        {
            Prepare($"project.end-{kind}", "id", "from", "until").Run(thing, from, versions[0].Until);
            versions.RemoveAt(0);
        }
        // Behind what ends in all rows of these things: a server is sent rows of one table together.
        foreach (var (start, end, row) in Versions.Without(versions, merged)) _inserts.Add(() => insert(start, end, row));
        return new ToldThing(Known(statements), from > 0 ? StatementRow.At(statements, from - 1) : null, first is null, merged.Exists(m => m.Until is null));
    }

    /// <summary>What was told of a thing.</summary>
    /// <param name="Now">The statements that hold.</param>
    /// <param name="Before">Those that held before this transaction; null where that was not looked at.</param>
    /// <param name="IsNew">True where it had no row.</param>
    /// <param name="IsMergedNow">True where it is merged into another, or nothing names it any more.</param>
    private sealed record ToldThing(List<StatementRow> Now, List<StatementRow>? Before, bool IsNew, bool IsMergedNow)
    {
        /// <summary>True where words that are made of the statements are those that are in the index.</summary>
        public bool IsSame(Func<List<StatementRow>, string> words) => Before is not null && words(Before) == words(Now);
    }

    private void WriteNamed(long thing, string kind, string key, string slug)
    {
        var insert = Prepare("project.insert-named", "thing_id", "known_from", "known_until", "kind", "slug", "en", "zh", "type", "date", "effective", "ended", "sort_key");
        var told = WriteRows(thing, NamedRows, known => ThingProjection.Of(kind, key, known), (from, until, row) =>
        {
            if (row.IsNamed) insert.Run(thing, from, until, kind, slug, row.En, row.Zh, row.Type, row.Date, row.Effective, row.Ended, row.SortKey(kind, key));
        });
        if (kind == ThingKinds.Consultation) _documents.WriteConsultations(thing, _source.Statements(thing, 0, long.MaxValue));
        var now = ThingProjection.Of(kind, key, told.Now);
        if (told.IsMergedNow || !now.IsNamed) _search.Delete(ThingWords.Kind(kind), thing, 0);
        else if (!told.IsSame(Words))
        {
            var (names, around) = ThingWords.Of(kind, key, told.Now);
            _search.Write(EntryOrder.OfThing(thing, now.Date ?? now.Ended), ThingWords.Kind(kind), thing, 0, told.IsNew, [], names, "", IndexText.Of(around));
        }

        // What an entry is made of, its place in the order with it.
        string Words(List<StatementRow> statements)
        {
            var (row, (names, around)) = (ThingProjection.Of(kind, key, statements), ThingWords.Of(kind, key, statements));
            return $"{row.IsNamed} {row.Date ?? row.Ended}\n{names}\n\n{around}";
        }
    }

    private static List<StatementRow> Known(List<StatementRow> statements) => StatementRow.At(statements, long.MaxValue - 1);

    private Prepared Prepare(string name, params ReadOnlySpan<string> parameters) => _prepared.Of(name, parameters);
}
