using FsCheck.Fluent;
using Plumbline.App.Alerts;
using Plumbline.Register;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Plumbline.Register.Watching;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>What kept searches find in new documents is what the searches themselves list of them.</summary>
public abstract class WatchTests(TestStore store) : OnStore(store)
{
    private static readonly string[] Words =
        ["rope", "cable*", "\"steel rope\"", "安全", "绳", "\"个人信息\"", "GB/T 35273", "gb18584", "SAC/TC 260", "harness", "information", "标准", "2020", "safety rope", "信息 安全", "nothing-like-this", "sa*"];

    private static readonly SearchFilter[] Filters =
    [
        SearchFilter.None, new() { Level = "national" }, new() { Obligation = "mandatory" }, new() { Language = "zh" }, new() { Language = "en" }, new() { Year = "2020" }, new() { Status = "unknown" },
        new() { Status = "in-force" }, new() { Committee = "SAC/TC 260" }, new() { Topic = "personal-information" },
    ];

    private static readonly string[] Sentences =
    [
        "The steel rope of GB 18584-2001 is replaced by GB 18584-2024, effective on 1 July 2024.\n",
        "SAC/TC 260 released GB/T 35273-2020, Personal information security specification, on 6 March 2020.\n",
        "GB/T 35273-2020《信息安全技术 个人信息安全规范》由SAC/TC 260归口。\n",
        "A cable is no rope. Rope of steel, steel rope and ropes.\n",
        "From 6 July 2021 to 4 September 2021, the Office called for comments on the Rope Safety Measures.\n",
        "绳索安全标准 GB/T 20118-2017 于2018年7月1日实施。\n",
        "The harness standard GB 6095-2021 replaces GB 6095-2009.\n",
        "ISO/IEC 27001:2013 and ISO 2307:2019 on fibre ropes are information.\n",
    ];

