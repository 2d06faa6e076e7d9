using System.Text.Json;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
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
    private readonly Dictionary<string, Prepared> _prepared = [];
    private readonly SearchWriter _search;
    private readonly WriteTransaction _transaction;
    private readonly long _from;
    private bool? _anyMerges;
    private bool? _anyRecognised;

    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="from">The first batch of the transaction: what was known before has its rows. 0 computes everything anew.</param>
    private ProjectionWriter(WriteTransaction transaction, long from)
    {
        _transaction = transaction;
        _from = from;
        _search = new SearchWriter(transaction);
    }

    /// <summary>Brings the projections of everything that has changed up to date, once at the end of a transaction.</summary>
    /// <param name="writer">What was written.</param>
    /// <param name="texts">Texts of documents that the caller has, by the numbers of their things; others are read.</param>
    public static void Update(StatementWriter writer, IReadOnlyDictionary<long, string>? texts = null)
    {
        Write(writer, writer.Changed.Order(), texts);
        // The rules look at titles in the index, so they come behind it.
        if (MergeRules.Apply(writer) is { Count: > 0 } merged) Write(writer, merged, texts);
    }

    private static void Write(StatementWriter writer, IEnumerable<long> things, IReadOnlyDictionary<long, string>? texts)
    {
        using var projections = new ProjectionWriter(writer.Transaction, writer.FirstBatch);
        foreach (var thing in things) projections.Write(thing, texts?.GetValueOrDefault(thing));
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
        foreach (var thing in things)
        {
            cancel.ThrowIfCancellationRequested();
            projections.Write(thing);
        }
        projections._search.Flush();
        return things.Count;
    }

    private void WriteKind(string kind, CancellationToken cancel)
    {
        foreach (var thing in Prepare("project.things-of-kind", "kind").Rows(r => r.GetInt64(0), kind))
        {
            cancel.ThrowIfCancellationRequested();
            Write(thing);
        }
    }

    public void Dispose()
    {
        foreach (var prepared in _prepared.Values) prepared.Dispose();
        _search.Dispose();
    }

    /// <summary>Writes the projection of a thing; a thing of a kind without projection is left alone.</summary>
    private void Write(long thing, string? text = null)
    {
        var (kind, key, slug, identity) = Prepare("project.thing", "id").Rows(r => (r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4)), thing)[0];
        switch (kind)
        {
            case ThingKinds.Standard: WriteStandard(thing, key, slug, StandardIdentity.FromJson(identity!)); break;
            case ThingKinds.Committee: WriteCommittee(thing, key, slug, CommitteeIdentity.FromJson(identity)); break;
            case ThingKinds.Document: WriteDocument(thing, key, text); break;
            case var _ when ThingKinds.Named.Contains(kind): WriteNamed(thing, kind, key, slug); break;
            default: return;
        }
        // What is stated of a thing that was merged is shown under the other.
        if (kind != ThingKinds.Document && AnyMerges && Prepare("project.into", "id").Value(thing) is long other) Write(other);
    }

    private void WriteStandard(long thing, string normal, string slug, StandardIdentity identity)
    {
        var insert = Prepare("project.insert-standard", "thing_id", "known_from", "known_until", "slug", "normal", "kind", "publisher", "year", "series",
            "series_slug", "dated", "title", "sort_key", "released", "effective", "withdrawn", "confirmed", "stage", "ics", "committee");
        var told = WriteRows(thing, ThingKinds.Standard, StandardProjection.Of, (from, until, row) =>
            insert.Run(thing, from, until, slug, normal, identity.Kind, identity.Publisher, identity.Year, identity.Series, identity.SeriesSlug,
                identity.Dated ? 1 : 0, row.Title, SortKey.Of(normal), row.Released, row.Effective, row.Withdrawn, row.Confirmed, row.Stage, row.Ics, row.Committee));
        if (told.IsMergedNow) _search.Delete(SearchKind.Standard, thing, 0);
        else if (!told.IsSame(Titles)) _search.Write(EntryOrder.OfThing(thing, identity.Year), SearchKind.Standard, thing, 0, told.IsNew, [normal, .. Members(thing)], Titles(told.Now), "", "");

        static string Titles(List<StatementRow> statements) => Lines(statements, Properties.Title);
    }

    private void WriteCommittee(long thing, string normal, string slug, CommitteeIdentity identity)
    {
        var insert = Prepare("project.insert-committee", "thing_id", "known_from", "known_until", "slug", "normal", "en", "zh", "sort_key");
        var told = WriteRows(thing, ThingKinds.Committee, CommitteeProjection.Of, (from, until, row) =>
            insert.Run(thing, from, until, slug, normal, row.En, row.Zh, identity.Path(normal)));
        if (told.IsMergedNow) _search.Delete(SearchKind.Committee, thing, 0);
        else if (!told.IsSame(Names) || !told.IsSame(Bodies))
            _search.Write(EntryOrder.OfThing(thing, null), SearchKind.Committee, thing, 0, told.IsNew, [normal, .. Members(thing)], Names(told.Now), "", Bodies(told.Now));

        static string Names(List<StatementRow> statements) => Lines(statements, Properties.Name);
        static string Bodies(List<StatementRow> statements) => Lines(statements, Properties.Secretariat);
    }

    private static string Lines(List<StatementRow> statements, string property) => string.Join('\n', statements.Where(s => s.Property == property).Select(s => s.Value).Distinct());

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
        var first = Prepare($"project.first-{kind}", "id").Value(thing) as long?;
        var tied = IsTied(thing);
        var silences = AnyRecognised ? Silences(thing) : [];
        var from = first < _from && !tied && silences.Count == 0 ? _from : 0;
        if (first >= from) Prepare($"project.delete-{kind}", "id", "from").Run(thing, from);
        var statements = tied ? Statements(thing, 0, long.MaxValue) : Own(thing, from);
        var merged = tied ? Prepare("project.merged", "id").Rows(r => (r.GetInt64(0), r.Long(1)), thing) : [];
        merged.AddRange(silences);
        var versions = Versions.Of(statements, from > 0 ? from - 1 : first ?? KnownSince(thing), project);
        if (from > 0)
        {
            Prepare($"project.end-{kind}", "id", "from", "until").Run(thing, from, versions[0].Until);
            versions.RemoveAt(0);
        }
        foreach (var (start, end, row) in Versions.Without(versions, merged)) insert(start, end, row);
        return new ToldThing(Known(statements), from > 0 ? StatementRow.At(statements, from - 1) : null, first is null, merged.Exists(m => m.Item2 is null));
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

    private void WriteDocument(long thing, string sha256, string? text)
    {
        var (document, batch, at) = Prepare("project.document", "id").Rows(r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)), thing)[0];
        text ??= DocumentTexts.Read(_transaction.Connection, document);
        var articles = new List<Passage>();
        // '0' is the character behind '/', so this is every key that begins with the hash and a slash.
        foreach (var (id, slug, key) in Prepare("project.articles", "from", "until").Rows(r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), sha256 + "/", sha256 + "0"))
        {
            if (ArticleProjection.Of(key[(sha256.Length + 1)..], slug, Known(Own(id, 0))) is { } article) articles.Add(article);
        }
        var passages = PassageCutter.Cut(text, articles);
        var statements = Own(thing, 0);
        var isNew = Prepare("project.document-exists", "id").Value(thing) is null;
        if (!isNew) Prepare("project.delete-document", "id").Run(thing);
        var insert = Prepare("project.insert-document", "thing_id", "known_from", "known_until", "title", "kind", "language", "date", "series", "issue_title",
            "period_start", "period_end", "publisher", "articles");
        DocumentProjection? current = null;
        foreach (var (from, until, row) in Versions.Of(statements, batch, DocumentProjection.Of))
        {
            insert.Run(thing, from, until, row.Title, row.Kind, row.Language, row.Date, row.Series, row.IssueTitle, row.PeriodStart, row.PeriodEnd, row.Publisher,
                passages.Count(p => p.Kind == "article"));
            current = row;
        }
        WritePassages(document, batch, text, passages, current?.Date ?? at, isNew);
        WriteConsultations(thing, statements);
        _search.Write(EntryOrder.OfThing(thing, current?.Date ?? at), SearchKind.Document, thing, 0, isNew, [], current?.Title ?? "", "", "");
    }

    private void WriteNamed(long thing, string kind, string key, string slug)
    {
        var insert = Prepare("project.insert-named", "thing_id", "known_from", "known_until", "kind", "slug", "en", "zh", "type", "date", "effective", "ended", "sort_key");
        var told = WriteRows(thing, "named", known => ThingProjection.Of(kind, key, known), (from, until, row) =>
        {
            if (row.IsNamed) insert.Run(thing, from, until, kind, slug, row.En, row.Zh, row.Type, row.Date, row.Effective, row.Ended, row.SortKey(kind, key));
        });
        if (kind == ThingKinds.Consultation) WriteConsultations(thing, Statements(thing, 0, long.MaxValue));
        var now = ThingProjection.Of(kind, key, told.Now);
        if (told.IsMergedNow || !now.IsNamed) _search.Delete(ThingWords.Kind(kind), thing, 0);
        else if (!told.IsSame(Words))
        {
            var (names, around) = ThingWords.Of(kind, key, told.Now);
            _search.Write(EntryOrder.OfThing(thing, now.Date ?? now.Ended), ThingWords.Kind(kind), thing, 0, told.IsNew, [], names, "", around);
        }

        // What an entry is made of, its place in the order with it.
        string Words(List<StatementRow> statements)
        {
            var (row, (names, around)) = (ThingProjection.Of(kind, key, statements), ThingWords.Of(kind, key, statements));
            return $"{row.IsNamed} {row.Date ?? row.Ended}\n{names}\n\n{around}";
        }
    }

    private void WriteConsultations(long thing, List<StatementRow> statements)
    {
        Prepare("project.delete-consultations", "id").Run(thing);
        var ordinal = 0;
        foreach (var statement in statements)
        {
            if (statement.Property != Properties.Consultation || statement.State == StatementState.Rejected) continue;
            var report = ConsultationReport.Of(statement.Value);
            Prepare("project.insert-consultation", "thing_id", "ordinal", "known_from", "known_until", "statement_id", "subject", "subject_key", "by_whom", "opens", "closes", "time", "zone", "clock_note", "answer", "extends")
                .Run(thing, ++ordinal, statement.KnownFrom, statement.KnownUntil, statement.Id, report.Subject, report.Key, report.By, report.Opens, report.Closes, report.Time, report.Zone, report.ClockNote,
                    report.Answer.Count == 0 ? null : string.Join('\n', report.Answer), report.Extends ? 1 : 0);
        }
    }

    private void WritePassages(long document, long batch, string text, List<Passage> passages, string date, bool isNew)
    {
        if (!isNew) Prepare("project.delete-passages", "id").Run(document);
        var insert = Prepare("project.insert-passage", "document_id", "ordinal", "known_from", "kind", "start", "length", "number", "title", "section",
            "heading_start", "heading_length", "background_start", "background_length", "takeaway", "tags", "urls", "slug");
        var named = Prepare("project.passage-identifiers", "id").Rows(r => (Normal: r.GetString(0), Start: r.GetInt32(1)), document);
        var next = 0;
        foreach (var p in passages)
        {
            insert.Run(document, p.Ordinal, batch, p.Kind, p.Span.Start, p.Span.Length, p.Number, p.Title, p.Section, p.Heading?.Start, p.Heading?.Length,
                p.Background?.Start, p.Background?.Length, p.Takeaway ? 1 : 0, JsonSerializer.Serialize(p.Tags, Json.Plain), JsonSerializer.Serialize(p.Urls, Json.Plain), p.Slug);
            var inside = new List<string>();
            for (; next < named.Count && named[next].Start < p.Span.End; next++)
            {
                if (!inside.Contains(named[next].Normal)) inside.Add(named[next].Normal);
            }
            var heading = string.Join('\n', new[] { p.Title, p.Section }.Concat(p.Tags).Where(h => !string.IsNullOrEmpty(h)));
            _search.Write(EntryOrder.OfPassage(document, p.Ordinal, date), SearchKind.Passage, document, p.Ordinal, isNew, inside, "", heading, text.Substring(p.Span.Start, p.Span.Length));
        }
    }

    /// <summary>The statements of a thing as far as they hold between two batches, and of those merged into it for as long as they were.</summary>
    private List<StatementRow> Statements(long thing, long from, long until)
    {
        var statements = Own(thing, from);
        if (from > 0 || until < long.MaxValue) statements = [.. statements.Select(s => s.Within(from, until)).OfType<StatementRow>()];
        foreach (var (member, first, last) in Prepare("project.members", "id").Rows(r => (r.GetInt64(0), r.GetInt64(1), r.Long(2)), thing))
        {
            var (start, end) = (Math.Max(from, first), Math.Min(until, last ?? long.MaxValue));
            if (start < end) statements.AddRange(Statements(member, start, end));
        }
        return statements;
    }

    /// <summary>Names of what is merged into a thing now, also through others.</summary>
    private List<string> Members(long thing) => IsTied(thing) ? Prepare("project.member-keys", "id").Rows(r => r.GetString(0), thing) : [];

    /// <summary>False in most registers, which spares several questions for every thing.</summary>
    private bool AnyMerges => _anyMerges ??= Prepare("project.any-merges").Value() is not null;

    private bool AnyRecognised => _anyRecognised ??= Prepare("project.any-recognised").Value() is not null;

    /// <summary>Stretches of batches in which nothing named a thing, since documents that did were recognised anew: it is not shown in them.</summary>
    private List<(long From, long? Until)> Silences(long thing)
    {
        var silences = new List<(long From, long? Until)>();
        if (Prepare("project.ended-anew", "id").Rows(r => r.GetInt64(0), thing) is not { Count: > 0 } ends) return silences;
        long? spokenUntil = 0;
        foreach (var (from, until) in Prepare("project.spoken", "id").Rows(r => (r.GetInt64(0), r.Long(1)), thing))
        {
            if (spokenUntil is null) break;
            if (spokenUntil > 0 && from > spokenUntil) Add(spokenUntil.Value, from);
            if (until is null || until > spokenUntil) spokenUntil = until;
        }
        if (spokenUntil > 0) Add(spokenUntil.Value, null);
        return silences;

        // Of what starter data or an import took back the thing stays, with nothing stated.
        void Add(long from, long? until)
        {
            if (ends.Contains(from)) silences.Add((from, until));
        }
    }

    private bool IsTied(long thing) => AnyMerges && Prepare("project.tied", "id").Value(thing) is not null;

    private List<StatementRow> Own(long thing, long from)
    {
        var statements = Prepare("project.statements", "id", "from").Rows(
            r => new StatementRow(r.GetInt64(0), r.GetString(1), r.GetString(2), r.Text(3), r.GetInt64(4), r.Long(5), (StatementState)r.GetInt32(6),
                (EvidenceKind)r.GetInt32(7), r.GetInt64(8) != 0, r.Int(9) is { } start ? new TextSpan(start, r.GetInt32(10)) : null, new Period(r.Text(11), r.Text(12))), thing, from);
        statements.Sort((a, b) => a.Id.CompareTo(b.Id));
        return statements;
    }

    private static List<StatementRow> Known(List<StatementRow> statements) => StatementRow.At(statements, long.MaxValue - 1);

    private long KnownSince(long thing) => Prepare("project.known-since", "id").Value(thing) as long? ?? 1;

    private Prepared Prepare(string name, params ReadOnlySpan<string> parameters)
    {
        if (!_prepared.TryGetValue(name, out var prepared)) _prepared[name] = prepared = new Prepared(_transaction, name, parameters);
        return prepared;
    }
}
