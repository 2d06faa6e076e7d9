using Plumbline.Register;
using Plumbline.Register.Search;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class SearchTests(TestStore store) : OnStore(store)
{
    private static readonly string[] Words =
    [
        "个人信息", "个人", "信息安全", "标准", "标准化", "算法", "计算", "算", "网络安全", "系统", "AI系统", "GPS定位", "5G", "privacy", "Personal information", "standard",
        "standards", "GB/T 35273-2020", "GB 18584-2001", "27701", "CD", "the", "、", "。", ", ", " ", "\n", "\n\n", "數據安全", "数据安全", "ISO/IEC 27001:2013", "AI", "去标识化",
    ];

    private static readonly string[] Queries =
    [
        "个人信息", "个人", "信息", "标准", "标准化", "算", "网络安全 standard", "AI系统", "系统AI", "5G", "GPS定位", "定位", "privacy", "\"personal information\"", "personal information",
        "GB/T 35273", "GB18584", "35273", "27701", "CD", "数据安全 privacy", "數據安全", "去标识化", "stand*", "standard", "ISO27001", "信息安", "人 算", "the", "ＡＩ",
    ];

    [Theory]
    [InlineData("SAMR")]
    [InlineData("市场监管总局")]
    [InlineData("State Administration for Market Regulation")]
    public void A_body_is_named_by_any_of_its_names(string query)
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Engine.Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        var exact = register.Store.Search(new SearchRequest(query)).Exact;
        Assert.Equal((SearchKind.Body, "/bodies/samr"), (exact?.Kind, exact?.Address));
    }

    [Fact]
    public void Search_gives_what_looking_through_every_text_gives()
    {
        using var register = new TemporaryRegister();
        var random = new Random(20210501);
        var texts = new Dictionary<string, string>();
        for (var n = 0; n < 60; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(3, 40)).Select(_ => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? " " : ""))) + $" zz{n}";
            texts[register.Add(text, $"t{n}.txt", title: "untold").Document.Slug] = text;
        }
        var identifiers = texts.Keys.ToDictionary(slug => slug, slug => register.Store.Document(slug)!.Findings.Where(f => f.Kind is "standard" or "committee").Select(f => f.Normal).ToList());
        foreach (var typed in Queries)
        {
            var query = SearchQuery.Parse(typed);
            // What recognition read out of the text counts as text: it finds GB/T 35273 in "theGB/T 35273".
            bool Stands(SearchTerm term, string slug) =>
                Snippet.Matches(texts[slug], new SearchQuery([term])) || identifiers[slug].Any(i => Snippet.Matches(i, new SearchQuery([term])));
            var expected = texts.Keys.Where(slug => query.Terms.All(term => Stands(term, slug))).Order().ToList();
            var found = All(register.Store, typed, SearchKind.Passage).Select(h => h.Address.Split('/', '#')[2]).Distinct().Order().ToList();
            Assert.True(expected.SequenceEqual(found), $"{typed}: expected {expected.Count}, found {found.Count}; missing {string.Join(' ', expected.Except(found).Take(3).Select(s => texts[s]))}; false {string.Join(' ', found.Except(expected).Take(3).Select(s => texts[s]))}");
        }
    }

    [Theory]
    [InlineData("个人信息")]
    [InlineData("标准")]
    [InlineData("算")]
    [InlineData("人信")]
    public void Chinese_words_are_found_wherever_they_stand_as_plain_text(string word)
    {
        using var register = new TemporaryRegister();
        string[] texts = ["保护个人信息的标准", "计算个人，信息标准", "算法", "无关", "個人信息標準", "人信"];
        foreach (var text in texts) register.Add(text, title: "untold");
        var expected = texts.Count(t => t.Replace("個", "个").Replace("標準", "标准").Contains(word, StringComparison.Ordinal));
        Assert.Equal(expected, register.Store.Search(new SearchRequest(word, SearchKind.Passage)).Hits.Total);
    }

    [Fact]
    public void Identifiers_are_found_in_any_spelling()
    {
        using var register = new TemporaryRegister();
        register.Add("The limits of GB 18584-2001 stay. See GB/T 35273—2020 too.");
        foreach (var typed in (string[])["GB18584", "gb 18584-2001", "18584", "GB/T 35273", "gbt35273", "GB/T35273-2020", "35273", "ＧＢ／Ｔ　３５２７３"])
        {
            var results = register.Store.Search(new SearchRequest(typed));
            Assert.Contains(results.Hits.Items, h => h.Kind == SearchKind.Standard);
            Assert.Contains(results.Hits.Items, h => h.Kind == SearchKind.Passage);
        }
        Assert.Equal("GB 18584-2001", register.Store.Search(new SearchRequest("gb18584-2001")).Exact!.Title);
        Assert.Equal("/standards/gb-t-35273", register.Store.Search(new SearchRequest("GB/T 35273")).Exact!.Address);
    }

    [Fact]
    public void Hits_in_identifiers_and_titles_come_before_hits_in_text_and_newer_ones_first()
    {
        using var register = new TemporaryRegister();
        register.Add("Furniture once.", "a.txt", "Old notice", "2019-01-01");
        register.Add("Furniture twice.", "b.txt", "New notice", "2021-01-01");
        register.Add("Nothing here.", "c.txt", "Furniture rules", "2010");
        var hits = register.Store.Search(new SearchRequest("furniture")).Hits.Items;
        Assert.Equal(["Furniture rules", "New notice", "Old notice"], hits.Select(h => h.Title));
        Assert.Equal(SearchKind.Document, hits[0].Kind);
        Assert.Equal("Furniture", hits[1].Snippet.Substring(hits[1].SnippetMarks[0].Start, hits[1].SnippetMarks[0].Length));
    }

    [Fact]
    public void Pages_by_cursor_give_every_hit_once_in_order()
    {
        using var register = new TemporaryRegister();
        for (var n = 0; n < 25; n++) register.Add($"Common word, number {n}.", $"{n}.txt", n % 3 == 0 ? $"Common title {n}" : $"Title {n}", $"20{10 + (n % 7)}");
        var whole = register.Store.Search(new SearchRequest("common", null, new PageRequest(500))).Hits;
        var parts = All(register.Store, "common", null, size: 4);
        Assert.Equal(whole.Items.Select(h => h.Address), parts.Select(h => h.Address));
        Assert.Equal(whole.Total, parts.Count);
        Assert.True(whole.TotalIsExact);
        Assert.Throws<FormatException>(() => register.Store.Search(new SearchRequest("common", null, new PageRequest(4, "not a cursor"))));
    }

    [Fact]
    public void Words_of_any_length_and_any_number_of_them_are_found()
    {
        using var register = new TemporaryRegister();
        var word = new string('q', 3_000);
        register.Add($"Before {word}end after. " + string.Concat(Enumerable.Repeat("rope ", 20_000)) + "the last knot. Behind it.", "long.txt");
        foreach (var typed in (string[])[$"{word}end", $"{word}*", $"\"before {word}end after\"", $"\"before {new string('q', 700)}*\"", "\"rope rope\"", "\"the last knot\""])
            Assert.Contains(register.Store.Search(new SearchRequest(typed)).Hits.Items, h => h.Kind == SearchKind.Passage);
        foreach (var typed in (string[])[word, $"{word}endless", $"{word}r*", "\"knot last\""]) Assert.Empty(register.Store.Search(new SearchRequest(typed)).Hits.Items);
    }

    [Fact]
    public void What_is_written_anew_is_found_by_its_new_words_alone()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 35273-2020 Information security was released.", "a.txt");
        var decision = new Plumbline.Register.Decisions.Decision("editor", null, null, "the cover says so");
        // Many small changes, so that parts of the index are taken together meanwhile.
        for (var n = 0; n < 40; n++)
        {
            register.Store.Decide("GB/T 35273-2020", "title", $"Knots of the kind {(char)('A' + (n % 26))}{n}", decision);
            register.Add($"Word number {n} of many.", $"{n}.txt");
        }
        Assert.Empty(Titled("\"kind A 0\""));
        Assert.Empty(Titled("\"kind M 38\""));
        Assert.Equal(["/standards/gb-t-35273-2020"], Titled("\"kind N 39\""));
        Assert.Equal(40, All(register.Store, "many", SearchKind.Passage).Count);
        Assert.Empty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        register.Store.Tidy(TestContext.Current.CancellationToken);
        Assert.Equal(40, All(register.Store, "many", SearchKind.Passage).Count);
        Assert.Equal(["/standards/gb-t-35273-2020"], Titled("\"kind N 39\""));
        Assert.Empty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);

        IEnumerable<string> Titled(string typed) => register.Store.Search(new SearchRequest(typed, SearchKind.Standard)).Hits.Items.Select(h => h.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("* ( ) AND")]
    [InlineData("NEAR(a b) OR {x}: y ^ -z")]
    [InlineData("a\0b")]
    [InlineData("\uD800")]
    public void Nothing_that_is_typed_is_an_error(string typed)
    {
        using var register = new TemporaryRegister();
        register.Add("Some text.");
        Assert.Empty(register.Store.Search(new SearchRequest(typed)).Hits.Items);
    }

    [Fact]
    public void Committees_are_found_by_code_and_by_either_name()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Engine.Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        foreach (var typed in (string[])["TC 260", "SAC/TC260", "网络安全标准化技术委员会"])
            Assert.Contains(register.Store.Search(new SearchRequest(typed)).Hits.Items, h => h.Address == "/committees/sac-tc-260");
    }

    private static List<SearchHit> All(RegisterStore store, string typed, SearchKind? kind, int size = 50)
    {
        var hits = new List<SearchHit>();
        string? cursor = null;
        do
        {
            var page = store.Search(new SearchRequest(typed, kind, new PageRequest(size, cursor))).Hits;
            hits.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return hits;
    }
}

public sealed class SearchTestsOnSqlite() : SearchTests(TestStore.Sqlite);

public sealed class SearchTestsOnPostgres() : SearchTests(TestStore.Postgres);
