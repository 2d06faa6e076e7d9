using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>The words behind the citations of rules, and rulebooks whose source came in another version.</summary>
public abstract class RuleSourcesTests(TestStore store) : OnStore(store)
{
    private const string Issue = """
        ROPE IV

        China Standardisation Newsletter

        March – April 2031

        Index

        Horizontal Issues	3
        1. Society of Knots Founded in Wuhan	3
        2. Which Ropes Need a Licence	4

        Takeaways

        Society of Knots Founded in Wuhan

        A society was founded for knots.

        Horizontal Issues

        1. Society of Knots Founded in Wuhan

        #Knots

        On March 14th, 2031, the society of knots was founded in Wuhan.

        2. Which Ropes Need a Licence

        #Knots #Ropes

        Whoever sells ropes that carry more than 12,480 kilograms applies for a licence first. Makers of hammocks tell the harbour office of every hammock sold to sailors.
        """;

    private const string Book = """
        rulebook: ropes
        edition: 2031
        kind: decision-table
        title: Ropes
        language: en
        status: {kind: draft, published: 2031-04-01, known_to: 2031-04-30}
        publications: {2031-03: "ROPE newsletter, March-April 2031", other: "A book on ropes"}
        from: [2031-03/2]
        inputs:
          - {name: load, type: number, least: 0, question: How much does it carry?}
        tables:
          - id: licence
            question: Is a licence needed?
            hit_policy: first
            inputs: [load]
            rules:
              - {id: heavy, when: {load: {">": 12480}}, then: {licence: needed}, from: [2031-03/2]}
              - {id: hammock, when: {load: {">": 500}}, then: {duty: makers tell the harbour office of hammocks sold to sailors}, from: [2031-03/2]}
              - {id: light, when: {load: {">": 77}}, then: {licence: none}, from: [2031-03/1]}
              - {id: lost, when: {load: {">": 7}}, then: {licence: none}, from: [2031-03/9]}
              - {id: elsewhere, then: {licence: none}, from: [other/3]}
        cases:
          - {table: licence, given: {load: 20000}, by: [heavy]}
        """;

    [Fact]
    public void A_rule_shows_the_words_of_its_source_as_far_as_they_are_here()
    {
        using var register = new TemporaryRegister();
        var book = Read(Book);
        Assert.Empty(register.Store.RuleQuotes(book));
        register.Add(Issue, "rope.txt");
        var quotes = register.Store.RuleQuotes(book);
        var heavy = Assert.Single(quotes["heavy"]);
        Assert.Equal("tied", heavy.State);
        Assert.Equal("12,480", heavy.Quote!.Substring(heavy.Mark.Start, heavy.Mark.Length));
        Assert.StartsWith("/documents/rope-", heavy.Address, StringComparison.Ordinal);
        Assert.Equal("ROPE newsletter, March-April 2031, item 2", heavy.Citation);
        Assert.Equal("nearest", Assert.Single(quotes["hammock"]).State);
        Assert.StartsWith("Makers of hammocks tell the harbour office", quotes["hammock"][0].Quote, StringComparison.Ordinal);
        Assert.Equal(("article", "Society of Knots Founded in Wuhan"), (quotes["light"][0].State, quotes["light"][0].Title));
        Assert.Equal("not-found", Assert.Single(quotes["lost"]).State);
        Assert.False(quotes.ContainsKey("elsewhere"));
    }

    [Fact]
    public void A_rulebook_whose_source_reads_differently_in_a_later_version_is_for_review()
    {
        using var register = new TemporaryRegister();
        var book = Read(Book);
        register.Add(Issue, "rope.txt");
        Assert.Empty(Assert.Single(register.Store.RuleReviews([book])));
        // Other words in an article that no rule cites, and other line ends, change nothing.
        register.Add(Issue.Replace("Index", "Contents", StringComparison.Ordinal), "rope-2.txt");
        Assert.Empty(Assert.Single(register.Store.RuleReviews([book])));
        register.Add(Issue.Replace("12,480", "12,500", StringComparison.Ordinal), "rope-3.txt");
        Assert.Contains("ROPE newsletter, March-April 2031, item 2 reads differently in the version that came on", Assert.Single(Assert.Single(register.Store.RuleReviews([book]))), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(register.Store.RuleReviews([Read(Book.Replace("kind: decision-table", "kind: decision-table\nreviewed: 2999-01-01", StringComparison.Ordinal))])));
        Assert.NotEqual("tied", register.Store.RuleQuotes(book)["heavy"][0].State);
    }

    private static Plumbline.Engine.Rules.Rulebook Read(string text) => RulebookFile.Read("ropes.yaml", new StringReader(text)).Rulebook;
}

public sealed class RuleSourcesTestsOnSqlite() : RuleSourcesTests(TestStore.Sqlite);

public sealed class RuleSourcesTestsOnPostgres() : RuleSourcesTests(TestStore.Postgres);
