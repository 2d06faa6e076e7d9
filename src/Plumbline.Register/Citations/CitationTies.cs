using System.Data;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Citations;

/// <summary>
/// Ties citations of a periodical to the documents that are the cited issue: the article named holds a figure, day or name of the fact, or it is written down
/// that it does not. The citation stays as it was; the words become evidence of their own.
/// </summary>
internal static class CitationTies
{
    /// <summary>Ties the citations of one document, or of all where none is named.</summary>
    /// <returns>Number of citations that were looked for.</returns>
    public static int Tie(StatementWriter writer, long? document)
    {
        var db = writer.Transaction.Connection;
        var tied = 0;
        foreach (var issue in db.All<CitedIssue>("citations.issue", new { id = document }))
        {
            var rows = writer.Transaction.Connection.All<CitedRow>("citations.of-issue", new { issue = issue.Month, document = issue.Id })
                .Where(r => issue.IsNamed(r.Publisher)).ToList();
            if (rows.Count > 0) tied += Tie(writer, issue, rows);
        }
        return tied;
    }

    private static int Tie(StatementWriter writer, CitedIssue issue, List<CitedRow> rows)
    {
        var db = writer.Transaction.Connection;
        var text = DocumentTexts.Read(db, issue.Id);
        var source = new SourceText(text);
        var articles = db.All<PassageRow>("documents.passages", new { id = issue.Id }).Where(p => p.Number is not null).GroupBy(p => p.Number!).ToDictionary(g => g.Key, g => g.First());
        var passages = new Dictionary<string, CitedPassage>(StringComparer.Ordinal);
        using var insert = new Prepared(writer.Transaction, "citations.tie", "evidence_id", "document_id", "passage_id", "property", "value", "reason", "batch_id");
        var number = 0;
        foreach (var cited in rows.GroupBy(r => r.EvidenceId))
        {
            number++;
            var first = cited.First();
            var place = Number(first.Item);
            if (place is not null && !articles.ContainsKey(place))
            {
                insert.Run(first.EvidenceId, issue.Id, null, null, null, $"the issue has no {first.Item}", writer.Batch);
                continue;
            }
            if (!passages.TryGetValue(place ?? "", out var passage))
                passages[place ?? ""] = passage = new CitedPassage(text, place is null ? new TextSpan(0, text.Length) : new TextSpan(articles[place].Start, articles[place].Length));
            var about = $"{first.Content} {string.Join(' ', cited.Where(r => r.Property is "unit" or "body" or "instrument").Select(r => r.Value))}";
            if ((passage.Find(Sought(cited), about) ?? Named(db, issue.Id, place, first)) is not var (found, of))
            {
                insert.Run(first.EvidenceId, issue.Id, null, null, null, $"{first.Item} holds no figure, day or name of the fact in a form that is known", writer.Batch);
                continue;
            }
            var quote = Quotes.Around(text, found);
            var mark = TextSpan.FromBounds(found.Start, Math.Min(found.End, quote.End));
            insert.Run(first.EvidenceId, issue.Id, writer.Passage(issue.Id, source, new PassageEvidence(quote, mark, place)).Id, of.Property, of.Value, null, writer.Batch);
        }
        return number;
    }

    /// <summary>A standard or committee by its number in whatever spelling recognition found it.</summary>
    private static (TextSpan Place, CitedRow Of)? Named(IDbConnection db, long document, string? article, CitedRow cited) =>
        cited.Kind is ThingKinds.Standard or ThingKinds.Committee && db.All<FoundRow>("citations.named", new { document, article, kind = cited.Kind, key = cited.Key }) is [var found, ..]
            ? (new TextSpan(found.Start, found.Length), cited with { Property = "number", Value = cited.Key })
            : null;

    /// <summary>The values of the facts.</summary>
    private static IEnumerable<(CitedRow Row, string Value)> Sought(IGrouping<long, CitedRow> cited)
    {
        var figure = cited.Any(r => r.Property == "value" && r.Kind is ThingKinds.Statistic or ThingKinds.Target);
        foreach (var row in cited)
        {
            if (IsSought(row, figure)) yield return (row, row.Value);
        }
    }

    /// <summary>What proves a fact. A figure is proven by the figure alone; of others, words that qualify it and the bodies around it prove nothing by standing somewhere.</summary>
    private static bool IsSought(CitedRow row, bool figure) => figure
        ? row.Property is "value" or "share-percent"
        : row.Property is not ("kind" or "precision" or "unit" or "qualifier" or "comparator" or "open" or "note" or "status" or "compare" or "levels" or "derived" or "parent" or "body" or "issued-by"
            or "as-of" or "horizon" or "obligation" or "replacement" or "planned-in" or "planned-action" or "field" or "role");

    /// <summary>The number of an article in the issue; null where the whole issue is meant.</summary>
    private static string? Number(string item) => item.StartsWith("item ", StringComparison.Ordinal) ? item[5..] : item == "annex" ? item : null;

    private sealed class FoundRow
    {
        public int Start { get; init; }
        public int Length { get; init; }
    }

    private sealed record CitedRow
    {
        public long EvidenceId { get; init; }
        public string Publisher { get; init; } = "";
        public string Item { get; init; } = "";
        public string? Content { get; init; }
        public string Property { get; init; } = "";
        public string Value { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Key { get; init; } = "";
    }
}
