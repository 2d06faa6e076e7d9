using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary><c>plumbline check committee-evaluation-2023 --committee COMMITTEE</c>.</summary>
public sealed class CheckCommitteeTests : IDisposable
{
    private const string Note = """
        Notes on SAC/TC 480

        SAC/TC 480 submitted two proposals to ISO/TC 136, and both were accepted.

        SAC/TC 480 has published the English version of GB/T 3324-2017.

        GB/T 7001-2021 is identical to ISO 7001:2019. It is under the jurisdiction of SAC/TC 480.

        SAC/TC 480 met the dinner guests of its members in May.

        """;

    private readonly TemporaryFolder _folder = new();

    private string Register => Path.Combine(_folder.Path, "register");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evidence_is_proposed_with_quote_and_address_and_answers_nothing()
    {
        Assert.Equal(0, ProgramRun.Of("add", "--register", Register, _folder.Write("note.txt", Note)).ExitCode);
        var answer = Check("SAC/TC480", "--format", "json").Json;
        var indicators = answer.GetProperty("proposed").GetProperty("indicators").EnumerateArray().ToDictionary(i => i.GetProperty("input").GetString()!);
        Assert.Equal(10, indicators.Count);
        Assert.Equal("/committees/sac-tc-480", answer.GetProperty("proposed").GetProperty("address").GetString());
        var proposal = Assert.Single(Items(indicators["proposals_accepted"]));
        Assert.Equal("SAC/TC 480 submitted two proposals to ISO/TC 136, and both were accepted.", proposal.GetProperty("quote").GetString());
        Assert.StartsWith("/documents/", proposal.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Equal("names “proposals” and “ISO”", proposal.GetProperty("because").GetString());
        Assert.Single(Items(indicators["foreign_language_versions"]));
        Assert.Equal("GB/T 7001-2021 adopts ISO 7001:2019 (IDT)", Assert.Single(Items(indicators["adopt"])).GetProperty("what").GetString());
        Assert.Empty(Items(indicators["foreign_sdo_work"]));
        Assert.Empty(answer.GetProperty("given").EnumerateArray());
        Assert.All(answer.GetProperty("tables").EnumerateArray(), t => Assert.Equal("cannot-decide", t.GetProperty("state").GetString()));
    }

    [Fact]
    public void The_text_says_that_it_is_for_the_reader_to_answer_and_where_nothing_is_known()
    {
        ProgramRun.Of("add", "--register", Register, _folder.Write("note.txt", Note));
        var run = Check("SAC/TC480", "--set", "adopt=no");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Proposed: answer yes or no yourself with --set; nothing of it counts above.", run.Output, StringComparison.Ordinal);
        Assert.Contains("adopt: no\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("trade_measures: not given\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("the register knows nothing that bears on it, which is no answer either", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_committee_that_is_not_known_and_a_rulebook_without_indicators_are_told()
    {
        ProgramRun.Of("add", "--register", Register, _folder.Write("note.txt", Note));
        var unknown = Check("SAC/TC 9999");
        Assert.Equal((1, true), (unknown.ExitCode, unknown.Errors.Contains("the register knows no committee 'SAC/TC 9999'", StringComparison.Ordinal)));
        var other = ProgramRun.Of("check", "cnescp", "--committee", "SAC/TC480", "--register", Register);
        Assert.Equal((2, true), (other.ExitCode, other.Errors.Contains("counts no indicators", StringComparison.Ordinal)));
    }

    private ProgramRun Check(string committee, params string[] more) => ProgramRun.Of(["check", "committee-evaluation-2023", "--committee", committee, "--register", Register, .. more]);

    private static List<JsonElement> Items(JsonElement indicator) => [.. indicator.GetProperty("items").EnumerateArray()];
}
