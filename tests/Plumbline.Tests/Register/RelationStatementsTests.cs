using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class RelationStatementsTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void A_relation_is_stated_with_its_quote_and_seen_from_both_sides()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 7001-2021 is identical to ISO 7001:2019. It is under the jurisdiction of SAC/TC 260.");
        var adopter = register.Store.FindStandard("GB/T 7001-2021")!;
        Assert.Equal(["adopts", "jurisdiction"], adopter.Relations.Select(r => r.Type));
        var adopted = Assert.Single(adopter.Relations[0].Values);
        Assert.Equal(("ISO 7001:2019 (IDT)", "/standards/iso-7001-2019"), (adopted.Value, adopted.Address));
        Assert.Equal("GB/T 7001-2021 is identical to ISO 7001:2019.", adopted.Evidence.Quote);
        var reverse = Assert.Single(register.Store.FindStandard("ISO 7001:2019")!.Relations);
        Assert.True(reverse.IsReverse);
        Assert.Equal("GB/T 7001-2021 (IDT)", Assert.Single(reverse.Values).Value);
        Assert.Equal("GB/T 7001-2021", Assert.Single(Assert.Single(register.Store.FindCommittee("SAC/TC 260")!.Relations).Values).Value);
    }

    [Fact]
    public void A_register_of_the_first_form_learns_what_waits_for_review()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 7001-2021 was released. Compared with GB/T 7001-2008, it has new tests.");
        register.Change("DROP INDEX statements_to_review; ALTER TABLE statements DROP COLUMN review;" + SqlText.Sqlite.Migrations[1].Sql);
        Assert.Equal(1, register.Store.ToReview());
    }

    [Fact]
    public void A_dual_number_is_stated_once()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 19001-2016/ISO 9001:2015 Quality management systems");
        Assert.Equal("ISO 9001:2015 (IDT)", Assert.Single(Assert.Single(register.Store.FindStandard("GB/T 19001-2016")!.Relations).Values).Value);
    }

    [Fact]
    public void What_is_not_sure_is_stated_and_waits_for_review()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 7001-2021 was released. Compared with GB/T 7001-2008, it has new tests.");
        Assert.True(Assert.Single(register.Store.FindStandard("GB/T 7001-2021")!.Replaces).ToReview);
        Assert.Equal(1, register.Store.ToReview());
        register.Add("GB/T 7003-2021 replaces GB/T 7003-2008.");
        Assert.False(Assert.Single(register.Store.FindStandard("GB/T 7003-2021")!.Replaces).ToReview);
        Assert.Equal((1, 1), (register.Store.ToReview(), register.Store.Home().Counts.ToReview));
    }
}

public sealed class RelationStatementsTestsOnSqlite() : RelationStatementsTests(TestStore.Sqlite);

public sealed class RelationStatementsTestsOnPostgres() : RelationStatementsTests(TestStore.Postgres);
