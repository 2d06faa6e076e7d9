using System.Diagnostics;
using System.Text;
using Plumbline.Bench;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Imports;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Search over very many standards and passages: nothing is missed, nothing is too much, all in the promised order over all cursors, and in time.</summary>
public abstract class SearchAtScaleTests(TestStore store) : OnStore(store)
{
    private const int PassagesOfOne = 200;

    [Fact]
    public void Search_gives_over_all_cursors_what_looking_through_every_text_gives()
    {
        using var register = new TemporaryRegister();
        var standards = Counts.Of(2_000, 100_000);
        Fill(register.Store, standards, Counts.Of(2_000, 100_000));
        using var database = Database.At(register.Location);
        var looked = new LookedThrough(database);
        Assert.InRange(looked.Passages, standards, standards * 1.2);
        var times = new List<(double Milliseconds, string Query)>();
        foreach (var query in SearchTexts.Queries)
        {
            var expected = looked.Find(query);
            Assert.Equal(expected, Walk(register.Store, query));
            var first = register.Store.Search(new SearchRequest(query));
            Assert.Equal(expected.GroupBy(Kind).Select(g => (g.Key, Math.Min(g.Count(), SearchResults.ExactUpTo + 1))).Order(), first.Counts.Where(c => c.Value > 0).Select(c => (c.Key, c.Value)).Order());
            Assert.Equal((Math.Min(expected.Count, SearchResults.ExactUpTo), expected.Count <= SearchResults.ExactUpTo), (first.Hits.Total, first.Hits.TotalIsExact));
            for (var round = 0; round < 5; round++)
            {
                var watch = Stopwatch.StartNew();
                register.Store.Search(new SearchRequest(query));
                times.Add((watch.Elapsed.TotalMilliseconds, query));
            }
        }
        times.Sort();
        TestContext.Current.SendDiagnosticMessage($"{standards:N0} standards, {looked.Passages:N0} passages: median {times[times.Count / 2].Milliseconds:0.0} ms, p95 {times[times.Count * 95 / 100].Milliseconds:0.0} ms, worst {times[^1]}");
    }

    private static void Fill(RegisterStore store, int standards, int passages)
    {
        store.Import("relaton", Enumerable.Range(0, standards).Select(n => new ImportItem($"{n}", Encoding.UTF8.GetBytes(SearchTexts.Record(n)))), "test", cancel: TestContext.Current.CancellationToken);
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        foreach (var batch in Enumerable.Range(0, passages / PassagesOfOne).Chunk(8))
        {
            store.AddAll([.. batch.Select(n =>
            {
                var (text, date) = SearchTexts.Document(n, PassagesOfOne + 2, standards);
                return new NewDocument(Encoding.UTF8.GetBytes(text), $"{n}.txt", recogniser.Recognise(new SourceText(text)), Date: date);
            })], TestContext.Current.CancellationToken);
        }
    }

    private static List<string> Walk(RegisterStore store, string query)
    {
        var addresses = new List<string>();
        string? cursor = null;
        do
        {
            var page = store.Search(new SearchRequest(query, Page: new PageRequest(PageRequest.MaximumSize, cursor))).Hits;
            addresses.AddRange(page.Items.Select(h => h.Address));
            cursor = page.Next;
        }
        while (cursor is not null);
        return addresses;
    }

    private static SearchKind Kind(string address) =>
        address.Contains('#', StringComparison.Ordinal) ? SearchKind.Passage : address.Split('/')[1] switch { "standards" => SearchKind.Standard, "committees" => SearchKind.Committee, _ => SearchKind.Document };
}

public sealed class SearchAtScaleTestsOnSqlite() : SearchAtScaleTests(TestStore.Sqlite);

public sealed class SearchAtScaleTestsOnPostgres() : SearchAtScaleTests(TestStore.Postgres);
