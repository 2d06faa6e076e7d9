using System.Text;
using Plumbline.Tests.Gathering;
using Xunit;

namespace Plumbline.Tests.Commands;

public class AddAddressTests
{
    [Fact]
    public void A_page_is_added_by_its_address_and_one_that_may_not_be_asked_does_not_stop_it()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TemporaryFolder();
        using var server = new MoodyServer();
        // The page does not say that it is GBK; its header does.
        server.Answer("/old", "HTTP/1.1 302 Found\nLocation: /notice\nContent-Length: 0");
        server.Answer("/notice", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=GBK\nConnection: close", Encoding.GetEncoding("gb18030").GetBytes("<html><title>通知</title><p>灯绳标准GB/T 93001—2021将于5月实施。</p></html>"));
        server.Answer("/gone", "HTTP/1.1 404 Not Found\nContent-Length: 0");
        var register = Path.Combine(folder.Path, "register");
        var run = ProgramRun.WithVariable("PLUMBLINE_ALLOW_HOSTS", "localhost", "add", $"{server.At("/old")}", $"{server.At("/notice", "127.0.0.1")}", $"{server.At("/gone")}", "ftp://example.org/a", "--register", register, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        var files = run.Json.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["added", "refused", "server-error", "refused"], files.Select(f => f.TryGetProperty("outcome", out var outcome) ? outcome.GetString() : f.GetProperty("code").GetString()));
        Assert.Contains("127.0.0.1, which is this machine (loopback)", files[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        var shown = ProgramRun.Of("show", "GB/T 93001-2021", "--register", register);
        Assert.Contains("灯绳标准", shown.Output, StringComparison.Ordinal);
        var again = ProgramRun.WithVariable("PLUMBLINE_ALLOW_HOSTS", "localhost", "add", $"{server.At("/notice")}", "--register", register, "--format", "json");
        Assert.Equal((0, 1), (again.ExitCode, again.Json.GetProperty("known").GetInt32()));
    }
}
