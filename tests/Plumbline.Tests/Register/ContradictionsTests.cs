using System.Text;
using Plumbline.Register.Contradictions;
using Plumbline.Register.Decisions;
using Plumbline.Register.Imports;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ContradictionsTests(TestStore store) : OnStore(store)
{
    private static readonly Decision Editor = new("Editor", "the cover", null, "looked at it");

    [Theory]
    [InlineData("Ropes — Part 1: Terms", "ROPES, part 1 : terms", false)]
    [InlineData("绳缆 第1部分：基本术语", "繩纜第１部分:基本術語", false)]
    [InlineData("Ropes", "Ropes. General requirements", false)]
    [InlineData("Ropes and cables", "Ropes and ladders", true)]
    [InlineData("Ropes", "", false)]
    public void Titles_are_compared_by_letters_and_digits(string one, string other, bool differ) => Assert.Equal(differ, TitleFold.Differ(TitleFold.Of(one), TitleFold.Of(other)));

    [Fact]
    public void Two_titles_and_two_days_are_listed_with_their_sources_until_an_editor_decides()
    {
        using var register = new TemporaryRegister();
        Import(register, ("a", "ISO 5:2001", "Ropes and cables", "2001-03-01"), ("b", "ISO 5:2001", "Rope ladders", "2001-04-01"), ("c", "ISO 6:2001", "Lamps", "2001"), ("d", "ISO 6:2001", "LAMPS.", "2001-05-05"));
        var found = register.Store.Contradictions();
        Assert.Equal((1, 1), (found.Counts["titles"], found.Counts["days"]));
        var days = Assert.Single(found.Items, c => c.Kind == "days");
        Assert.Equal("ISO 5:2001", days.Name);
        Assert.Equal(["2001-03-01", "2001-04-01"], days.Sides.Select(s => s.Stated.Value).Order());
        Assert.Equal(["a.yaml", "b.yaml"], days.Sides.Select(s => s.Stated.Evidence.Item).Order());
        Assert.False(days.IsDecided);

        register.Clock.Now += TimeSpan.FromDays(1);
        register.Store.Reject("ISO 5:2001", "released", "2001-04-01", Editor);
        var decided = Assert.Single(register.Store.Contradictions("days").Items);
        Assert.True(decided.IsDecided);
        Assert.Equal(("2001-04-01", StatementState.Rejected, "looked at it"), (decided.Decisions[0].Value, decided.Decisions[0].State, decided.Decisions[0].Evidence.Reason));
        Assert.Equal(2, decided.Sides.Count);
        Assert.False(Assert.Single(register.Store.Contradictions("days", new DateOnly(2021, 5, 1)).Items).IsDecided);
        Assert.Empty(register.Store.Contradictions("days", new DateOnly(2021, 4, 30)).Items);
    }

    [Fact]
    public void A_day_of_a_record_against_the_day_of_a_text_is_told_and_the_decision_outlives_both_readings()
    {
        using var register = new TemporaryRegister();
        const string Note = "GB/T 77001-2020 was released on 6 March 2020.\n";
        register.Add(Note, "note.txt", "A note");
        Imports.Imported.Text(register, "csv", "standard,released\nGB/T 77001-2020,2020-03-09\n");
        var days = Assert.Single(register.Store.Contradictions("days").Items);
        Assert.Equal([(EvidenceKind.Passage, "2020-03-06"), (EvidenceKind.Record, "2020-03-09")], days.Sides.Select(s => (s.Stated.Evidence.Kind, s.Stated.Value)).Order());
        Assert.Contains("6 March 2020", days.Sides.Single(s => s.Stated.Evidence.Kind == EvidenceKind.Passage).Stated.Evidence.Quote);
        register.Store.Reject("GB/T 77001-2020", "released", "2020-03-09", Editor);
        register.Add(Note + "Told again.\n", "again.txt");
        Imports.Imported.Text(register, "csv", "standard,released,edition\nGB/T 77001-2020,2020-03-09,1\n");
        Imports.Imported.Text(register, "csv", "standard,released\nGB/T 77001-2020,2020-03-09\n", "another");
        Assert.Equal("2020-03-06", register.Store.FindStandard("GB/T 77001-2020")!.Life.Released);
        Assert.True(Assert.Single(register.Store.Contradictions("days").Items).IsDecided);
        register.Store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Equal("2020-03-06", register.Store.FindStandard("GB/T 77001-2020")!.Life.Released);
    }

    [Fact]
    public void What_is_in_force_before_its_release_is_told()
    {
        using var register = new TemporaryRegister();
        register.Store.Decide("GB 1-2001", "released", "2001-05-01", Editor);
        register.Store.Decide("GB 1-2001", "effective", "2001-04-30", Editor);
        register.Store.Decide("GB 2-2001", "released", "2001-05-01", Editor);
        register.Store.Decide("GB 2-2001", "effective", "2001-05", Editor);
        register.Store.Decide("GB 3-2001", "released", "2001-05-01", Editor);
        register.Store.Decide("GB 3-2001", "withdrawn", "1999", Editor);
        Assert.Equal([("GB 1-2001", "in force before its release"), ("GB 3-2001", "withdrawn before its release")], register.Store.Contradictions("order").Items.Select(c => (c.Name, c.What)));
    }

    [Fact]
    public void A_replaced_standard_that_nothing_else_knows_is_told()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 1-2023 replaces GB 1-2000. GB 2-2023 replaces GB 2-2000.", "one.txt");
        register.Add("GB 2-2000 is still in use.", "two.txt");
        var unknown = Assert.Single(register.Store.Contradictions("unknown").Items);
        Assert.Equal(("GB 1-2023", "replaces GB 1-2000, of which nothing else is known"), (unknown.Name, unknown.What));
        Assert.Contains("GB 1-2023 replaces GB 1-2000", unknown.Sides[0].Stated.Evidence.Quote, StringComparison.Ordinal);
        register.Store.Reject("GB 1-2023", "replaces", "GB 1-2000", Editor);
        Assert.Empty(register.Store.Contradictions("unknown").Items);
    }

    [Fact]
    public void A_whole_that_its_parts_do_not_make_is_told_with_its_words()
    {
        using var register = new TemporaryRegister();
        register.Add("There are 72 projects consisting of 55 national standards and 16 sector standards.");
        register.Add("China has 39,222 national standards, of which 2,131 standards are mandatory and 37,091 standards are recommended.", "right.txt");
        var sum = Assert.Single(register.Store.Contradictions("sums").Items);
        Assert.Contains("55 + 16 make 71", sum.What, StringComparison.Ordinal);
        Assert.Contains("72 projects", sum.Sides[0].Stated.Evidence.Quote, StringComparison.Ordinal);
        Assert.StartsWith("/documents/", sum.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_closes_before_it_opens_is_told()
    {
        using var register = new TemporaryRegister();
        register.Add("The draft Rope Plan is open for comments from 3 March 2022 to 12 April 2022.");
        Assert.Empty(register.Store.Contradictions("consultations").Items);
        Assert.Equal(1, register.Change("UPDATE consultation_index SET closes = '2022-02-12'"));
        // Behind the register's back nothing tells that an answer is to be reckoned anew.
        using var another = register.Another();
        Assert.Contains("before it opens", Assert.Single(another.Contradictions("consultations").Items).What, StringComparison.Ordinal);
    }

    private static void Import(TemporaryRegister register, params (string File, string Id, string Title, string Released)[] records) => register.Store.Import(
        "relaton", records.Select(r => new ImportItem($"{r.File}.yaml", Encoding.UTF8.GetBytes($"title:\n- content: {r.Title}\n  language: en\n  type: main\ndocid:\n- id: {r.Id}\n  type: ISO\ndate:\n- type: published\n  value: '{r.Released}'\ntype: standard\n"), null)),
        "test", cancel: TestContext.Current.CancellationToken);
}

public sealed class ContradictionsTestsOnSqlite() : ContradictionsTests(TestStore.Sqlite);

public sealed class ContradictionsTestsOnPostgres() : ContradictionsTests(TestStore.Postgres);
