using Plumbline.App.Pages.Marking;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Pages;

public class MarkedTextTests
{
    [Fact]
    public void Text_is_encoded_and_a_finding_leads_to_its_note() =>
        Assert.Equal(
            "1 &lt; <span class=\"mark k-standard\" id=\"f1\" data-f=\"n1\"><a href=\"#n1\">GB 1</a></span> &amp; 2",
            Write("1 < GB 1 & 2", new Mark(new TextSpan(4, 4), "standard", "f1", "n1")));

    [Fact]
    public void Every_further_line_has_an_anchor() => Assert.Equal("a\n<span id=\"L2\"></span>b\n<span id=\"L3\"></span>c", Write("a\nb\nc"));

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"'", "&quot;&#x27;")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\0b\u0007c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\fb", "a b")]
    [InlineData("个人信息—Größe", "个人信息—Größe")]
    [InlineData("𠮷", "𠮷")]
    public void What_would_act_on_the_page_stands_on_it(string text, string expected) => Assert.Equal(expected, Decode4(Write(text)));

    [Fact]
    public void A_lone_surrogate_is_shown_as_a_replacement() => Assert.Equal("a\uFFFDb", Write("a\uD800b"));

    [Fact]
    public void Blocks_are_runs_of_lines_and_headings_stand_alone()
    {
        var text = new SourceText("\n1. Title\nfirst\nsecond\n \nthird\n");
        var blocks = TextBlocks.Cut(text, new TextSpan(0, text.Length), [(new TextSpan(1, 8), 3)]);
        Assert.Equal(["1. Title|2|3", "first\nsecond|3|0", "third|6|0"], blocks.Select(b => $"{text.ToString(b.Span)}|{b.Line}|{b.Level}"));
    }

    private static string Decode4(string html) => html.Replace("&#x20BB7;", "𠮷", StringComparison.Ordinal);

    private static string Write(string content, params Mark[] marks)
    {
        using var writer = new StringWriter();
        new MarkedText(new SourceText(content), new TextSpan(0, content.Length), marks).WriteTo(writer, new SiteEncoder());
        return writer.ToString();
    }
}
