using System.Globalization;
using Plumbline.Engine;
using Plumbline.Register.Decisions;
using Plumbline.Register.Starter;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class AgreementsTests(TestStore store) : OnStore(store)
{
    private const string Facts = """
        issues:
          "2021-04": "A newsletter, April-May 2021"
        agreements:
          - {id: a-b, name: Memorandum of A and B, party: [A, B], topic: [ropes], signed: '2014', renewed: '2021-04-08', expires: '2026-04', from: 2021-04/2}
          - {id: c-d, name: Treaty of C and D, party: [C, D], expires: '2025', from: 2021-04/3}
          - {id: e-f, name: Letter of E and F, party: [E, F], from: 2021-04/4}
        """;

    [Theory]
    [InlineData("2013-12-31", "to come")]
    [InlineData("2014-01-01", "in force")]
    [InlineData("2026-04-30", "in force")]
    [InlineData("2026-05-01", "expired")]
    public void An_agreement_runs_from_its_signature_to_the_end_of_its_last_month(string on, string state)
    {
        using var register = WithFacts();
        Assert.Equal(state, register.Store.Agreements(Day(on)).Single(a => a.Key == "a-b").State);
    }

    [Fact]
    public void Those_that_end_soonest_come_first_and_those_that_are_past_last()
    {
        using var register = WithFacts();
        Assert.Equal([("c-d", 30), ("a-b", 150), ("e-f", null)], register.Store.Agreements(Day("2025-12-01")).Select(a => (a.Key, a.DaysLeft)));
        Assert.Equal(["a-b", "e-f", "c-d"], register.Store.Agreements(Day("2026-01-01")).Select(a => a.Key));
        var first = register.Store.Agreements(Day("2025-12-01"))[1];
        Assert.Equal(["A", "B"], first.Parties);
        Assert.Equal("A newsletter, April-May 2021", Assert.Single(first.Sources).Publisher);
    }

    [Fact]
    public void An_editor_enters_an_agreement_and_corrects_its_end()
    {
        using var register = WithFacts();
        var store = register.Store;
        register.Clock.Now += TimeSpan.FromDays(1);
        var editor = new Decision("Editor", "a letter");
        store.Decide("agreement: a-b", "expires", "2030-12-31", editor);
        store.Decide("Agreement: SAC and BSI", "party", "SAC", editor);
        store.Decide("agreement: SAC and BSI", "party", "BSI", editor);
        Assert.Equal("2030-12-31", store.Agreements(Day("2026-05-01")).Single(a => a.Key == "a-b").Expires);
        Assert.Equal("2026-04", store.Agreements(Day("2026-05-01"), new DateOnly(2021, 5, 1)).Single(a => a.Key == "a-b").Expires);
        var entered = store.Agreements().Single(a => a.Key == "SAC and BSI");
        Assert.Equal(["SAC", "BSI"], entered.Parties);
        Assert.Equal(EvidenceKind.Decision, entered.Sources[0].Kind);
        Assert.StartsWith("an agreement has no property", store.Decide("agreement: SAC and BSI", "colour", "red", editor).Refusal);
    }

    private static TemporaryRegister WithFacts()
    {
        var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, [new FactFile("facts.yaml", Facts)], TestContext.Current.CancellationToken);
        return register;
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}

public sealed class AgreementsTestsOnSqlite() : AgreementsTests(TestStore.Sqlite);

public sealed class AgreementsTestsOnPostgres() : AgreementsTests(TestStore.Postgres);
