using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Documents;

/// <summary>Reads what is stated of laws, and ties citations to the passages they name.</summary>
internal static class LawQueries
{
    private static readonly string[] Facts =
        [Properties.OrderNumber, Properties.Adopted, Properties.Approved, Properties.Promulgated, Properties.Revised, Properties.Effective, Properties.Repeals];

    /// <summary>The law that a document is the text of, with the facts that this text states; null where it is none.</summary>
    public static LawRecord? Of(Reading db, long document)
    {
        if (db.One<LawRow>("laws.of-document", new { id = document }) is not { } law) return null;
        var facts = new List<LawFact>();
        foreach (var property in Facts)
        {
            facts.AddRange(StatementQueries.Of(db, law.Id, property).Where(s => s.Evidence.DocumentSlug == law.Slug).Select(s => new LawFact(property, s)));
        }
        return new LawRecord(law.Title, facts);
    }

    /// <summary>
    /// The findings, each citation with the address of its article where the register has the law: this document's own text before others, else the latest one.
    /// </summary>
    public static IReadOnlyList<FoundItem> WithPassages(Reading db, long document, List<FindingRow> rows)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        var articles = new Dictionary<string, string?>(StringComparer.Ordinal);
        var items = new List<FoundItem>(rows.Count);
        foreach (var row in rows)
        {
            var item = row.Item;
            if (row is { Kind: "citation", ThingKind: ThingKinds.Instrument, ThingSlug: { } law } && item.Details.TryGetValue("cited_article", out var number))
            {
                if (!texts.TryGetValue(law, out var sha)) texts[law] = sha = db.One<string>("laws.text", new { slug = law, document });
                if (sha is not null)
                {
                    var key = $"{sha}/{number}";
                    if (!articles.TryGetValue(key, out var slug)) articles[key] = slug = db.One<string>("laws.article", new { key });
                    if (slug is not null) item = item with { Address = Addresses.OfArticle(slug) };
                }
            }
            items.Add(item);
        }
        return items;
    }

    private sealed class LawRow
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
        public string Slug { get; init; } = "";
    }
}
