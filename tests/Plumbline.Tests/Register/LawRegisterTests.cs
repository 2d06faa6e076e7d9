using Xunit;

namespace Plumbline.Tests.Register;

public abstract class LawRegisterTests(TestStore store) : OnStore(store)
{
    private const string Law = "中华人民共和国绳索法\n\n2003年9月3日 国务院令第390号公布\n\n2016年2月6日 《关于修改绳索法的决定》第一次修正\n\n## 第一章 总 则\n\n第一条 绳索应当结实。\n\n第二条 依照本法第一条检验。\n\n"
        + "## 第二章 附 则\n\n第三条 本法自2003年11月1日起施行。《绳索管理办法》同时废止。\n";

    [Fact]
    public void Articles_of_a_law_are_passages_with_addresses_that_cover_the_text()
    {
        using var register = new TemporaryRegister();
        var slug = register.Add(Law).Document.Slug;
        var document = register.Store.Document(slug)!;
        Assert.Equal("law", document.Summary.Kind);
        Assert.Equal("中华人民共和国绳索法", document.Summary.Title);
        Assert.Equal("2016-02-06", document.Summary.Date);
        Assert.Equal(["chapter-1", "1", "2", "chapter-2", "3"], document.Passages.Where(p => p.Kind != "part").Select(p => p.Number));
        var end = 0;
        foreach (var passage in document.Passages)
        {
            Assert.Equal(end, passage.Span.Start);
            end = passage.Span.End;
        }
        Assert.Equal(document.Text.Length, end);
        var article = register.Store.Article($"{slug}-2")!;
        Assert.Equal(("第二条", "第一章 总则"), (article.Passage.Title, article.Passage.Section));
        Assert.StartsWith("第二条 依照", article.Text, StringComparison.Ordinal);
        Assert.Equal(0, register.Store.Home().Counts.Issues);
    }

    [Fact]
    public void Facts_of_a_law_carry_their_words()
    {
        using var register = new TemporaryRegister();
        var law = register.Store.Document(register.Add(Law).Document.Slug)!.Law!;
        Assert.Equal(["number 国务院令第390号", "promulgated 2003-09-03", "revised 2016-02-06", "effective 2003-11-01", "repeals 绳索管理办法"], law.Facts.Select(f => $"{f.Property} {f.Stated.Value}"));
        Assert.All(law.Facts, f => Assert.Contains(f.Stated.Evidence.Quote!, Law, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("依照《绳索法》第二条第一款办理。", "/articles/{0}-2")]
    [InlineData("See Article 3 of the Rope Law of the People's Republic of China.", "/instruments/rope-law")]
    [InlineData("《灯具法》第一条", "/instruments/灯具法")]
    [InlineData("《绳索法》第九条", "/instruments/绳索法")]
    public void A_citation_leads_to_the_article_where_the_law_is_there_and_else_to_the_law(string text, string address)
    {
        using var register = new TemporaryRegister();
        var law = register.Add(Law).Document.Slug;
        var note = register.Store.Document(register.Add(text, "note.txt").Document.Slug)!;
        var citation = Assert.Single(note.Findings, f => f.Kind == "citation");
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, law), citation.Address);
    }

    [Fact]
    public void Names_of_a_known_law_in_two_languages_are_one()
    {
        using var register = new TemporaryRegister();
        var law = register.Add(Law.Replace("绳索法", "密码法", StringComparison.Ordinal)).Document.Slug;
        var note = register.Store.Document(register.Add("Article 2 of China's Cryptography Law and Article 1 of the Encryption Law of the People's Republic of China apply.", "note.txt").Document.Slug)!;
        Assert.Equal([$"/articles/{law}-2", $"/articles/{law}-1"], note.Findings.Where(f => f.Kind == "citation").Select(f => f.Address));
    }
}

public sealed class LawRegisterTestsOnSqlite() : LawRegisterTests(TestStore.Sqlite);

public sealed class LawRegisterTestsOnPostgres() : LawRegisterTests(TestStore.Postgres);
