using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary><c>plumbline check committee-evaluation-2023 --csv FILE --rank</c>.</summary>
public class CheckRankingTests
{
    private const string Table = """
        committee,obligatory_met,selective_targets_met,international_indicators_met,develop_international,adopt
        Second,yes,6,3,,
        Gone,yes,5,9,,
        First,yes,7,4,,
        Open,yes,6,,yes,yes
        First as well,yes,6,10,,
        Fails the rate,no,7,4,,
        Not asked,yes,,2,,

        """;

    [Fact]
    public void Levels_decide_the_order_ties_share_a_place_and_disqualified_ones_come_last()
    {
        using var folder = new TemporaryFolder();
        var rows = Rank(folder, Table).Where(r => Text(r, "state") != "undecided").ToList();
        Assert.Equal(["First", "First as well", "Second", "Gone"], rows.Select(r => Text(r, "name")));
        Assert.Equal([1, 1, 3, 4], rows.Select(r => r.GetProperty("rank").GetInt32()));
        Assert.Equal([true, true, false, false], rows.Select(r => r.GetProperty("tied").GetBoolean()));
        Assert.Equal(["Level I", "Level I", "Level II", "Disqualification"], rows.Select(r => Text(r, "level")));
    }

    [Fact]
    public void Undecided_rows_have_no_rank_but_the_levels_they_may_reach_and_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        var rows = Rank(folder, Table).Where(r => Text(r, "state") == "undecided").ToDictionary(r => Text(r, "name")!);
        Assert.Equal(["Open", "Fails the rate", "Not asked"], rows.Keys);
        Assert.All(rows.Values, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("rank").ValueKind));
        Assert.Equal(["Level I", "Level II", "Level III"], List(rows["Open"], "possible"));
        Assert.Equal(8, List(rows["Open"], "missing").Count);
        Assert.DoesNotContain("adopt", List(rows["Open"], "missing"));
        Assert.Equal(["Level III", "Disqualification"], List(rows["Not asked"], "possible"));
        Assert.Equal(["selective_targets_met"], List(rows["Not asked"], "missing"));
        Assert.Contains("what follows from failing it alone is not stated", Text(rows["Fails the rate"], "why"), StringComparison.Ordinal);
        Assert.Empty(List(rows["Fails the rate"], "missing"));
    }

    [Fact]
    public void Without_a_column_about_disqualification_the_target_stands_alone_and_this_is_said()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.Of("check", "committee-evaluation-2023", "--csv", folder.Write("c.csv", "committee,international_indicators_met\nA,1\nB,2\n"), "--rank");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No column says anything about disqualification", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.IndexOf("Level III", StringComparison.Ordinal) < run.Output.IndexOf("not reached", StringComparison.Ordinal));
    }

    [Fact]
    public void A_committee_said_to_be_disqualified_is_last_and_one_that_cannot_be_so_is_undecided()
    {
        using var folder = new TemporaryFolder();
        var rows = Rank(folder, "committee,obligatory_met,selective_targets_met,international_indicators_met,situation\nA,,,4,disqualified\nB,yes,6,4,disqualified\nC,yes,6,2,\n");
        Assert.Equal(["C ranked", "A disqualified", "B undecided"], rows.Select(r => $"{Text(r, "name")} {Text(r, "state")}"));
        Assert.Equal("situation = disqualified is given, but the targets come to: at least Level III", Text(rows[2], "why"));
    }

    [Fact]
    public void The_ranking_is_written_as_a_table_with_the_columns_as_they_came()
    {
        using var folder = new TemporaryFolder();
        var to = Path.Combine(folder.Path, "ranked.csv");
        var run = ProgramRun.Of("check", "committee-evaluation-2023", "--csv", folder.Write("c.csv", Table), "--rank", "--out", to);
        Assert.Equal(0, run.ExitCode);
        var lines = File.ReadAllText(to).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("rank,state,level,overall,best_possible,worst_possible,missing,why,committee,obligatory_met,selective_targets_met,international_indicators_met,develop_international,adopt,problems", lines[0]);
        Assert.Equal("1=,ranked,Level I,at least Level III,Level I,Level I,,,First,yes,7,4,,,", lines[1]);
        Assert.Equal(8, lines.Length);
        Assert.Equal(string.Join('\n', lines), string.Join('\n', ProgramRun.Of("check", "committee-evaluation-2023", "--csv", folder.Write("d.csv", Table), "--rank", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    [Fact]
    public void A_cell_that_cannot_be_read_leaves_its_row_undecided_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.Of("check", "committee-evaluation-2023", "--csv", folder.Write("c.csv", "committee,international_indicators_met\nA,many\nB,2\n"), "--rank");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 2, column 2 (international_indicators_met)", run.Errors, StringComparison.Ordinal);
        Assert.Contains("A: Level I to not reached", run.Output, StringComparison.Ordinal);
        Assert.Contains("Level III         B", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rank goes with --csv", "check", "committee-evaluation-2023", "--rank")]
    [InlineData("--format csv goes with --rank", "check", "committee-evaluation-2023", "--format", "csv")]
    [InlineData("cnescp-2023 has no levels to rank by", "check", "cnescp-2023", "--csv", "-", "--rank")]
    public void Wrong_usage_is_told(string says, params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
    }

    private static List<JsonElement> Rank(TemporaryFolder folder, string table) =>
        [.. ProgramRun.Of("check", "committee-evaluation-2023", "--csv", folder.Write("c.csv", table), "--rank", "--format", "json").Json.GetProperty("rows").EnumerateArray()];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static List<string?> List(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(e => e.GetString())];
}
