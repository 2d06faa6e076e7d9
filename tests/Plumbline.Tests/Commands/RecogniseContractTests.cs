using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary>What programs rely on in <c>recognise</c>, as docs/commands.md says it.</summary>
public sealed class RecogniseContractTests : IDisposable
{
    private static readonly string[] Lists =
    [
        "sections", "articles", "abbreviations", "standards", "standard_titles", "committees", "mirrors", "secretariats", "instruments", "dated", "consultations",
        "replaces", "relations", "references", "statistics", "targets", "events",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void One_file_gives_one_object_with_every_list()
    {
        var run = ProgramRun.Of("recognise", _folder.Write("a.txt", "依据GB/T 35273—2020制定。\n"), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.All(Lists, list => Assert.Equal(JsonValueKind.Array, run.Json.GetProperty(list).ValueKind));
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("issue").ValueKind);
    }

    [Fact]
    public void Several_files_give_an_array()
    {
        var run = ProgramRun.Of("recognise", _folder.Write("a.txt", "ISO 9001:2015"), _folder.Write("b.txt", "nothing here"), "--format", "json");
        Assert.Equal(2, run.Json.GetArrayLength());
    }

    [Fact]
    public void Each_argument_is_one_line_in_order_and_a_missing_file_is_a_line_with_its_reason()
    {
        var (first, last) = (_folder.Write("a.txt", "ISO 9001:2015"), _folder.Write("c.txt", "IEC 61850-7-420:2021"));
        var run = ProgramRun.Of("recognise", first, Path.Combine(_folder.Path, "b.txt"), last, "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], run.Lines.Select(l => Path.GetFileName(l.GetProperty("file").GetString())));
        Assert.Equal("not-found", run.Lines[1].GetProperty("code").GetString());
        Assert.Contains("b.txt", run.Lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("b.txt", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_leads_back_to_its_place_in_the_original_text()
    {
        const string Text = "前言\r\n\r\n本文件代替GB／T 22239—2019，与SAC/TC260有关。\u2028See ISO/IEC 27001:2022.\n";
        var rows = ProgramRun.Of("recognise", _folder.Write("a.txt", Text), "--format", "json").Json.GetProperty("standards").EnumerateArray().ToArray();
        Assert.Equal(["GB/T 22239-2019", "ISO/IEC 27001:2022"], rows.Select(r => r.GetProperty("id").GetString()));
        foreach (var row in rows)
        {
            var printed = Text[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()];
            Assert.Contains(printed, row.GetProperty("quote").GetString(), StringComparison.Ordinal);
            Assert.Equal(3, row.GetProperty("line").GetInt32());
            Assert.Equal(JsonValueKind.Null, row.GetProperty("article").ValueKind);
        }
    }

    [Fact]
    public void Every_row_of_every_kind_says_how_sure_it_is_and_which_rule_found_it()
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("tests", "Plumbline.Tests", "Corpus", "newsletters"), "*.txt"), .. Directory.GetFiles(Repository.PathOf("samples"))];
        var seen = new HashSet<string>();
        foreach (var text in ProgramRun.Of(["recognise", .. files, "--format", "jsonl"]).Lines)
        {
            foreach (var list in Lists)
            {
                foreach (var row in text.GetProperty(list).EnumerateArray())
                {
                    seen.Add(list);
                    Assert.InRange(row.GetProperty("confidence").GetDouble(), 0.01, 1);
                    Assert.NotEmpty(row.GetProperty("rule").GetString()!);
                    Assert.True(row.GetProperty("end").GetInt32() > row.GetProperty("start").GetInt32());
                }
            }
        }
        Assert.Contains("standards", seen);
        Assert.Contains("articles", seen);
        Assert.Contains("abbreviations", seen);
    }

    [Fact]
    public void A_relation_and_a_reference_have_the_members_that_are_promised()
    {
        var run = ProgramRun.Of("recognise", _folder.Write("a.txt", "GB/T 7001-2021 was released. The standard is identical to ISO 7001:2019. GB/T 7001 is sold.\n"), "--format", "json").Json;
        var relation = Assert.Single(run.GetProperty("relations").EnumerateArray());
        Assert.Equal(("adopts", "GB/T 7001-2021", "ISO 7001:2019", "IDT"), (Member(relation, "type"), Member(relation, "from"), Member(relation, "to"), Member(relation, "degree")));
        var said = run.GetProperty("references").EnumerateArray().First();
        Assert.Equal(("The standard", "GB/T 7001-2021", "said-before"), (Member(said, "text"), Member(said, "resolves_to"), Member(said, "kind")));
        var undated = run.GetProperty("standards").EnumerateArray().Last();
        Assert.Equal(("GB/T 7001", "GB/T 7001-2021"), (Member(undated, "id"), Member(undated, "resolved")));

        static string? Member(JsonElement row, string name) => row.GetProperty(name).GetString();
    }

    [Fact]
    public void One_thing_is_one_row()
    {
        var run = ProgramRun.Of("recognise", _folder.Write("a.txt", "GB/T 1.1-2020 and again GB/T 1.1—2020\n"), "--format", "json");
        Assert.Single(run.Json.GetProperty("standards").EnumerateArray());
    }

    [Fact]
    public void Only_leaves_the_other_lists_empty_and_count_prints_numbers()
    {
        var file = _folder.Write("a.txt", "SAC/TC 260 prepared GB/T 35273-2020.");
        var only = ProgramRun.Of("recognise", file, "--only", "committees", "--format", "json").Json;
        Assert.Equal((0, 1), (only.GetProperty("standards").GetArrayLength(), only.GetProperty("committees").GetArrayLength()));
        Assert.Equal("""{"standards":1}""", ProgramRun.Of("recognise", file, "--only", "standards", "--count").Output.Trim());
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash_and_the_other_spelling_is_the_same_verb() =>
        Assert.Equal("""{"standards":1}""", ProgramRun.WithInput("see GB 18030-2022", "recognize", "-", "--only", "standards", "--count").Output.Trim());

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("recognise")]
    [InlineData("recognise", "a.txt", "--format", "yaml")]
    [InlineData("recognise", "a.txt", "--only", "standards,dragons")]
    public void Wrong_usage_is_exit_2_and_says_what_was_wrong(params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
