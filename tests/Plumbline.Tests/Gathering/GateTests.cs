using System.IO.Compression;
using System.Text;
using Plumbline.App.Gathering;
using Xunit;

namespace Plumbline.Tests.Gathering;

public sealed class GateTests : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly MoodyServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_page_comes_with_what_its_headers_say()
    {
        _server.Answer("/a", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"gbk\"\nETag: \"v1\"\nLast-Modified: Thu, 13 May 2021 08:00:00 GMT\nContent-Length: 5", "<p>Hi"u8.ToArray());
        var page = await Fetch("/a");
        Assert.Equal(("<p>Hi", "text/html", "gbk", "\"v1\""), (Encoding.UTF8.GetString(page.Bytes.Span), page.ContentType, page.Charset, page.ETag));
        Assert.StartsWith("Plumbline/", _server.Requests[0].Split("User-Agent: ")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_as_it_was_costs_no_bytes()
    {
        _server.Answer("/a", "HTTP/1.1 304 Not Modified\nETag: \"v1\"");
        using var gate = Open();
        var page = await gate.Fetch(_server.At("/a"), new Fetched(_server.At("/a"), 200, default) { ETag = "\"v1\"" }, Cancel);
        Assert.True(page.IsUnchanged);
        Assert.Contains("If-None-Match: \"v1\"", _server.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("0.0.0.0")]
    public async Task This_machine_is_refused_in_every_spelling(string host)
    {
        _server.Answer("/a", "HTTP/1.1 200 OK\nContent-Length: 0");
        using var gate = new Gate(new GateLimits());
        var failure = await Assert.ThrowsAsync<GateException>(() => gate.Fetch(_server.At("/a", host), null, Cancel));
        Assert.Equal(GateFailureCode.Refused, failure.Code);
        Assert.Contains("refused", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("ftp://example.org/a", "only http and https")]
    [InlineData("http://me:secret@example.org/", "name or password")]
    public async Task Other_schemes_and_passwords_are_refused(string address, string why)
    {
        using var gate = new Gate(new GateLimits());
        var failure = await Assert.ThrowsAsync<GateException>(() => gate.Fetch(new Uri(address), null, Cancel));
        Assert.Equal(GateFailureCode.Refused, failure.Code);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_looked_at_again()
    {
        _server.Answer("/old", $"HTTP/1.1 301 Moved\nLocation: /new\nContent-Length: 0");
        _server.Answer("/new", "HTTP/1.1 200 OK\nContent-Length: 3", "new"u8.ToArray());
        Assert.Equal("/new", (await Fetch("/old")).Address.AbsolutePath);
        _server.Answer("/in", $"HTTP/1.1 302 Found\nLocation: http://127.0.0.1:{_server.Port}/new\nContent-Length: 0");
        // The name localhost is allowed by name; the number is not.
        Assert.Equal(GateFailureCode.Refused, (await Failure("/in")).Code);
        _server.Answer("/file", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd\nContent-Length: 0");
        Assert.Equal(GateFailureCode.Refused, (await Failure("/file")).Code);
    }

    [Fact]
    public async Task Redirects_without_end_are_left()
    {
        _server.Answer("/round", "HTTP/1.1 302 Found\nLocation: /round\nContent-Length: 0");
        Assert.Contains("more than 5 redirects", (await Failure("/round")).Message, StringComparison.Ordinal);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Packed_pages_are_unpacked(string how)
    {
        _server.Answer("/a", $"HTTP/1.1 200 OK\nContent-Encoding: {how}\nConnection: close", Packed(how, Encoding.UTF8.GetBytes("公告 of 2021")));
        Assert.Equal("公告 of 2021", Encoding.UTF8.GetString((await Fetch("/a")).Bytes.Span));
    }

    [Fact]
    public async Task A_bomb_stops_at_the_limit()
    {
        _server.Answer("/bomb", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nConnection: close", Packed("gzip", new byte[4 << 20]));
        var failure = await Failure("/bomb", new GateLimits { Bytes = 1 << 20 });
        Assert.Equal(GateFailureCode.TooLarge, failure.Code);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_left_before_and_while_it_comes()
    {
        _server.Answer("/said", "HTTP/1.1 200 OK\nContent-Length: 5000000000");
        Assert.Equal(GateFailureCode.TooLarge, (await Failure("/said")).Code);
        _server.Answer("/unsaid", "HTTP/1.1 200 OK\nConnection: close", new byte[3000]);
        Assert.Equal(GateFailureCode.TooLarge, (await Failure("/unsaid", new GateLimits { PackedBytes = 1000 })).Code);
    }

    [Fact]
    public async Task Headers_without_end_are_left()
    {
        _server.Answer("/heads", async line =>
        {
            await line.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
            for (var n = 0; n < 100_000; n++) await line.WriteAsync(Encoding.ASCII.GetBytes($"X-{n}: {new string('a', 100)}\r\n"));
        });
        Assert.Equal(GateFailureCode.TooLarge, (await Failure("/heads")).Code);
    }

    [Fact]
    public async Task A_cut_body_is_no_page()
    {
        _server.Answer("/cut", "HTTP/1.1 200 OK\nContent-Length: 100", "half"u8.ToArray());
        var failure = await Failure("/cut");
        Assert.Equal(GateFailureCode.Broken, failure.Code);
        Assert.Contains("ended before its end", failure.Message, StringComparison.Ordinal);
        _server.Answer("/torn", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nConnection: close", "no gzip at all"u8.ToArray());
        Assert.Equal(GateFailureCode.Broken, (await Failure("/torn")).Code);
        _server.Answer("/odd", "HTTP/1.1 200 OK\nContent-Encoding: zstd\nContent-Length: 1", [1]);
        Assert.Contains("zstd", (await Failure("/odd")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_drips_or_says_nothing_is_left()
    {
        var limits = new GateLimits { Connecting = TimeSpan.FromSeconds(1), Headers = TimeSpan.FromMilliseconds(500), Silence = TimeSpan.FromMilliseconds(500), Whole = TimeSpan.FromSeconds(3) };
        _server.Answer("/mute", _ => Task.Delay(Timeout.Infinite, Cancel));
        Assert.Equal(GateFailureCode.TimedOut, (await Failure("/mute", limits)).Code);
        _server.Answer("/stops", async line =>
        {
            await line.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab"u8.ToArray());
            await Task.Delay(Timeout.Infinite, Cancel);
        });
        Assert.Equal(GateFailureCode.TimedOut, (await Failure("/stops", limits)).Code);
    }

    [Fact]
    public async Task Errors_of_a_server_keep_their_status_and_when_to_ask_again()
    {
        _server.Answer("/busy", "HTTP/1.1 429 Too Many Requests\nRetry-After: 120\nContent-Length: 0");
        var failure = await Failure("/busy");
        Assert.Equal((GateFailureCode.Status, 429, TimeSpan.FromSeconds(120)), (failure.Code, failure.Status, failure.RetryAfter));
        Assert.Contains("429", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_answer_of_HTTP_and_nobody_at_all_are_told_apart()
    {
        _server.Answer("/noise", async line => await line.WriteAsync("SSH-2.0-nothing of yours\r\n\r\n"u8.ToArray()));
        Assert.Equal(GateFailureCode.Broken, (await Failure("/noise")).Code);
        var address = _server.At("/gone");
        _server.Dispose();
        using var gate = Open();
        Assert.Equal(GateFailureCode.Unreachable, (await Assert.ThrowsAsync<GateException>(() => gate.Fetch(address, null, Cancel))).Code);
        Assert.Equal(GateFailureCode.Unreachable, (await Assert.ThrowsAsync<GateException>(() => gate.Fetch(new Uri("http://no-such-name.invalid/"), null, Cancel))).Code);
    }

    private static Gate Open(GateLimits? limits = null) => new((limits ?? new GateLimits()) with { AllowedHosts = new HashSet<string>(["localhost"], StringComparer.OrdinalIgnoreCase) });

    private async Task<Fetched> Fetch(string path)
    {
        using var gate = Open();
        return await gate.Fetch(_server.At(path), null, Cancel);
    }

    private async Task<GateException> Failure(string path, GateLimits? limits = null)
    {
        using var gate = Open(limits);
        return await Assert.ThrowsAsync<GateException>(() => gate.Fetch(_server.At(path), null, Cancel));
    }

    private static byte[] Packed(string how, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = how switch { "gzip" => new GZipStream(packed, CompressionLevel.Fastest), "br" => new BrotliStream(packed, CompressionLevel.Fastest), _ => new ZLibStream(packed, CompressionLevel.Fastest) }) stream.Write(bytes);
        return packed.ToArray();
    }
}