    [Fact]
    public void New_documents_are_found_as_a_run_of_every_search_finds_them()
    {
        var cases = from before in Gen.ListOf(Gen.Elements(Sentences)) from added in Gen.NonEmptyListOf(Gen.Elements(Sentences)) select (before, added);
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            using var register = new TemporaryRegister();
            register.Add(string.Concat(given.before) + "Before.\n", "before.txt", "Before", "2021-04-01");
            var watches = new Dictionary<long, SearchWatch>();
            foreach (var words in Words.Append(""))
            {
                foreach (var filter in Filters)
                {
                    foreach (var kind in filter.IsEmpty ? [null, SearchKind.Passage, SearchKind.Standard] : (ReadOnlySpan<SearchKind?>)[null])
                    {
                        var query = new SearchWatch(words, kind, filter);
                        var watch = register.Store.Watches.Add(new NewWatch(NameOf(query), "a watch", "test"));
                        watches.Add(watch.Id, query);
                    }
                }
            }
            var since = register.Store.Sequence;
            register.Clock.Now = register.Clock.Now.AddDays(1);
            foreach (var sentence in given.added.Distinct()) register.Add(sentence + "Added.\n", $"{sentence.Length}.txt", "A note on safety", "2021-05-02");
            var byName = watches.Values.DistinctBy(NameOf).ToDictionary(NameOf, StringComparer.Ordinal);
            var run = register.Store.Watches.Look((string address, out string? problem) => { problem = null; return byName[address]; }, TestContext.Current.CancellationToken);
            Assert.Equal(register.Store.Sequence, run.Sequence);
            var touched = Touched(register, since);
            foreach (var (id, query) in watches)
            {
                var found = register.Store.Watches.Untold(id).Select(h => h.Address).Order(StringComparer.Ordinal).ToList();
                var expected = Everything(register, query).Where(touched.Contains).Order(StringComparer.Ordinal).ToList();
                Assert.True(expected.SequenceEqual(found), $"{NameOf(query)}: the search lists {string.Join(" ", expected)}, the watch found {string.Join(" ", found)}");
                Assert.Equal(found, register.Store.Watches.Preview(query, since, TestContext.Current.CancellationToken).Select(h => h.Address).Order(StringComparer.Ordinal));
            }
            Assert.Equal(0, register.Store.Watches.Look((string address, out string? problem) => { problem = null; return byName[address]; }, TestContext.Current.CancellationToken).Hits);
        }).Holds(3, 60);
    }

    [Fact]
    public void A_hit_tells_which_part_of_the_query_and_which_words()
    {
        using var register = Filled(out var addresses);
        var search = Add(register, addresses, "/search?q=%22steel+rope%22&language=en");
        var standard = Add(register, addresses, "/standards/gb-18584-2001");
        var series = Add(register, addresses, "/standards/gb-18584");
        var calls = Add(register, addresses, "/consultations?month=2021-09");
        register.Clock.Now = register.Clock.Now.AddDays(1);
        register.Add("Of ropes.\n\nThe steel rope of GB 18584-2001 is replaced by GB 18584-2024, effective on 1 July 2024.\n", "new.txt", "A notice", "2021-05-02");
        register.Add("From 6 July 2021 to 4 September 2021, the Office called for comments on the Rope Safety Measures.\n", "call.txt", "A call", "2021-05-02");
        Look(register, addresses);
        var words = Assert.Single(register.Store.Watches.Untold(search.Id));
        Assert.Equal([new WatchReason("words", "steel rope", "text"), new WatchReason("language", "en")], words.Reasons);
        Assert.Contains("The steel rope of GB 18584-2001", words.Quote);
        Assert.Equal("A notice", words.Source);
        var named = register.Store.Watches.Untold(standard.Id);
        Assert.Contains(named, h => h.Kind == SearchKind.Passage && h.Reasons.Contains(new WatchReason("named", "GB 18584-2001")) && h.Quote!.Contains("is replaced by GB 18584-2024"));
        Assert.Contains(named, h => h.Kind == SearchKind.Standard && h.Address == "/standards/gb-18584-2024" && h.Reasons.Contains(new WatchReason("edition", "GB 18584-2024")));
        Assert.All(named, h => Assert.NotNull(h.Quote));
        Assert.Superset(named.Select(h => h.Address).ToHashSet(), register.Store.Watches.Untold(series.Id).Select(h => h.Address).ToHashSet());
        var call = Assert.Single(register.Store.Watches.Untold(calls.Id));
        Assert.Equal((SearchKind.Consultation, "month", "2021-09"), (call.Kind, call.Reasons[0].Part, call.Reasons[0].Value));
        Assert.Contains("called for comments on the Rope Safety Measures", call.Quote);
    }

    [Fact]
    public void A_list_is_watched_as_it_is_now_and_tells_new_editions()
    {
        using var register = Filled(out var addresses);
        register.Store.Keep("ours", "GB 18584-2001\n", "ours.csv", "Li");
        var list = Add(register, addresses, "/lists/ours");
        register.Add("GB 18584-2024 is on sale.\n", "one.txt");
        Look(register, addresses);
        Assert.Contains(register.Store.Watches.Untold(list.Id), h => h.Reasons.Contains(new WatchReason("edition", "GB 18584-2024")));
        register.Clock.Now = register.Clock.Now.AddDays(1);
        register.Store.Keep("ours", "GB/T 99999-2020\n", "ours.csv", "Li");
        register.Add("GB/T 99999-2020 is on sale.\n", "two.txt");
        Look(register, addresses);
        Assert.Contains(register.Store.Watches.Untold(list.Id), h => h.Reasons.Contains(new WatchReason("named", "GB/T 99999-2020")));
    }

    [Fact]
    public void A_query_that_can_no_longer_be_asked_is_told_once_kept_and_goes_on_with_what_came_meanwhile()
    {
        using var register = Filled(out var addresses);
        register.Store.Keep("ours", "GB 18584-2001\n", "ours.csv", "Li");
        var list = Add(register, addresses, "/lists/ours");
        register.Store.RemoveList("ours");
        var broken = Assert.Single(Look(register, addresses).Broken);
        Assert.Equal((list.Id, "broken", "there is no such list (any more)"), (broken.Id, broken.State, broken.Problem));
        register.Add("GB 18584-2001 is on sale.\n", "meanwhile.txt");
        Assert.Empty(Look(register, addresses).Broken);
        Assert.Empty(register.Store.Watches.Untold(list.Id));
        register.Clock.Now = register.Clock.Now.AddDays(1);
        register.Store.Keep("ours", "GB 18584-2001\n", "ours.csv", "Li");
        Look(register, addresses);
        Assert.Equal("active", register.Store.Watches.One(list.Id)!.State);
        Assert.Contains(register.Store.Watches.Untold(list.Id), h => h.Quote!.Contains("is on sale"));
    }

    [Fact]
    public void What_was_known_before_a_watch_is_not_its_news_and_a_removed_one_leaves_nothing()
    {
        using var register = Filled(out var addresses);
        register.Add("A rope.\n", "before.txt", "One");
        var first = Add(register, addresses, "/search?q=rope");
        register.Add("Another rope.\n", "between.txt", "Two");
        var second = Add(register, addresses, "/search?q=rope");
        register.Add("A third rope.\n", "after.txt", "Three");
        Look(register, addresses);
        Assert.Equal((2, 1), (register.Store.Watches.Untold(first.Id).Count, register.Store.Watches.Untold(second.Id).Count));
        Assert.Equal(2, register.Store.Watches.One(first.Id)!.Hits);
        Assert.True(register.Store.Watches.Remove(first.Id));
        Assert.False(register.Store.Watches.Remove(first.Id));
        Assert.Equal(0, register.Look(db => db.Count("watches.count-hits", new { id = first.Id })));
    }

    [Fact]
    public void A_backup_holds_the_watches_with_what_they_found()
    {
        using var register = Filled(out var addresses);
        var watch = Add(register, addresses, "/search?q=rope");
        register.Add("A rope.\n", "after.txt", "Three");
        Look(register, addresses);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "b.tar");
        register.Store.Backup(file, TestContext.Current.CancellationToken);
        using var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, "back")), register.Clock, TestContext.Current.CancellationToken);
        Assert.Equal("/search?q=rope", Assert.Single(back.Watches.All()).Query);
        Assert.Single(back.Watches.Untold(watch.Id));
        Assert.Equal(0, back.Watches.Look(new WatchAddress(back).Read, TestContext.Current.CancellationToken).Hits);
    }

    [Theory]
    [InlineData("/search", "finds nothing")]
    [InlineData("/search?kolor=red", "does not know the parameter “kolor”")]
    [InlineData("/search?q=rope&level=galactic", "There is no level “galactic”")]
    [InlineData("/standards/gb-9-1999", "cannot be watched")]
    [InlineData("/consultations?month=June", "is no month")]
    [InlineData("/documents/some-document", "cannot be watched")]
    [InlineData("/lists/none", "no such list")]
    [InlineData("rope", "cannot be watched")]
    public void An_address_that_cannot_be_watched_is_refused_with_the_reason(string address, string reason)
    {
        using var register = new TemporaryRegister();
        Assert.Null(new WatchAddress(register.Store).Usual(address, out var problem));
        Assert.Contains(reason, problem);
    }

    [Theory]
    [InlineData("https://standards.example/search.json?language=en&q=rope&cursor=x", "/search?q=rope&language=en")]
    [InlineData("/standards/gb-18584-2001?history=all&as-of=2021-01-01", "/standards/gb-18584-2001")]
    [InlineData("/consultations.ics?topic=data-security", "/consultations?topic=data-security")]
    public void An_address_is_kept_as_its_query(string address, string kept)
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2001 is in use.\n");
        Assert.Equal(kept, new WatchAddress(register.Store).Usual(address, out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Two_processes_that_look_at_the_same_changes_find_each_thing_once()
    {
        using var register = Filled(out var addresses);
        var watch = Add(register, addresses, "/search?q=rope");
        for (var n = 0; n < 20; n++) register.Add($"Rope {n}.\n", $"{n}.txt", $"Note {n}");
        using var other = register.Another();
        var others = new WatchAddress(other);
        Parallel.Invoke(() => register.Store.Watches.Look(addresses.Read), () => other.Watches.Look(others.Read));
        Look(register, addresses);
        Assert.Equal(20, register.Store.Watches.Untold(watch.Id).Select(h => h.Address).Distinct().Count());
        Assert.Equal(20, register.Store.Watches.Untold(watch.Id).Count);
    }

    private static string NameOf(SearchWatch query) => $"{query.Query}|{query.Kind}|{query.Filter}";

    private static TemporaryRegister Filled(out WatchAddress addresses)
    {
        var register = new TemporaryRegister();
        register.Add("GB 18584-2001 is in use.\n", "old.txt", "Old", "2021-04-01");
        addresses = new WatchAddress(register.Store);
        return register;
    }

    private static Watch Add(TemporaryRegister register, WatchAddress addresses, string address) =>
        register.Store.Watches.Add(new NewWatch(addresses.Usual(address, out var problem) ?? throw new InvalidOperationException(problem), address, "test"));

    private static WatchRun Look(TemporaryRegister register, WatchAddress addresses) => register.Store.Watches.Look(addresses.Read, TestContext.Current.CancellationToken);

    private static HashSet<string> Touched(TemporaryRegister register, long since)
    {
        using var database = Database.At(register.Location);
        return database.WriteAside(t => TouchedEntries.Read(t, new TouchedRange(since, register.Store.Sequence), null, out _).Select(e => e.Head.Address).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>All that a search lists, page by page.</summary>
    private static List<string> Everything(TemporaryRegister register, SearchWatch query)
    {
        var all = new List<string>();
        string? cursor = null;
        do
        {
            var page = register.Store.Search(new SearchRequest(query.Query, query.Kind, new PageRequest(PageRequest.MaximumSize, cursor)) { Filter = query.Filter }).Hits;
            all.AddRange(page.Items.Select(h => h.Address));
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }
}

public sealed class WatchTestsOnSqlite() : WatchTests(TestStore.Sqlite);

public sealed class WatchTestsOnPostgres() : WatchTests(TestStore.Postgres);
