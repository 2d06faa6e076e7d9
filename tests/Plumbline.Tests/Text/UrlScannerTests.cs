using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Text;

public sealed class UrlScannerTests
{
    [Theory]
    [InlineData("see http://a.example/b.", "http://a.example/b")]
    [InlineData("<https://a.example/b>.", "https://a.example/b")]
    [InlineData("(http://a.example/b), and", "http://a.example/b")]
    [InlineData("http://a.example/b_(c)", "http://a.example/b_(c)")]
    [InlineData("[here](http://a.example/b)。", "http://a.example/b")]
    [InlineData("详见http://a.example/b。", "http://a.example/b")]
    [InlineData("http://a.example/b查看详情", "http://a.example/b")]
    [InlineData("<http://a.example/long-\nname/b>", "http://a.example/long-name/b")]
    [InlineData("http://a.example/b\nnext", "http://a.example/b")]
    [InlineData("http://a.example/?u=http://b.example/c", "http://a.example/?u=http://b.example/c")]
    [InlineData("http://a.example/b.htmlhttps://b.example", "http://a.example/b.html https://b.example")]
    [InlineData("*www.a.example/b*", "www.a.example/b")]
    [InlineData("me@www.a.example, xwww.b.example, mailto://c, http:// and ://", "")]
    [InlineData("HTTP://A.EXAMPLE/B;", "HTTP://A.EXAMPLE/B")]
    public void Address_is_cut_where_it_ends(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', UrlScanner.FindAll(text).Select(u => UrlScanner.Clean(text.AsSpan(u.Start, u.Length)))));
}
