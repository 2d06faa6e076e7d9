using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary><c>plumbline check</c> as people and programs use it.</summary>
public class CheckVerbTests
{
    [Fact]
    public void The_list_is_an_array_with_id_kind_title_edition_and_status()
    {
        var list = ProgramRun.Of("check", "--list", "--format", "json").Json;
        Assert.All(list.EnumerateArray(), row => Assert.All(["id", "kind", "title", "edition", "status"], name => Assert.False(string.IsNullOrEmpty(row.GetProperty(name).GetString()))));
    }

    [Fact]
    public void Counted_indicators_decide_as_soon_as_they_are_enough()
    {
        var level = ProgramRun.Of("check", "committee-evaluation", "--set", "develop_international=yes", "adopt=是", "host_conferences=yes", "overseas_use=yes", "--format", "json").Json;
        Assert.Equal("decided", level.GetProperty("tables")[0].GetProperty("state").GetString());
        var open = ProgramRun.Of("check", "committee-evaluation", "--set", "develop_international=yes", "--format", "json").Json.GetProperty("tables")[0];
        Assert.Equal("cannot-decide", open.GetProperty("state").GetString());
        Assert.Equal(9, open.GetProperty("missing")[0].GetProperty("counts").GetArrayLength());
        var contradiction = ProgramRun.Of("check", "committee-evaluation", "--set", "develop_international=yes", "international_indicators_met=0");
        Assert.Equal(1, contradiction.ExitCode);
        Assert.Contains("international_indicators_met is given as 0, but of what it counts 1 is met", contradiction.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_comes_back_marked_and_what_is_wrong_is_named_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("products.csv", "型号,product_type,throughput,routing_table_entries\nR1,路由器,13 Tbit/s,55万\nX,toaster,,\nR2,Router,12 GB,1\n");
        var run = ProgramRun.Of("check", "cnescp", "--csv", file, "--table", "coverage");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("R1,路由器,13 Tbit/s,55万,decided,\"covered: yes, row: 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 3, column 2 (product_type): 'toaster' is no value that the rulebook knows", run.Errors, StringComparison.Ordinal);
        Assert.Contains("line 4, column 3 (throughput): GB is a unit of storage", run.Errors, StringComparison.Ordinal);
        Assert.Contains("line 1: no column for packet_forwarding_rate", run.Errors, StringComparison.Ordinal);
        Assert.Equal(4, run.Output.TrimEnd().Split('\n').Length);
        var none = ProgramRun.Of("check", "cnescp", "--csv", folder.Write("other.csv", "a,b\n1,2\n"));
        Assert.Contains("line 1: no column is headed with an input of cnescp-2023", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_table_is_told_with_its_reason()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("empty.csv", "");
        var cut = folder.Write("cut.dmn", "<?xml version=\"1.0\"?><definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision");
        (string[] Arguments, string Says)[] cases =
        [
            (["check", "cnescp", "--csv", empty], $"{empty}, it has no row; the first one names inputs"),
            (["check", "cnescp", "--csv", folder.Path], $"{folder.Path}, this is a folder; one table is expected"),
            (["check", "cnescp", "--csv", empty + "x"], $"{empty}x, there is no such file"),
            (["check", "cnescp-2017", "--csv", empty.Replace("empty", "a", StringComparison.Ordinal)], "cnescp-2017 has no inputs"),
            (["check", cut], "line 1, column 97: this is no XML that can be read"),
        ];
        folder.Write("a.csv", "a\n");
        Assert.All(cases, one =>
        {
            var run = ProgramRun.Of(one.Arguments);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(one.Says, run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("defect", run.Errors, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_marked_table_can_be_written_to_a_file()
    {
        using var folder = new TemporaryFolder();
        var (file, to) = (folder.Write("products.csv", "name,product_type\nA,firewall\n"), Path.Combine(folder.Path, "marked.csv"));
        Assert.Equal(0, ProgramRun.Of("check", "cnescp", "--csv", file, "--table", "coverage", "--out", to).ExitCode);
        Assert.Equal(ProgramRun.Of("check", "cnescp", "--csv", file, "--table", "coverage").Output, File.ReadAllText(to));
    }

    [Fact]
    public void Editions_are_answered_side_by_side()
    {
        var both = ProgramRun.Of("check", "cnescp", "--editions", "--set", "product_type=防火墙", "--as-of", "2023-07-03", "--format", "json").Json;
        Assert.Equal(["2017", "2023"], both.EnumerateArray().Select(e => e.GetProperty("edition").GetString()));
        Assert.Equal(["not-stated", "decided"], both.EnumerateArray().Select(e => e.GetProperty("tables")[0].GetProperty("state").GetString()));
        Assert.Equal(["replaced on 3 July 2023 by the edition of 2023", "in force since 3 July 2023"], both.EnumerateArray().Select(e => e.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData(2, "there is no rulebook 'nothing'", "check", "nothing")]
    [InlineData(2, "cnescp-2023 has no input 'prodct'", "check", "cnescp", "--set", "prodct=x")]
    [InlineData(2, "'x' is no NAME=VALUE", "check", "cnescp", "--set", "x")]
    [InlineData(2, "cnescp-2023 has no table 'x'", "check", "cnescp", "--table", "x")]
    [InlineData(2, "name a rulebook, or ask for --list", "check")]
    [InlineData(1, "throughput is given as 1 Tbit/s and as 2 Tbit/s", "check", "cnescp", "--set", "throughput=1", "throughput=2")]
    public void Wrong_usage_is_told(int exit, string says, params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.Equal(exit, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
    }
}
