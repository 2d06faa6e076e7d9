using Dapper;
using Microsoft.Data.Sqlite;
using Plumbline.Engine;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

public class ProjectionsTests
{
    private static readonly string[] Tables = ["document_index", "passage_index", "consultation_index", "standard_index", "committee_index", "search_entries", "search_words_docsize"];

    [Fact]
    public void Rebuilding_gives_identical_rows()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        for (var n = 0; n < 12; n++)
        {
            register.Clock.Now += TimeSpan.FromDays(1);
            register.Add($"Note {n}. SAC/TC 260 works on GB/T 35273-20{10 + (n % 5)} Information security, part {n}; comments on the Rope Plan {n} were called for from 3 March to 12 April 2022; GB/T 35273 and ISO/IEC 27001:2013 stay.\n\n网络安全 {n}", $"{n}.txt");
        }
        var before = Tables.Select(t => Dump(register, t)).ToList();
        var hits = register.Store.Search(new("网络安全")).Hits.Items;
        register.Store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Equal(before, Tables.Select(t => Dump(register, t)));
        Assert.Equal(hits.Select(h => h.Address), register.Store.Search(new("网络安全")).Hits.Items.Select(h => h.Address));
        Assert.All(before, dump => Assert.NotEmpty(dump));
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

    private static List<string> Dump(TemporaryRegister register, string table)
    {
        using var connection = new SqliteConnection($"Data Source={register.Location.Database};Pooling=False");
        connection.Open();
        return [.. connection.Query($"SELECT {(table.EndsWith("docsize", StringComparison.Ordinal) ? "id, sz" : "*")} FROM {table}").Select(r => string.Join('|', ((IDictionary<string, object?>)r).Values.Select(v => v is byte[] b ? Convert.ToHexString(b) : v))).Order()];
    }

    private sealed record Row(string? Title);
}
