using Plumbline.Register.Search;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>The lists of words of a server's index, beside looking through the words of every entry.</summary>
public class PostingsTests
{
    private static readonly string[] Vocabulary = ["a", "b", "c", "ab", "abc", IndexText.BorderToken];
    private static readonly string[] Queries = ["a", "\"a b\"", "\"a a\"", "\"a b c\"", "\"a b a b\" c", "ab*", "\"c ab*\"", "\"a b\" \"b a\"", "a b c ab abc", "nowhere", "\"a nowhere\"", "a*"];

    [Fact]
    public void A_part_answers_what_looking_through_its_entries_gives()
    {
        var random = new Random(41);
        for (var round = 0; round < Counts.Of(20, 400); round++)
        {
            var entries = Entries(random, from: 1, count: 40);
            foreach (var query in Queries) Assert.Equal(LookedThrough(entries, query), Answered(Rows(1, entries), query));
        }
    }

    [Fact]
    public void Parts_taken_together_answer_as_one_without_what_is_gone()
    {
        var random = new Random(42);
        for (var round = 0; round < Counts.Of(10, 200); round++)
        {
            // Numbers of two parts lie between each other; an entry that was written anew is in both, and gone from the first.
            var (one, other) = (Entries(random, from: 1, count: 30), Entries(random, from: 2, count: 30));
            var again = Entries(random, from: 3, count: 3);
            foreach (var (id, columns) in again) other[id] = columns;
            var gone = new Dictionary<long, HashSet<long>> { [1] = [.. again.Keys, one.Keys.First()] };
            var rows = Rows(1, one).Concat(Rows(2, other)).GroupBy(r => r.Word).Select(g => (g.Key, Lists: PostingList.Merge([.. g], gone))).Where(w => w.Lists.Length > 0).Select(w => Row(3, w.Key, w.Lists)).ToList();
            var left = new SortedDictionary<long, string[]>(other);
            foreach (var (id, columns) in one) if (!gone[1].Contains(id)) left[id] = columns;
            foreach (var query in Queries) Assert.Equal(LookedThrough(left, query), Answered(rows, query));
        }
    }

    [Fact]
    public void Eight_small_parts_become_one_and_large_ones_stay()
    {
        static PartRow Part(long number, long size, long entries = 100, long gone = 0) => new() { Part = number, Size = size, Entries = entries, Gone = gone };
        Assert.Empty(PartMerging.Next([.. Enumerable.Range(1, 7).Select(n => Part(n, 1_000))]));
        Assert.Equal(8, PartMerging.Next([.. Enumerable.Range(1, 8).Select(n => Part(n, 1_000)), Part(9, 100_000)]).Count);
        Assert.Empty(PartMerging.Next([.. Enumerable.Range(1, 50).Select(n => Part(n, 3 << 20))]));
        Assert.Equal(2, Assert.Single(PartMerging.Next([Part(1, 3 << 20, 1_000, 250), Part(2, 3 << 20, 1_000, 251)])).Part);
        Assert.Equal(1, Assert.Single(PartMerging.Next([Part(1, 10, 1, 1)])).Part);
        Assert.Equal([1, 2, 3], PartMerging.Tidy([Part(3, 7 << 20), Part(2, 5 << 20), Part(1, 3 << 20), Part(4, 9 << 20)]).Select(p => p.Part).Order());
        Assert.Empty(PartMerging.Tidy([Part(1, 9 << 20), Part(2, 1_000)]));
    }

    [Fact]
    public void A_very_long_word_is_kept_under_a_short_name_that_its_beginning_finds()
    {
        var word = new string('x', 5_000);
        var (from, until) = WordKey.Range(new string('x', 900));
        Assert.Equal(("standard", (string?)null), (WordKey.Of("standard"), WordKey.Whole("standard")));
        Assert.InRange(WordKey.Of(word).Length, 200, 300);
        Assert.Equal(word, WordKey.Whole(word));
        Assert.NotEqual(WordKey.Of(word), WordKey.Of(word + "x"));
        Assert.True(string.CompareOrdinal(from, WordKey.Of(word)) <= 0 && string.CompareOrdinal(WordKey.Of(word), until) < 0);
        var pair = new string('x', 199) + "\U00020000" + new string('x', 50);
        Assert.Equal(199, WordKey.Of(pair).IndexOf('#', StringComparison.Ordinal));
    }

    /// <summary>Entries of four columns; every third number, so that several sets of them lie between each other.</summary>
    private static SortedDictionary<long, string[]> Entries(Random random, long from, int count)
    {
        var entries = new SortedDictionary<long, string[]>();
        for (var n = 0; n < count; n++) entries[from + (3 * n)] = [.. Enumerable.Range(0, 4).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])))];
        return entries;
    }

    private static List<PostingRow> Rows(long part, SortedDictionary<long, string[]> entries)
    {
        var builder = new PartBuilder();
        foreach (var (id, columns) in entries) builder.Add(id, SearchKind.Passage, columns);
        return [.. builder.Words.Select(w => Row(part, w.Word, w.Lists))];
    }

    private static PostingRow Row(long part, string word, PostingsBuilder lists)
    {
        var (ids, places) = lists.ToArrays();
        return new PostingRow { Word = word, Part = part, Entries = ids, Places = places };
    }

    private static List<(long Id, int Class)> Answered(List<PostingRow> rows, string query)
    {
        var terms = SearchQuery.Parse(query).Terms.Select(t => new PhraseWords(t)).ToList();
        var begun = terms.Select(t => t.Beginning).OfType<string>().Distinct().ToDictionary(b => b, b => (IReadOnlyList<string>)[.. rows.Select(r => r.Word).Where(w => w.StartsWith(b, StringComparison.Ordinal))]);
        var lists = terms.Select(t => Enumerable.Range(0, t.Count).Select(n => rows.Where(r => t.At(n, begun).Contains(r.Word)).ToArray()).ToArray()).ToArray();
        if (lists.Any(term => term.Any(words => words.Length == 0))) return [];
        using var hits = new PartHits(lists);
        var found = new List<(long, int)>();
        for (var entry = 0; entry < hits.Count; entry++)
        {
            if (hits.ProvenClass(entry) is not { } proven) continue;
            Assert.InRange(hits.BestClass(entry) ?? 9, 0, proven);
            Assert.Equal(SearchKind.Passage, hits.Kind(entry));
            found.Add((hits.Id(entry), proven));
        }
        return found;
    }

    private static List<(long Id, int Class)> LookedThrough(SortedDictionary<long, string[]> entries, string query)
    {
        var terms = SearchQuery.Parse(query).Terms.Select(t => t.Tokens()).ToList();
        var found = new List<(long, int)>();
        foreach (var (id, columns) in entries)
        {
            var all = terms.ConvertAll(t => Enumerable.Range(0, 4).Where(c => Stands(columns[c].Split(' '), t.Tokens, t.Prefix)).ToHashSet());
            if (all.Exists(c => c.Count == 0)) continue;
            found.Add((id, Enumerable.Range(0, 3).Where(c => all.TrueForAll(t => t.Contains(c))).DefaultIfEmpty(3).First()));
        }
        return found;
    }

    private static bool Stands(string[] words, List<string> phrase, bool prefix) => Enumerable.Range(0, words.Length).Any(at => at + phrase.Count <= words.Length
        && Enumerable.Range(0, phrase.Count).All(n => prefix && n == phrase.Count - 1 ? words[at + n].StartsWith(phrase[n], StringComparison.Ordinal) : words[at + n] == phrase[n]));
}
