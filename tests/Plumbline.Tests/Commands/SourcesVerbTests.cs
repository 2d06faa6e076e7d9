using System.Text;
using Plumbline.Tests.Gathering;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary><c>plumbline sources</c> and <c>plumbline inbox</c> as users type them.</summary>
public class SourcesVerbTests
{
    [Fact]
    public void A_source_is_added_asked_followed_exchanged_and_removed()
    {
        using var server = new MoodyServer();
        using var folder = new TemporaryFolder();
        var register = Path.Combine(folder.Path, "register");
        var body = Encoding.UTF8.GetBytes("<html><body><main><h1>Notice on ropes</h1><p>GB 18584-2024 is released; SAC/TC 260 keeps it. Comments are to be sent until 12 July 2031.</p></main></body></html>");
        server.Answer("/ropes", $"HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close\nContent-Length: {body.Length}", body);
        ProgramRun Run(params string[] arguments) => ProgramRun.WithVariable("PLUMBLINE_ALLOW_HOSTS", "localhost", [.. arguments, "--register", register]);

        var added = Run("sources", "add", server.At("/ropes").ToString(), "--name", "ropes", "--title", "Rope notices", "--rhythm", "15 8 * * 1-5", "--zone", "Asia/Shanghai", "--expect", "30", "--pause", "0");
        Assert.Equal(0, added.ExitCode);
        Assert.Contains("it is off; 'plumbline sources check ropes' asks it once", added.Errors, StringComparison.Ordinal);
        Assert.Contains("there is a source 'ropes' already", Run("sources", "add", "https://rope.example/", "--name", "ropes").Errors, StringComparison.Ordinal);
        Assert.Contains("has five fields", Run("sources", "change", "ropes", "--rhythm", "daily").Errors, StringComparison.Ordinal);
        Assert.Contains("there is no source 'twine'", Run("sources", "check", "twine").Errors, StringComparison.Ordinal);
        Assert.Equal((0, "ropes: 1 new\n"), Run("sources", "check", "ropes") is var first ? (first.ExitCode, first.Output) : default);
        Assert.Equal("ropes: 1 unchanged\n", Run("sources", "check", "ropes").Output);
        Assert.Equal(0, Run("sources", "on", "ropes").ExitCode);
        Assert.Equal("fresh", Run("sources", "--format", "json").Json.GetProperty("sources")[0].GetProperty("state").GetString());

        var yaml = Run("sources", "export").Output;
        Assert.Contains("rhythm: \"15 8 * * 1-5\"", yaml, StringComparison.Ordinal);
        Assert.Contains("url=\"" + server.At("/ropes"), Run("sources", "export", "opml").Output, StringComparison.Ordinal);
        folder.Write("more.yaml", yaml.Replace("Rope notices", "Notices on ropes", StringComparison.Ordinal) + "  - name: twine\n    title: Twine\n    address: https://twine.example/\n");
        Assert.Contains("1 sources added, 1 changed", Run("sources", "import", Path.Combine(folder.Path, "more.yaml")).Errors, StringComparison.Ordinal);
        Assert.Contains("Notices on ropes", Run("sources", "show", "ropes").Output, StringComparison.Ordinal);

        var entry = Assert.Single(Run("inbox", "--format", "json").Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("2031-07-12", "GB 18584-2024"), (entry.GetProperty("deadline").GetString(), entry.GetProperty("standards")[0].GetString()));
        Assert.Equal(0, Run("inbox", "keep", $"{entry.GetProperty("id")}", "--label", "Issue 12").ExitCode);
        Assert.Contains("for Issue 12", Run("inbox", "--state", "kept").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("inbox", "dismiss", "999").ExitCode);

        Assert.Equal(0, Run("sources", "remove", "ropes", "twine").ExitCode);
        Assert.StartsWith("no source is watched", Run("sources").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_leave_this_machine_is_not_asked()
    {
        using var server = new MoodyServer();
        using var folder = new TemporaryFolder();
        Assert.Equal(0, ProgramRun.Of("sources", "add", server.At("/ropes").ToString(), "--name", "ropes", "--register", folder.Path).ExitCode);
        var checkedOnce = ProgramRun.Of("sources", "check", "ropes", "--register", folder.Path);
        Assert.Equal(1, checkedOnce.ExitCode);
        Assert.Contains("ropes: 1 failed (here: ", checkedOnce.Output, StringComparison.Ordinal);
        Assert.Contains("refused: localhost leads to ", checkedOnce.Output, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
