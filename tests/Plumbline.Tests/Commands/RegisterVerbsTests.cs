using Xunit;

namespace Plumbline.Tests.Commands;

public sealed class RegisterVerbsTests : IDisposable
{
    private const string Note = "Notice on furniture\n\nGB 18584-2001 stays in force; SAC/TC 480 keeps it. 网络安全标准 is another matter.\n";

    private readonly TemporaryFolder _folder = new();

    private string Register => Path.Combine(_folder.Path, "register");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_batch_goes_on_over_what_fails_and_names_it_at_the_end()
    {
        _folder.Write("in/a.txt", Note);
        _folder.Write("in/b.txt", "");
        _folder.Write("in/deep/c.txt", Note + "More.");
        var run = ProgramRun.Of("add", "--register", Register, "--format", "json", Path.Combine(_folder.Path, "in"), Path.Combine(_folder.Path, "none.txt"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Json.GetProperty("added").GetInt32());
        Assert.Equal(2, run.Json.GetProperty("failed").GetInt32());
        Assert.Equal(["added", "empty", "added", "not-found"], run.Json.GetProperty("files").EnumerateArray()
            .Select(f => (f.TryGetProperty("outcome", out var outcome) ? outcome : f.GetProperty("code")).GetString()));
        Assert.Contains("2 of 4 could not be added", run.Errors, StringComparison.Ordinal);
        Assert.Contains("b.txt", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_kept_asked_again_as_a_workbook_renamed_and_removed()
    {
        ProgramRun.Of("add", "--register", Register, _folder.Write("note.txt", Note));
        var file = _folder.Write("ours.csv", "标准号,代替标准号\nGB 18584-2001,GB 1-1999\n");
        Assert.Equal(0, ProgramRun.Of("list", file, "--keep", "ours", "--register", Register).ExitCode);
        Assert.Contains("--replace", ProgramRun.Of("list", file, "--keep", "ours", "--register", Register).Errors, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.Of("list", file, "--keep", "ours", "--replace", "--register", Register).ExitCode);
        var book = Path.Combine(_folder.Path, "answers.xlsx");
        Assert.Equal(2, ProgramRun.Of("list", "ours", "--format", "xlsx", "--register", Register).ExitCode);
        Assert.Equal(0, ProgramRun.Of("list", "ours", "--format", "xlsx", "--out", book, "--register", Register).ExitCode);
        // The answers are a list themselves.
        Assert.Equal("GB 18584-2001", Assert.Single(ProgramRun.Of("list", book, "--format", "json", "--register", Register).Json.EnumerateArray()).GetProperty("normal").GetString());
        Assert.Contains("changed since 2020-01-01", ProgramRun.Of("list", "ours", "--since", "2020-01-01", "--register", Register).Output, StringComparison.Ordinal);
        Assert.Contains("theirs  1 standard,", ProgramRun.Of("lists", "--rename", "ours", "--to", "theirs", "--register", Register).Output, StringComparison.Ordinal);
        var gone = ProgramRun.Of("list", "ours", "--register", Register);
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains("no kept list of this name; kept are 'theirs'", gone.Errors, StringComparison.Ordinal);
        Assert.Equal("[]\n", ProgramRun.Of("lists", "--remove", "theirs", "--format", "json", "--register", Register).Output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("relaton")]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("json-ld")]
    [InlineData("sqlite")]
    public void An_export_into_a_file_is_the_one_on_standard_output(string format)
    {
        ProgramRun.Of("add", "--register", Register, _folder.Write("note.txt", Note));
        var file = Path.Combine(_folder.Path, "export");
        var run = ProgramRun.Of("export", format, "--out", file, "--register", Register);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.True(new FileInfo(file).Length > 100);
        if (format != "sqlite") Assert.Equal(ProgramRun.Of("export", format, "--register", Register).Output, File.ReadAllText(file));
    }

    [Fact]
    public void What_was_added_is_found_and_shown_with_its_quote()
    {
        var file = _folder.Write("note.txt", Note);
        var added = ProgramRun.Of("add", "--register", Register, "--format", "jsonl", file);
        Assert.Equal(0, added.ExitCode);
        Assert.Equal("added", Assert.Single(added.Lines).GetProperty("outcome").GetString());
        var again = ProgramRun.WithInput(Note, "add", "--register", Register, "--format", "jsonl", "-");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal("known", Assert.Single(again.Lines).GetProperty("outcome").GetString());

        var search = ProgramRun.Of("search", "--register", Register, "--format", "json", "GB18584");
        Assert.Equal("/standards/gb-18584", search.Json.GetProperty("exact").GetProperty("address").GetString());
        Assert.Equal(1, ProgramRun.Of("search", "--register", Register, "--format", "json", "--kind", "passage", "网络安全", "matter").Json.GetProperty("total").GetInt32());

        var shown = ProgramRun.Of("show", "--register", Register, "--format", "json", "gb 18584—2001");
        Assert.Equal("GB 18584-2001", shown.Json.GetProperty("normal").GetString());
        Assert.Contains("GB 18584-2001 stays in force", shown.Json.GetProperty("mentions")[0].GetProperty("evidence").GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains("“GB 18584-2001 stays in force", ProgramRun.Of("show", "--register", Register, "GB", "18584").Output, StringComparison.Ordinal);
        Assert.Equal("SAC/TC 480", ProgramRun.Of("show", "--register", Register, "--format", "json", "sac/tc480").Json.GetProperty("summary").GetProperty("normal").GetString());
        Assert.Contains("Notice on furniture", ProgramRun.Of("show", "--register", Register, "1").Output, StringComparison.Ordinal);
        Assert.Equal(1, ProgramRun.Of("show", "--register", Register, "GB 99999-2020").ExitCode);

        var doctor = ProgramRun.Of("doctor", "--register", Register, "--rebuild", "--format", "json");
        Assert.Equal(0, doctor.ExitCode);
        Assert.True(doctor.Json.GetProperty("good").GetBoolean());
    }

    [Fact]
    public void An_editor_decides_and_the_history_tells_it()
    {
        ProgramRun.Of("add", "--register", Register, _folder.Write("note.txt", Note));
        Assert.Equal(2, ProgramRun.Of("decide", "--register", Register, "GB 18584-2001", "effective", "2002-01-01").ExitCode);
        Assert.Equal(2, ProgramRun.Of("decide", "--register", Register, "GB 18584-2001", "effective", "--reject", "2002-01-01").ExitCode);
        Assert.Equal(1, ProgramRun.Of("decide", "--register", Register, "GB 18584-2001", "effective", "soon", "--source", "x").ExitCode);
        var decided = ProgramRun.Of("decide", "--register", Register, "--format", "json", "gb18584-2001", "effective", "2002-01-01", "--source", "the cover of the standard", "--by", "Editor");
        Assert.Equal(0, decided.ExitCode);
        Assert.True(decided.Json.GetProperty("changed").GetBoolean());
        var show = ProgramRun.Of("show", "--register", Register, "GB 18584-2001", "--as-of", "2001-12-31");
        Assert.Contains("in force from 2002-01-01", show.Output, StringComparison.Ordinal);
        var history = ProgramRun.Of("history", "--register", Register, "GB", "18584-2001");
        Assert.Contains("decision by Editor", history.Output, StringComparison.Ordinal);
        Assert.Contains("  + effective: 2002-01-01\n      decided by Editor: the cover of the standard", history.Output, StringComparison.Ordinal);
        Assert.Equal(1, ProgramRun.Of("show", "--register", Register, "GB 18584-2001", "--known-by", "2001-12-31").ExitCode);
        Assert.Equal(0, ProgramRun.Of("search", "--register", Register, "--format", "json", "18584", "--known-by", "2001-12-31").Json.GetProperty("total").GetInt32());
        Assert.Equal(1, ProgramRun.Of("merge", "--register", Register, "GB 18584-2001", "GB 18584-2024").ExitCode);
        Assert.Equal(1, ProgramRun.Of("split", "--register", Register, "GB 18584-2001").ExitCode);
        Assert.Equal(2, ProgramRun.Of("show", "--register", Register, "x", "--known-by", "yesterday").ExitCode);
    }

    [Fact]
    public void A_register_that_cannot_be_used_is_exit_3_with_what_to_do()
    {
        var missing = ProgramRun.Of("search", "--register", Path.Combine(_folder.Path, "none"), "x");
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("plumbline add", missing.Errors, StringComparison.Ordinal);
        Assert.Equal("", missing.Output);
        _folder.Write("register/register.db", new string('x', 5000));
        Assert.Equal(3, ProgramRun.Of("show", "--register", Register, "x").ExitCode);
        Assert.Equal(3, ProgramRun.Of("doctor", "--register", Register).ExitCode);
        Assert.Equal(3, ProgramRun.Of("add", "--register", "postgresql://localhost/x", "y").ExitCode);
    }

    [Fact]
    public void Wrong_usage_is_exit_2()
    {
        Assert.Equal(2, ProgramRun.Of("add").ExitCode);
        Assert.Equal(2, ProgramRun.Of("search", "--register", Register, "--kind", "nothing", "x").ExitCode);
        ProgramRun.WithInput(Note, "add", "--register", Register, "-");
        Assert.Equal(2, ProgramRun.Of("search", "--register", Register, "--cursor", "wrong", "x").ExitCode);
    }
}
