using System.Text.Json;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>
/// Computes the projections of things from their statements and writes them, with their search entries. One thing is always
/// written whole, so that a rebuild gives what the daily way gave.
/// </summary>
internal sealed class ProjectionWriter : IDisposable
{
    private readonly Dictionary<string, Prepared> _prepared = [];
    private readonly SearchWriter _search;
    private readonly WriteTransaction _transaction;

    public ProjectionWriter(WriteTransaction transaction)
    {
        _transaction = transaction;
        _search = new SearchWriter(transaction);
    }

    /// <summary>Writes the projection of a thing anew; a thing of a kind without projection is left alone.</summary>
    /// <param name="thing">Its number.</param>
    /// <param name="text">The text of the thing where it is a document and the caller has it; null reads it.</param>
    public void Write(long thing, string? text = null)
    {
        var (kind, key, slug, identity) = Prepare("project.thing", "id").Rows(r => (r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4)), thing)[0];
        switch (kind)
        {
            case ThingKinds.Standard: WriteStandard(thing, key, slug, StandardIdentity.FromJson(identity!)); break;
            case ThingKinds.Committee: WriteCommittee(thing, key, slug, CommitteeIdentity.FromJson(identity)); break;
            case ThingKinds.Document: WriteDocument(thing, key, text); break;
            default: return;
        }
        // What is stated of a thing that was merged is shown under the other.
        if (kind != ThingKinds.Document && Prepare("project.into", "id").Value(thing) is long other) Write(other);
    }

    /// <summary>Writes all projections anew.</summary>
    public void WriteAll(CancellationToken cancel)
    {
        _transaction.Connection.Run(_transaction.Sql.Named("project.clear"));
        _transaction.Connection.Run(_transaction.Sql.Named("search.clear"));
        foreach (var kind in (ReadOnlySpan<string>)[ThingKinds.Document, ThingKinds.Standard, ThingKinds.Committee])
        {
            foreach (var thing in Prepare("project.things-of-kind", "kind").Rows(r => r.GetInt64(0), kind))
            {
                cancel.ThrowIfCancellationRequested();
                Write(thing);
            }
        }
    }

    public void Dispose()
    {
        foreach (var prepared in _prepared.Values) prepared.Dispose();
        _search.Dispose();
    }

    private void WriteStandard(long thing, string normal, string slug, StandardIdentity identity)
    {
        var statements = Statements(thing);
        Prepare("project.delete-standard", "id").Run(thing);
        var insert = Prepare("project.insert-standard", "thing_id", "known_from", "known_until", "slug", "normal", "kind", "publisher", "year", "series",
            "series_slug", "dated", "title", "sort_key", "released", "effective", "withdrawn", "confirmed", "stage", "ics", "committee");
        var merged = Merged(thing);
        foreach (var (from, until, row) in Versions.Without(Versions.Of(statements, KnownSince(thing), StandardProjection.Of), merged))
        {
            insert.Run(thing, from, until, slug, normal, identity.Kind, identity.Publisher, identity.Year, identity.Series, identity.SeriesSlug,
                identity.Dated ? 1 : 0, row.Title, SortKey.Of(normal), row.Released, row.Effective, row.Withdrawn, row.Confirmed, row.Stage, row.Ics, row.Committee);
        }
        var titles = string.Join('\n', Known(statements).Where(s => s.Property == Properties.Title).Select(s => s.Value).Distinct());
        if (IsMergedNow(merged)) _search.Delete(SearchKind.Standard, thing, 0);
        else _search.Write(EntryOrder.OfThing(thing, identity.Year), SearchKind.Standard, thing, 0, [normal, .. Members(thing)], titles, "", "");
    }

    private void WriteCommittee(long thing, string normal, string slug, CommitteeIdentity identity)
    {
        var statements = Statements(thing);
        Prepare("project.delete-committee", "id").Run(thing);
        var insert = Prepare("project.insert-committee", "thing_id", "known_from", "known_until", "slug", "normal", "en", "zh", "sort_key");
        var merged = Merged(thing);
        foreach (var (from, until, row) in Versions.Without(Versions.Of(statements, KnownSince(thing), CommitteeProjection.Of), merged))
            insert.Run(thing, from, until, slug, normal, row.En, row.Zh, identity.Path(normal));
        var names = string.Join('\n', Known(statements).Where(s => s.Property == Properties.Name).Select(s => s.Value).Distinct());
        var bodies = string.Join('\n', Known(statements).Where(s => s.Property == Properties.Secretariat).Select(s => s.Value).Distinct());
        if (IsMergedNow(merged)) _search.Delete(SearchKind.Committee, thing, 0);
        else _search.Write(EntryOrder.OfThing(thing, null), SearchKind.Committee, thing, 0, [normal, .. Members(thing)], names, "", bodies);
    }

    private void WriteDocument(long thing, string sha256, string? text)
    {
        var (document, batch, at) = Prepare("project.document", "id").Rows(r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)), thing)[0];
        text ??= DocumentTexts.Read(_transaction.Connection, document);
        var articles = new List<Passage>();
        // '0' is the character behind '/', so this is every key that begins with the hash and a slash.
        foreach (var (id, slug, key) in Prepare("project.articles", "from", "until").Rows(r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), sha256 + "/", sha256 + "0"))
        {
            if (ArticleProjection.Of(key[(sha256.Length + 1)..], slug, Known(Statements(id))) is { } article) articles.Add(article);
        }
        var passages = PassageCutter.Cut(text, articles);
        var statements = Statements(thing);
        Prepare("project.delete-document", "id").Run(thing);
        var insert = Prepare("project.insert-document", "thing_id", "known_from", "known_until", "title", "kind", "language", "date", "series", "issue_title",
            "period_start", "period_end", "publisher", "articles");
        DocumentProjection? current = null;
        foreach (var (from, until, row) in Versions.Of(statements, batch, DocumentProjection.Of))
        {
            insert.Run(thing, from, until, row.Title, row.Kind, row.Language, row.Date, row.Series, row.IssueTitle, row.PeriodStart, row.PeriodEnd, row.Publisher,
                passages.Count(p => p.Kind == "article"));
            current = row;
        }
        WritePassages(document, batch, text, passages, current?.Date ?? at);
        WriteConsultations(document, statements);
        _search.Write(EntryOrder.OfThing(thing, current?.Date ?? at), SearchKind.Document, thing, 0, [], current?.Title ?? "", "", "");
    }

    private void WriteConsultations(long document, List<StatementRow> statements)
    {
        Prepare("project.delete-consultations", "id").Run(document);
        var ordinal = 0;
        foreach (var statement in statements)
        {
            if (statement.Property != Properties.Consultation || statement.State == StatementState.Rejected) continue;
            var report = ConsultationReport.Of(statement.Value);
            Prepare("project.insert-consultation", "document_id", "ordinal", "known_from", "known_until", "statement_id", "subject", "subject_key", "by_whom", "opens", "closes", "time", "zone", "clock_note", "answer", "extends")
                .Run(document, ++ordinal, statement.KnownFrom, statement.KnownUntil, statement.Id, report.Subject, report.Key, report.By, report.Opens, report.Closes, report.Time, report.Zone, report.ClockNote,
                    report.Answer.Count == 0 ? null : string.Join('\n', report.Answer), report.Extends ? 1 : 0);
        }
    }

    private void WritePassages(long document, long batch, string text, List<Passage> passages, string date)
    {
        Prepare("project.delete-passages", "id").Run(document);
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
            _search.Write(EntryOrder.OfPassage(document, p.Ordinal, date), SearchKind.Passage, document, p.Ordinal, inside, "", heading, text.Substring(p.Span.Start, p.Span.Length));
        }
    }

    /// <summary>The statements of a thing, and of those merged into it for as long as they were.</summary>
    private List<StatementRow> Statements(long thing, long from = 0, long until = long.MaxValue)
    {
        var statements = Own(thing);
        if (from > 0 || until < long.MaxValue) statements = [.. statements.Select(s => s.Within(from, until)).OfType<StatementRow>()];
        foreach (var (member, first, last) in Prepare("project.members", "id").Rows(r => (r.GetInt64(0), r.GetInt64(1), r.Long(2)), thing))
        {
            var (start, end) = (Math.Max(from, first), Math.Min(until, last ?? long.MaxValue));
            if (start < end) statements.AddRange(Statements(member, start, end));
        }
        return statements;
    }

    /// <summary>Names of what is merged into a thing now, also through others.</summary>
    private List<string> Members(long thing) => Prepare("project.member-keys", "id").Rows(r => r.GetString(0), thing);

    private List<(long From, long? Until)> Merged(long thing) => Prepare("project.merged", "id").Rows(r => (r.GetInt64(0), r.Long(1)), thing);

    private static bool IsMergedNow(List<(long From, long? Until)> merged) => merged.Exists(m => m.Until is null);

    private List<StatementRow> Own(long thing) => Prepare("project.statements", "id").Rows(
        r => new StatementRow(r.GetInt64(0), r.GetString(1), r.GetString(2), r.Text(3), r.GetInt64(4), r.Long(5), (StatementState)r.GetInt32(6),
            (EvidenceKind)r.GetInt32(7), r.GetInt64(8) != 0, r.Int(9) is { } start ? new TextSpan(start, r.GetInt32(10)) : null, new Period(r.Text(11), r.Text(12))), thing);

    private static List<StatementRow> Known(List<StatementRow> statements) => StatementRow.At(statements, long.MaxValue - 1);

    private long KnownSince(long thing) => Prepare("project.known-since", "id").Value(thing) as long? ?? 1;

    private Prepared Prepare(string name, params ReadOnlySpan<string> parameters)
    {
        if (!_prepared.TryGetValue(name, out var prepared)) _prepared[name] = prepared = new Prepared(_transaction, name, parameters);
        return prepared;
    }
}
