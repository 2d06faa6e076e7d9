using Plumbline.Engine;
using Plumbline.Register.Starter;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Facts that ship with the program: citations, and the passages that hold them once the cited issue is here.</summary>
public abstract class FactsTests(TestStore store) : OnStore(store)
{
    private const string Yaml = """
        issues:
          "2031-03": "ROPE newsletter, March-April 2031"
        events:
          - {id: knots-founded, name: "beginning of the society of knots", date: "2031-03-14", kind: established, from: "2031-03/1"}
          - {id: never, name: "an act that no article tells", date: "2029-01-02", from: "2031-03/2"}
        statistics:
          - {id: knots-total, name: "standards on knots", value: 12480, unit: standards, as_of: "2031-02-28", from: "2031-03/2"}
          - {id: knots-share, name: "share of knots that hold", value: 7, unit: percent, unverified: true, from: "2031-03/2"}
          - {id: knots-wrong, name: "standards on bends", value: 777, unit: standards, from: "2031-03/2"}
          - {id: knots-later, name: "standards on hitches", value: 5, unit: standards, from: "2031-03/9"}
        committees:
          - {id: "SAC/TC 987", name: "Knots", members: 44, from: "2031-03/1"}
        """;

    private const string Newsletter = """
        ROPE IV

        China Standardisation Newsletter

        March – April 2031

        Index

        Horizontal Issues	3
        1. Society of Knots Founded in Wuhan	3
        2. How Many Standards on Knots There Are	4

        Takeaways

        Society of Knots Founded in Wuhan

        A society was founded for knots.

        Horizontal Issues

        1. Society of Knots Founded in Wuhan

        #Knots

        On March 14th, 2031, the society of knots was founded in Wuhan. SAC/TC987 (Knots) takes part with 44 members, who met for the first time.

        2. How Many Standards on Knots There Are

        #Knots #Bends

        By the end of February there were 12,480 standards on knots. Of all knots, a share of 7 % is said to hold; the others let go sooner or later.
        """;

