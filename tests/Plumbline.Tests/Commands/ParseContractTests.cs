using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary>What programs rely on in <c>parse</c>, as docs/commands.md says it.</summary>
public class ParseContractTests
{
    [Fact]
    public void There_is_one_answer_for_each_line_empty_and_refused_ones_too()
    {
        var run = ProgramRun.WithInput("GB／T 22239—2019\n\nnonsense\r\nMZ/T 064-2016\nGB/T 24026-202X\n", "parse", "-", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["GB/T 22239-2019", null, null, "MZ/T 064-2016", "GB/T 24026"],
            run.Lines.Select(l => l.TryGetProperty("normal", out var normal) ? normal.GetString() : null));
        Assert.Equal("nonsense", run.Lines[2].GetProperty("input").GetString());
        Assert.Equal(0, run.Lines[1].GetProperty("position").GetInt32());
    }

    [Fact]
    public void Fields_are_text_that_keeps_its_zeros_or_null()
    {
        var line = Parse("MZ/T 064-2016");
        Assert.Equal(("sector", "MZ/T", "064", "2016"), (Text(line, "kind"), Text(line, "publisher"), Text(line, "number"), Text(line, "year")));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("part").ValueKind);
    }

    [Fact]
    public void An_open_year_is_null_and_printed_beside()
    {
        var line = Parse("GB/T 24026-202X");
        Assert.Equal((null, "202X"), (Text(line, "year"), Text(line, "year_printed")));
    }

    [Fact]
    public void A_range_gives_its_first_member_and_the_others_in_more()
    {
        var line = Parse("GB/T 1.1~3");
        Assert.Equal("GB/T 1.1", Text(line, "normal"));
        Assert.Equal(["GB/T 1.2", "GB/T 1.3"], line.GetProperty("more").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public void Strict_wants_the_whole_line()
    {
        Assert.Equal("ISO 9001:2015", Text(ProgramRun.Of("parse", "ISO 9001:2015 applies", "--format", "jsonl").Lines[0], "normal"));
        var refused = ProgramRun.Of("parse", "ISO 9001:2015 applies", "--strict", "--format", "jsonl").Lines[0];
        Assert.InRange(refused.GetProperty("position").GetInt32(), "ISO 9001:2015".Length, "ISO 9001:2015 ".Length);
    }

    [Fact]
    public void Separators_inside_a_line_do_not_break_the_answer_into_lines()
    {
        var run = ProgramRun.WithInput("a\u2028b\u0085c\u000bd\n", "parse", "-", "--format", "jsonl");
        Assert.Single(run.Output.Split(['\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static JsonElement Parse(string line) => ProgramRun.Of("parse", line, "--format", "jsonl").Lines[0];

    private static string? Text(JsonElement line, string member) => line.GetProperty(member).GetString();
}
