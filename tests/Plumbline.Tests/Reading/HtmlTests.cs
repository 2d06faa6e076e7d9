using System.Text;
using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

public class HtmlTests
{
    [Fact]
    public void Headings_paragraphs_and_lists_come_in_order_of_reading_and_scripts_do_not_come()
    {
        const string Html = """
            <!DOCTYPE html><html><head><title>Notice 12 of 2021</title><style>p { color: red }</style><script>var gb = "GB 1";</script></head>
            <body><nav><a href="/">Home</a></nav>
            <h1>Notice</h1><p>The standard
               <b>GB 18584</b>-2001 is replaced.</p>
            <ul><li>chairs<li>tables</ul><ol start="3"><li>First</li><li>Second</li></ol>
            <div>line one<br>line two</div><p style="display: none">hidden</p></body></html>
            """;
        var read = Reads.Document(Html);
        Assert.Equal("Notice 12 of 2021", read.Title);
        Assert.Equal("Notice\n\nThe standard GB 18584-2001 is replaced.\n\n• chairs\n• tables\n\n3. First\n4. Second\n\nline one\nline two", read.Text);
    }

    [Fact]
    public void A_table_of_data_comes_row_by_row_and_spanned_cells_keep_their_columns()
    {
        const string Html = """
            <html><body><table><caption>Standards</caption><tr><th>No.<th>Standard<th>Date</tr>
            <tr><td rowspan=2>1<td>GB/T 1-2020<td>2020-01-01<tr><td>GB/T 2-2020<td>2020-02-01<tr><td colspan=2>none<td>2021</table></body></html>
            """;
        Assert.Equal("Standards\nNo.\tStandard\tDate\n1\tGB/T 1-2020\t2020-01-01\n\tGB/T 2-2020\t2020-02-01\nnone\t\t2021", Reads.Document(Html).Text);
    }

    [Fact]
    public void A_table_that_lays_out_a_mail_is_read_as_paragraphs()
    {
        const string Html = "<html><body><table><tr><td><table><tr><td><h2>News</h2><p>One.</p><p>Two.</p></td><td>Aside</td></tr></table></td></tr></table></body></html>";
        Assert.Equal("News\n\nOne.\n\nTwo.\n\nAside", Reads.Document(Html).Text);
    }

    [Fact]
    public void The_main_element_is_the_text_of_a_page() => Assert.Equal(
        "The text of the notice, which is long enough.",
        Reads.Document("<html><body><header>Site</header><main><p>The text of the notice, which is long enough.</p></main><footer>Imprint</footer></body></html>").Text);

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public void A_page_that_states_a_GB_encoding_is_read_as_GB18030(string stated)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var read = Reads.Document(Encoding.GetEncoding(54936).GetBytes($"<html><head><meta charset=\"{stated}\"></head><body>䶮先生：国家标准</body></html>"));
        Assert.Equal("䶮先生：国家标准", read.Text);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_page_that_states_a_wrong_encoding_is_read_by_content_and_says_so()
    {
        var read = Reads.Document("<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"></head><body>国家标准化管理委员会批准发布（一）</body></html>");
        Assert.Equal("国家标准化管理委员会批准发布（一）", read.Text);
        Assert.Contains("utf-8", Assert.Single(read.Warnings));
    }

    [Fact]
    public void A_note_number_does_not_change_an_identifier() => Assert.Equal("GB/T 35273-2020¹² applies", Reads.Document("<html><body>GB/T 35273-2020<sup>12</sup> applies</body></html>").Text);

    [Fact]
    public void A_page_without_text_has_its_reason() => Assert.Equal("empty", Reads.Failure("<html><body><script>render()</script></body></html>"u8.ToArray()).Code);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div></x>")]
    [InlineData("<b><p>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<font color=a>")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<a b c=")]
    [InlineData("&amp;&#x")]
    [InlineData("<svg><p>")]
    [InlineData("</p>")]
    public void A_million_brackets_cost_linear_time_and_no_stack(string unit)
    {
        var text = new StringBuilder("<html><body>");
        while (text.Length < Counts.Of(600_000, 4_000_000)) text.Append(unit);
        var took = ThreadTime.Of(() => DocumentReader.Read(Encoding.UTF8.GetBytes(text.Append("GB 1-2020").ToString()), "deep.html", cancellation: TestContext.Current.CancellationToken));
        Assert.True(took < TimeSpan.FromSeconds(15), $"{unit}: {took}");
    }
}
