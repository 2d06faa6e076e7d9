using Plumbline.Tests.Pages;
using Xunit;

namespace Plumbline.Tests.Api;

/// <summary>Finished answers are packed once and sent packed to whoever takes them so.</summary>
public sealed class PackedAnswersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("br;q=0.1, gzip;q=0.8", "gzip")]
    [InlineData("identity", null)]
    [InlineData("br;q=0", null)]
    public async Task A_reader_gets_the_packing_that_it_takes(string taken, string? packing)
    {
        for (var time = 0; time < 2; time++)
        {
            var answer = await site.Ask("/standards", "GET", ("Accept-Encoding", taken));
            Assert.Equal((200, packing), (answer.Status, answer.Headers.GetValueOrDefault("Content-Encoding")));
            Assert.Contains("Accept-Encoding", answer.Headers["Vary"], StringComparison.OrdinalIgnoreCase);
            var plain = await site.Ask("/standards", "GET");
            Assert.Equal(packing is null, answer.Headers["Content-Length"] == plain.Headers["Content-Length"]);
            Assert.Equal(plain.Headers["ETag"], answer.Headers["ETag"]);
        }
    }
}
