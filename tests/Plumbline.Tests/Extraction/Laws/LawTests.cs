using Xunit;

namespace Plumbline.Tests.Extraction.Laws;

public class LawTests
{
    private static string Law(int articles) => "绳索法\n" + string.Concat(Enumerable.Range(1, articles).Select(n => $"第{n}条 绳索{n}应当结实，依照本法第一条办理。\n"));

    [Fact]
    public void Articles_cover_their_words_in_order_and_do_not_overlap()
    {
        var text = Law(120);
        var law = RecognitionPage.Read(text).Law!;
        Assert.Equal(120, law.Articles.Count);
        var end = 0;
        foreach (var article in law.Articles)
        {
            Assert.True(article.Span.Start >= end);
            Assert.StartsWith(article.Label, text[article.Span.Start..article.Span.End], StringComparison.Ordinal);
            Assert.EndsWith("。", text[article.Span.Start..article.Span.End], StringComparison.Ordinal);
            end = article.Span.End;
        }
    }

    [Fact]
    public void An_annex_is_no_part_of_the_last_article()
    {
        var law = RecognitionPage.Read(Law(3) + "\n附件\n绳索表").Law!;
        Assert.EndsWith("办理。", RecognitionPage.Read(Law(3) + "\n附件\n绳索表").Text.ToString(law.Articles[^1].Span), StringComparison.Ordinal);
    }

    [Fact]
    public void This_law_is_the_text_itself()
    {
        var citations = RecognitionPage.Read(Law(4)).Citations;
        Assert.Equal(4, citations.Count);
        Assert.All(citations, c => Assert.True(c is { OfThisText: true, Instrument: "绳索法", CitedArticle: "1" }));
    }

    [Theory]
    [InlineData("第")]
    [InlineData("第一条")]
    [InlineData("第一条 \n第二条 \n第三条 ")]
    [InlineData("Article 1\nArticle 2\nArticle 3\n")]
    [InlineData("第九千九百九十九条之一 ")]
    [InlineData("《《《第一条》")]
    [InlineData("Articles 1 to 9, 1 to 9")]
    [InlineData("Article 1(")]
    public void Odd_texts_are_read_without_fault(string piece)
    {
        for (var times = 1; times < 40; times += 13)
        {
            var text = string.Concat(Enumerable.Repeat(piece + "\n", times)) + piece;
            var found = RecognitionPage.Read(text);
            Assert.All(found.Citations, c => Assert.True(c.Span.Start >= 0 && c.Span.End <= text.Length && c.Span.Length > 0));
        }
    }
}
