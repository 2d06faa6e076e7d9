using Plumbline.Register;
using Plumbline.Register.Changes;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ChangeFeedTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void What_a_document_brings_is_created_once_and_updated_when_another_names_it_again()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 35273-2020 applies.", "a.txt");
        var first = register.Store.ChangesSince(0, new PageRequest());
        Assert.Contains(first.Items, c => c is { Kind: "standard", Name: "GB/T 35273-2020", Change: ChangeKind.Created, Address: "/standards/gb-t-35273-2020" });
        Assert.Contains(first.Items, c => c is { Kind: "document", Change: ChangeKind.Created });
        Assert.Equal(register.Store.Sequence, first.Sequence);

        Assert.Empty(register.Store.ChangesSince(first.Sequence, new PageRequest()).Items);
        register.Add("GB/T 35273-2020 is applied again.", "b.txt");
        var second = register.Store.ChangesSince(first.Sequence, new PageRequest());
        Assert.Contains(second.Items, c => c is { Name: "GB/T 35273-2020", Change: ChangeKind.Updated });
        Assert.All(second.Items, c => Assert.True(c.Sequence > first.Sequence));
        Assert.Equal(["GB/T 35273-2020"], register.Store.ChangesSince(first.Sequence, new PageRequest(), "standard").Items.Select(c => c.Name));
    }

    [Fact]
    public void What_replaces_another_updates_both()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2001 applies.", "a.txt");
        var since = register.Store.Sequence;
        register.Add("GB 18584-2024 replaces GB 18584-2001.", "b.txt");
        var changes = register.Store.ChangesSince(since, new PageRequest(), "standard").Items.ToDictionary(c => c.Name, c => c.Change);
        Assert.Equal(ChangeKind.Created, changes["GB 18584-2024"]);
        Assert.Equal(ChangeKind.Updated, changes["GB 18584-2001"]);
    }

    [Fact]
    public void Parts_of_the_feed_make_the_whole_in_order_whatever_their_size()
    {
        using var register = new TemporaryRegister();
        for (var i = 1; i <= 5; i++) register.Add($"GB {1000 + i}-2001 and GB {2000 + i}-2001 apply by SAC/TC {i}.", $"{i}.txt");
        var whole = register.Store.ChangesSince(0, new PageRequest(500)).Items;
        foreach (var size in new[] { 1, 2, 3, 7 })
        {
            var parts = new List<ThingChange>();
            for (string? cursor = null; ; )
            {
                var part = register.Store.ChangesSince(0, new PageRequest(size, cursor));
                Assert.True(part.Items.Count <= size);
                parts.AddRange(part.Items);
                if ((cursor = part.Next) is null) break;
            }
            Assert.Equal(whole, parts);
        }
        Assert.Throws<FormatException>(() => register.Store.ChangesSince(0, new PageRequest(5, "nonsense")));
    }

    [Fact]
    public void A_row_of_starter_data_that_is_gone_is_withdrawn()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2001 applies.", "a.txt");
        var since = register.Store.Sequence;
        // Everything stated of it ends with the next change.
        register.Change($"INSERT INTO batches (id, kind, at, by_whom) VALUES ({since + 1}, 'decision', '2021-05-02T06:00:00.000Z', 'test')");
        register.Change($"UPDATE statements SET known_until = {since + 1} WHERE thing_id = (SELECT id FROM things WHERE kind = 'standard' AND key = 'GB 18584-2001')");
        Assert.Contains(register.Store.ChangesSince(since, new PageRequest()).Items, c => c is { Name: "GB 18584-2001", Change: ChangeKind.Withdrawn });
    }
}

public sealed class ChangeFeedTestsOnSqlite() : ChangeFeedTests(TestStore.Sqlite);

public sealed class ChangeFeedTestsOnPostgres() : ChangeFeedTests(TestStore.Postgres);
