using Plumbline.Engine;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ThingsTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void A_series_has_its_editions_and_the_latest_known_is_current()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 35273-2017 was first. GB/T 35273-2020 is later. Firms read GB/T 35273 often.");
        var series = register.Store.Standard("gb-t-35273")!;
        Assert.True(series.IsSeries);
        Assert.Equal(["GB/T 35273-2020", "GB/T 35273-2017"], series.Editions.Select(e => e.Normal));
        Assert.Equal("GB/T 35273-2020", series.Current!.Normal);
        Assert.Equal(3, series.MentionCount);
        var edition = register.Store.FindStandard("gb/t35273—2017")!;
        Assert.False(edition.IsSeries);
        var mention = Assert.Single(edition.Mentions);
        Assert.Equal("GB/T 35273-2017 was first.", mention.Evidence.Quote);
        Assert.Equal("GB/T 35273-2017", mention.Evidence.Quote!.Substring(mention.Evidence.Mark!.Value.Start, mention.Evidence.Mark.Value.Length));
        Assert.Equal("unknown", edition.Status);
        Assert.Null(register.Store.Standard("gb-t-1"));
        Assert.Null(register.Store.FindStandard("not an identifier"));
    }

    [Fact]
    public void A_series_without_an_undated_mention_is_there_too()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2001 only.");
        Assert.Equal("GB 18584", register.Store.Standard("gb-18584")!.Normal);
        Assert.Equal("GB 18584-2001", register.Store.FindStandard("GB18584")!.Current!.Normal);
    }

    [Fact]
    public void A_committee_shows_what_starter_data_say_with_their_source()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        register.Add("SAC/TC 260/WG 3 met, and SAC/TC 260 too.");
        var committee = register.Store.FindCommittee("sac tc260")!;
        Assert.Equal("SAC/TC 260", committee.Summary.Normal);
        Assert.Equal(1, committee.Summary.Mentions);
        Assert.Contains(committee.Children, c => c.Normal == "SAC/TC 260/WG 3");
        Assert.All(committee.Names, n => Assert.Equal(EvidenceKind.Citation, n.Evidence.Kind));
        Assert.Contains(committee.Counterparts, c => c is { Value: "ISO/IEC JTC 1/SC 27", Address: "/committees/iso-iec-jtc-1-sc-27" });
        Assert.Contains(committee.Secretariats, s => s.Evidence.Unverified);
        var counterpart = register.Store.Committee("iso-iec-jtc-1-sc-27")!;
        Assert.Contains(counterpart.Counterparts, c => c.Value == "SAC/TC 260");
        Assert.Equal(["SAC/TC 260"], register.Store.FindCommittee("SAC/TC 260/WG 3")!.Parents.Select(p => p.Normal));
    }

    [Fact]
    public void Lists_are_paged_by_cursor_in_natural_order()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 9-2001, GB 10-2001, GB 100-2001, GB 28481-2012, GB/T 1-2020, GB/T 2-2020, GB/T 10-2020.");
        var all = register.Store.Standards(new(500)).Items.Select(s => s.Normal).ToList();
        var parts = new List<string>();
        string? cursor = null;
        do
        {
            var page = register.Store.Standards(new(2, cursor));
            Assert.Equal(all.Count, page.Total);
            parts.AddRange(page.Items.Select(s => s.Normal));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(all, parts);
        Assert.True(all.IndexOf("GB 28481-2012") < all.IndexOf("GB/T 1-2020"));
        Assert.All(register.Store.Standards(new(500), "national-mandatory").Items, s => Assert.Equal("GB", s.Publisher));
    }

    [Fact]
    public void Home_tells_how_much_there_is()
    {
        using var register = new TemporaryRegister();
        Assert.Null(register.Store.Home().LastChange);
        register.Add("GB 18584-2001 only.");
        var home = register.Store.Home();
        Assert.Equal(1, home.Counts.Documents);
        Assert.Equal("GB 18584-2001", Assert.Single(home.Standards).Normal);
        Assert.Equal(register.Clock.Now, home.LastChange);
    }
}

public sealed class ThingsTestsOnSqlite() : ThingsTests(TestStore.Sqlite);

public sealed class ThingsTestsOnPostgres() : ThingsTests(TestStore.Postgres);