    [Fact]
    public void Each_citation_finds_its_passage_when_the_issue_is_added_or_says_why_not()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, [new FactFile("knots.yaml", Yaml)], TestContext.Current.CancellationToken);
        Assert.All(register.Store.Citations(), c => Assert.Equal("not-here", c.State));
        register.Add(Newsletter, "rope.txt");
        Check(register);
    }

    [Fact]
    public void Citations_are_those_of_a_time()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, [new FactFile("knots.yaml", Yaml)], TestContext.Current.CancellationToken);
        var before = DateOnly.FromDateTime(register.Clock.Now.UtcDateTime);
        register.Clock.Now = register.Clock.Now.AddDays(2);
        register.Add(Newsletter, "rope.txt");
        Assert.Contains(register.Store.Citations(), c => c.State == "tied");
        Assert.All(register.Store.Citations(knownBy: before), c => Assert.Equal("not-here", c.State));
        Assert.Equal(register.Store.Citations().Count, register.Store.Citations(knownBy: before).Count);
        Assert.Empty(register.Store.Citations(knownBy: before.AddDays(-1)));
        Assert.DoesNotContain(register.Store.Citations(on: new DateOnly(2031, 2, 28)), c => c.Issue == "2031-03");
        Assert.Contains(register.Store.Citations(on: new DateOnly(2031, 3, 1)), c => c.Issue == "2031-03");
    }

    [Fact]
    public void Facts_that_come_after_the_issue_are_tied_too_and_nothing_is_tied_twice()
    {
        using var register = new TemporaryRegister();
        register.Add(Newsletter, "rope.txt");
        Assert.True(register.Store.LoadStarter(Knowledge.BuiltIn, [new FactFile("knots.yaml", Yaml)], TestContext.Current.CancellationToken) > 1000);
        Assert.Equal(0, register.Store.LoadStarter(Knowledge.BuiltIn, [new FactFile("knots.yaml", Yaml)], TestContext.Current.CancellationToken));
        register.Add("An ordinary text on GB/T 1-2020.");
        Check(register);
    }

    private static void Check(TemporaryRegister register)
    {
        var citations = register.Store.Citations().ToDictionary(c => c.Of);
        string Found(string of) => citations[of].State + (citations[of].Found is { } found ? ": " + found : "");
        Assert.Equal("tied: value 12480", Found("statistic knots-total"));
        Assert.Contains("12,480 standards on knots", citations["statistic knots-total"].Quote!, StringComparison.Ordinal);
        Assert.StartsWith("/documents/rope-", citations["statistic knots-total"].Address, StringComparison.Ordinal);
        Assert.Equal("tied: value 7", Found("statistic knots-share"));
        Assert.True(citations["statistic knots-share"].Unverified);
        Assert.Equal("tied: date 2031-03-14", Found("event knots-founded"));
        Assert.StartsWith("tied", Found("committee SAC/TC 987"), StringComparison.Ordinal);
        Assert.Equal("not-found", Found("event never"));
        Assert.Equal("not-found", Found("statistic knots-wrong"));
        Assert.Equal("the issue has no item 9", citations["statistic knots-later"].Reason);
        Assert.Equal(7, register.Store.CitationCounts().Here);
        Assert.Equal(4, register.Store.CitationCounts().Tied);
        Assert.Empty(register.Store.Check(TestContext.Current.CancellationToken).Faults);
    }

    [Theory]
    [InlineData("events: [{id: a, from: 2031-03/1}]", "line 1, column 1: the member 'issues' is missing")]
    [InlineData("issues: {\"1\": x}\nevents:\n  - {id: a}", "line 3, column 5: the member 'from' is missing")]
    [InlineData("issues: {\"1\": x}\nevents:\n  - {id: a, from: 2/3}", "line 3, column 19: the issue '2' is not named")]
    [InlineData("issues: {\"1\": x}\nevents:\n  - {id: a, from: nowhere}", "line 3, column 19: 'nowhere' is no place")]
    [InlineData("issues: {\"1\": x}\nevents:\n  - {from: 1/3}", "line 3, column 5: the member 'id' is missing")]
    [InlineData("issues: {\"1\": x}\nevents:\n  - {id: a, date: 2031-02-30, from: 1/3}", "line 3, column 19: '2031-02-30' is no day")]
    [InlineData("issues: {\"1\": x}\nevents:\n  - {id: a, from: 1/3}\n  - {id: a, from: 1/3}", "line 4, column 5: the id 'a' stands in 'events' twice")]
    [InlineData("issues: {\"1\": x}\nstandards:\n  - {id: what, from: 1/3}", "line 3, column 5: 'what' is no identifier")]
    [InlineData("issues: {\"1\": x}\nknots:\n  - {id: a, from: 1/3}", "line 3, column 5: 'a' is no identifier that 'knots' can hold, or 'knots' is no list that is known")]
    [InlineData("issues: {\"1\": x\nevents", "line ")]
    public void A_wrong_file_is_refused_with_line_and_column(string yaml, string message)
    {
        var refused = Assert.Throws<FormatException>(() => FactReader.Read(new FactFile("some.yaml", yaml)));
        Assert.StartsWith("some.yaml line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_that_ships_is_a_citation_of_a_named_place()
    {
        var rows = FactFile.BuiltIn.SelectMany(FactReader.Read).ToList();
        Assert.Equal(8, FactFile.BuiltIn.Count);
        Assert.True(rows.Count > 2000, $"{rows.Count} values");
        Assert.All(rows, r => Assert.True(r.Issue is { Length: 7 } && r.Source.Contains("newsletter", StringComparison.Ordinal) && r.Item.Length > 0, $"{r.Thing.Key} {r.Property}"));
    }
}

public sealed class FactsTestsOnSqlite() : FactsTests(TestStore.Sqlite);

public sealed class FactsTestsOnPostgres() : FactsTests(TestStore.Postgres);
