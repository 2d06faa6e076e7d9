using Plumbline.Engine;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things.Named;

/// <summary>Reads topics: the articles on them, and the standards of the fields that they are tied to.</summary>
internal static class TopicQueries
{
    private const int MostArticles = 500;
    private const int SomeStandards = 25;

    public static TopicRecord Record(
        Reading db, NamedRow row, IReadOnlyList<StatedValue> names, IReadOnlyList<StatedFacts> facts, IReadOnlyList<StatedFacts> about, IReadOnlyList<Mention> mentions)
    {
        var fields = facts.Where(f => f.Property == Properties.Ics).SelectMany(f => f.Values).Select(v => v.Value).Distinct(StringComparer.Ordinal);
        return new TopicRecord
        {
            Summary = row.Summary, Names = names, Facts = NamedQueries.Without(facts, Properties.Ics), About = about, Mentions = mentions,
            Fields = [.. fields.Select(code => Field(db, code))],
            Articles = [.. db.All<ArticleRow>("named.articles-on", new { id = row.ThingId, limit = MostArticles }).Select(a => a.On(db))],
        };
    }

    private static TopicField Field(Reading db, string code)
    {
        // A field holds those below it: 35 holds 35.030.
        var pattern = $"% {code}%";
        return new TopicField(code, Knowledge.BuiltIn.Ics.FirstOrDefault(i => i.Code == code)?.En, db.Count("named.count-of-field", new { pattern }),
            [.. db.All<StandardRow>("named.of-field", new { pattern, limit = SomeStandards }).Select(s => s.Summary)]);
    }

    private sealed class ArticleRow : EvidenceRow
    {
        public TopicArticle On(Reading db) => new(
            (ArticleSlug is null ? null : db.One<string>("named.article-title", new { slug = ArticleSlug })) ?? DocumentTitle ?? "",
            ArticleSlug is null ? Addresses.OfDocument(DocumentSlug!) : Addresses.OfArticle(ArticleSlug), DocumentTitle ?? "", DocumentDate, Evidence);
    }
}
