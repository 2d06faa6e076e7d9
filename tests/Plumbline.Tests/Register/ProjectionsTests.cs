using Dapper;
using Npgsql;
using Plumbline.Engine;
using Plumbline.Register.Decisions;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ProjectionsTests(TestStore store) : OnStore(store)
{
    private static readonly string[] Tables = ["document_index", "passage_index", "consultation_index", "standard_index", "committee_index", "thing_index", "search_entries"];

    [Fact]
    public void Rebuilding_gives_identical_rows()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        for (var n = 0; n < 12; n++)
        {
            register.Clock.Now += TimeSpan.FromDays(1);
            register.Add($"Note {n}. SAC/TC 260 works on GB/T 35273-20{10 + (n % 5)} Information security, part {n}; comments on the Rope Plan {n} were called for from 3 March to 12 April 2022; GB/T 35273 and ISO/IEC 27001:2013 stay. On 9 May 2022, SAMR held the Forum on Ropes {n} in Wuhan; the Measures for the Administration of Ropes were released on 4 May 2022.\n\n网络安全 {n}", $"{n}.txt");
        }
        var tables = Tables.Append(Words(register)).ToList();
        var before = tables.Select(t => Dump(register, t)).ToList();
        var hits = register.Store.Search(new("网络安全")).Hits.Items;
        register.Store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Equal(before, tables.Select(t => Dump(register, t)));
        Assert.Equal(hits.Select(h => h.Address), register.Store.Search(new("网络安全")).Hits.Items.Select(h => h.Address));
        Assert.All(before, dump => Assert.NotEmpty(dump));
    }

    [Fact]
    public void What_is_added_later_leaves_the_rows_that_a_rebuild_gives()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        var decision = new Decision("editor", null, null, "the cover says so");
        string[] names = ["Information Security", "Cybersecurity", "Information Security", "Information Security", "Cybersecurity", "Cybersecurity"];
        for (var n = 0; n < 24; n++)
        {
            register.Clock.Now += TimeSpan.FromHours(9);
            var text = $"GB/T 35273-2020 {names[n % names.Length]} Specification was released on {1 + (n % 3)} March 2020. SAC/TC 260 {names[(n + 1) % names.Length]} met, and GB/T {40_000 + n}-2021 was named.";
            if (n % 5 == 0) store.AddAll([TemporaryRegister.Draft(text, $"{n}.txt"), TemporaryRegister.Draft(text + " Again.", $"{n}b.txt")], TestContext.Current.CancellationToken);
            else register.Add(text, $"{n}.txt");
            if (n == 7) Assert.True(store.Decide("GB/T 35273-2020", "title", "The right title", decision).Changed);
            if (n == 11) Assert.True(store.Reject("GB/T 35273-2020", "title", "The right title", decision).Changed);
            if (n == 15) Assert.True(store.Merge("GB/T 40003-2021", "GB/T 35273-2020", decision).Changed);
            if (n == 19) Assert.True(store.Split("GB/T 40003-2021", decision).Changed);
            if (n is 6 or 8 or 12 or 14 or 16 or 20 or 23) Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        }
        var before = Tables.Select(t => Dump(register, t)).ToList();
        store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Equal(before, Tables.Select(t => Dump(register, t)));
    }

    [Fact]
    public void A_thing_that_very_many_documents_name_is_followed_in_steps_and_not_in_their_square()
    {
        var many = Enumerable.Range(1, 30_000).Select(n => new StatementRow(n, "title", n % 3 == 0 ? "Short" : "Whole", "en", n, n % 7 == 0 ? n + 40 : null, StatementState.Found, EvidenceKind.Passage, false, null)).ToList();
        var looked = 0L;
        var versions = Versions.Of(many, 1, known =>
        {
            looked += known.Count;
            return new Row(Choice.Of(known, "title"));
        });
        Assert.Equal("Whole", versions[^1].Row.Title);
        Assert.InRange(looked, 30_000, 200_000);
    }

    [Fact]
    public void A_row_holds_from_the_batch_that_made_it_until_the_one_that_changed_it()
    {
        static StatementRow Title(long id, string value, long from, long? until = null, StatementState state = StatementState.Found) =>
            new(id, "title", value, "en", from, until, state, EvidenceKind.Passage, false, null);
        var versions = Versions.Of([Title(1, "Old", 2), Title(2, "New", 5), Title(3, "New", 6), Title(4, "Wrong", 7, 8, StatementState.Confirmed)], 1,
            known => new Row(Choice.Of(known, "title")));
        Assert.Equal([(1L, 2L, null), (2, 5, "Old"), (5, 7, "New"), (7, 8, "Wrong"), (8, (long?)null, "New")], versions.Select(v => (v.From, v.Until, v.Row.Title)));
    }

    [Fact]
    public void A_traced_citation_goes_before_a_text_and_a_text_before_an_untraced_one()
    {
        static StatementRow Name(long id, string value, EvidenceKind kind, bool unverified) => new(id, "name", value, "en", 1, null, StatementState.Found, kind, unverified, null);
        Assert.Equal("text", Choice.Of([Name(1, "text", EvidenceKind.Passage, false), Name(2, "untraced", EvidenceKind.Citation, true)], "name"));
        Assert.Equal("traced", Choice.Of([Name(1, "traced", EvidenceKind.Citation, false), Name(2, "text", EvidenceKind.Passage, false)], "name"));
        Assert.Null(Choice.Of([], "name"));
    }

    private static string Words(TemporaryRegister register) => register.IsFolder ? "search_words_docsize" : "search_postings";

    private static List<string> Dump(TemporaryRegister register, string table)
    {
        // On a server words lie in parts, which differ.
        if (table == "search_postings") return register.Look(db => EntryPrints.Of((NpgsqlConnection)db, "", CancellationToken.None).OrderBy(e => e.Key).Select(e => $"{e}").ToList());
        // Of the words SQLite keeps their numbers only, and the rest is search's own test.
        var columns = table == "search_words_docsize" ? "id, sz" : "*";
        return register.Look(db => db.Query($"SELECT {columns} FROM {table}").Select(r => string.Join('|', ((IDictionary<string, object?>)r).Values.Select(v => v is byte[] b ? Convert.ToHexString(b) : v))).Order().ToList());
    }

    private sealed record Row(string? Title);
}

public sealed class ProjectionsTestsOnSqlite() : ProjectionsTests(TestStore.Sqlite);

public sealed class ProjectionsTestsOnPostgres() : ProjectionsTests(TestStore.Postgres);
