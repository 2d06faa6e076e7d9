using System.Globalization;
using Plumbline.Engine.Text;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Documents;

/// <summary>Reads documents, their passages and findings.</summary>
internal static class DocumentQueries
{
    public static Page<DocumentSummary> List(Reading db, PageRequest page)
    {
        var rows = db.All<DocumentRow>("documents.list", new { before = Cursor.ReadNumber(page.Cursor) ?? long.MaxValue, limit = page.Rows + 1 });
        return Cut(rows, page, r => r.Summary, r => Cursor.Of(Text(r.Id)), db.Count("documents.count"));
    }

    public static Page<IssueSummary> Issues(Reading db, PageRequest page)
    {
        var after = Cursor.Read(page.Cursor, 2);
        var before = after is null ? long.MaxValue : Cursor.ReadNumber(Cursor.Of(after[1]))!.Value;
        var rows = db.All<DocumentRow>("documents.issues", new { period = after?[0] ?? "\uFFFF", before, limit = page.Rows + 1 });
        return Cut(rows, page, r => new IssueSummary(r.Summary, r.Issue ?? new IssueHead("", r.Title, null, null, null)),
            r => Cursor.Of(r.PeriodEnd ?? "", Text(r.Id)), db.Count("documents.issue-count"));
    }

    public static DocumentRow? Row(Reading db, string slug) =>
        db.One<DocumentRow>("documents.by-slug", new { slug })
        ?? (long.TryParse(slug, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? db.One<DocumentRow>("documents.by-id", new { id }) : null);

    public static DocumentRecord? Record(Reading db, string slug)
    {
        if (Row(db, slug) is not { } row) return null;
        var text = DocumentTexts.Read(db.Connection, row.Id);
        return new DocumentRecord(row.Summary, row.Issue, row.MediaType, text, Passages(db, row.Id), Findings(db, row.Id, new TextSpan(0, text.Length + 1)))
        {
            Law = LawQueries.Of(db, row.Id),
            TranslationOf = db.One<DocumentRow>("documents.original", new { id = row.Id })?.Summary,
            Translations = [.. db.All<DocumentRow>("documents.translations", new { id = row.Id }).Select(d => d.Summary)],
        };
    }

    public static ArticleRecord? Article(Reading db, string slug)
    {
        var (document, ordinal) = db.One<(long, int)>("documents.article-place", new { slug });
        if (ordinal == 0) return null;
        var row = db.One<DocumentRow>("documents.by-id", new { id = document })!;
        var articles = Passages(db, document).Where(p => p.Slug is not null).ToList();
        var at = articles.FindIndex(p => p.Slug == slug);
        var passage = articles[at];
        var text = DocumentTexts.Read(db.Connection, document, passage.Span);
        return new ArticleRecord(row.Summary, row.Issue, passage, text, Findings(db, document, passage.Span),
            at > 0 ? articles[at - 1] : null, at + 1 < articles.Count ? articles[at + 1] : null);
    }

    public static Passage Passage(Reading db, long document, int ordinal) => db.One<PassageRow>("documents.passage", new { id = document, ordinal })!.Passage;

    internal static Page<T> Cut<TRow, T>(List<TRow> rows, PageRequest page, Func<TRow, T> make, Func<TRow, string> cursor, int total)
    {
        var more = rows.Count > page.Rows;
        if (more) rows.RemoveAt(rows.Count - 1);
        return new Page<T>([.. rows.Select(make)], more ? cursor(rows[^1]) : null, total);
    }

    private static IReadOnlyList<Passage> Passages(Reading db, long document) => [.. db.All<PassageRow>("documents.passages", new { id = document }).Select(r => r.Passage)];

    private static IReadOnlyList<FoundItem> Findings(Reading db, long document, TextSpan span) =>
        LawQueries.WithPassages(db, document, db.All<FindingRow>("documents.findings", new { id = document, from = span.Start, until = span.End }));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
