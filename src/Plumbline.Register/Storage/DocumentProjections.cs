using System.Text.Json;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>The projections of documents: their rows, their passages, and the calls for comments that they report.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="prepared">Its statements.</param>
/// <param name="source">What the projections are made of.</param>
/// <param name="search">The search index.</param>
/// <param name="written">Documents that the transaction wrote, by the numbers of their things; others are read.</param>
internal sealed class DocumentProjections(WriteTransaction transaction, PreparedSet prepared, ProjectionSource source, SearchWriter search, IReadOnlyDictionary<long, WrittenDocument>? written)
{
    private static readonly Dictionary<TextSpan, string> None = [];

    public void Write(long thing, string sha256)
    {
        var isMade = source.New(thing) is not null && written?.ContainsKey(thing) == true;
        var document = isMade ? written![thing] : Read(thing);
        var articles = new List<Passage>();
        foreach (var (id, key) in source.Articles(sha256, isMade))
        {
            if (ArticleProjection.Of(key.Key[(sha256.Length + 1)..], key.Slug, StatementRow.At(source.Own(id, ended: true), long.MaxValue - 1)) is { } article) articles.Add(article);
        }
        var passages = PassageCutter.Cut(document.Text, articles);
        var statements = source.Own(thing, ended: true);
        var isNew = isMade || prepared.Of("project.document-exists", "id").Value(thing) is null;
        if (!isNew) prepared.Of("project.delete-document", "id").Run(thing);
        var insert = prepared.Of("project.insert-document", "thing_id", "known_from", "known_until", "title", "kind", "language", "date", "series", "issue_title",
            "period_start", "period_end", "publisher", "articles");
        DocumentProjection? current = null;
        foreach (var (from, until, row) in Versions.Of(statements, document.Batch, DocumentProjection.Of))
        {
            insert.Run(thing, from, until, row.Title, row.Kind, row.Language, row.Date, row.Series, row.IssueTitle, row.PeriodStart, row.PeriodEnd, row.Publisher,
                passages.Count(p => p.Kind == "article"));
            current = row;
        }
        WritePassages(document, passages, current?.Date ?? document.At, isNew);
        WriteConsultations(thing, statements);
        search.Write(EntryOrder.OfThing(thing, current?.Date ?? document.At), SearchKind.Document, thing, 0, isNew, [], current?.Title ?? "", "", "");
    }

    public void WriteConsultations(long thing, List<StatementRow> statements)
    {
        if (source.New(thing) is null) prepared.Of("project.delete-consultations", "id").Run(thing);
        var ordinal = 0;
        foreach (var statement in statements)
        {
            if (statement.Property != Properties.Consultation || statement.State == StatementState.Rejected) continue;
            var report = ConsultationReport.Of(statement.Value);
            prepared.Of("project.insert-consultation", "thing_id", "ordinal", "known_from", "known_until", "statement_id", "subject", "subject_key", "by_whom", "opens", "closes", "time", "zone", "clock_note", "answer", "extends")
                .Run(thing, ++ordinal, statement.KnownFrom, statement.KnownUntil, statement.Id, report.Subject, report.Key, report.By, report.Opens, report.Closes, report.Time, report.Zone, report.ClockNote,
                    report.Answer.Count == 0 ? null : string.Join('\n', report.Answer), report.Extends ? 1 : 0);
        }
    }

    private void WritePassages(WrittenDocument document, List<Passage> passages, string date, bool isNew)
    {
        if (!isNew) prepared.Of("project.delete-passages", "id").Run(document.Id);
        var insert = prepared.Of("project.insert-passage", "document_id", "ordinal", "known_from", "kind", "start", "length", "number", "title", "section",
            "heading_start", "heading_length", "background_start", "background_length", "takeaway", "tags", "urls", "slug");
        foreach (var (p, inside) in EntryText.Identifiers(passages, document.Identifiers))
        {
            insert.Run(document.Id, p.Ordinal, document.Batch, p.Kind, p.Span.Start, p.Span.Length, p.Number, p.Title, p.Section, p.Heading?.Start, p.Heading?.Length,
                p.Background?.Start, p.Background?.Length, p.Takeaway ? 1 : 0, JsonSerializer.Serialize(p.Tags, Json.Plain), JsonSerializer.Serialize(p.Urls, Json.Plain), p.Slug);
            search.Write(EntryOrder.OfPassage(document.Id, p.Ordinal, date), SearchKind.Passage, document.Id, p.Ordinal, isNew, inside, "", EntryText.Heading(p),
                document.Tokens.GetValueOrDefault(p.Span) ?? IndexText.Of(document.Text.Substring(p.Span.Start, p.Span.Length)));
        }
    }

    private WrittenDocument Read(long thing)
    {
        var (id, batch, at) = prepared.Of("project.document", "id").Rows(r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)), thing)[0];
        var named = prepared.Of("project.passage-identifiers", "id").Rows(r => (Normal: r.GetString(0), Start: r.GetInt32(1)), id);
        return new WrittenDocument(id, batch, at, DocumentTexts.Read(transaction.Connection, id), named, None);
    }
}
