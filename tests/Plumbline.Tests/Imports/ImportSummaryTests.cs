using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Plumbline.Register.Imports;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Imports;

/// <summary>What every format has in common: the counts of the summary, a second run that changes nothing, and input that means harm.</summary>
public sealed class ImportSummaryTests
{
    /// <summary>Format, a file with three records of which one cannot be taken, and the same with one record changed.</summary>
    public static TheoryData<string, string, string> Formats => new()
    {
        {
            "csv", "标准号,标准名称,发布日期\nGB/T 1-2020,a,2020-03-06\nGB/T 2-2020,b,1583424000000\nGB/T 3-2020,c,2020-13-01\n", "标准号,标准名称,发布日期\nGB/T 1-2020,a,2020-03-06\nGB/T 2-2020,b2,1583424000000\nGB/T 3-2020,c,2020-13-01\n"
        },
        {
            "bibtex", "@techreport{a, title={A}, number={ISO 1:2016}}\n@techreport{b, title={B}, number={ISO 2:2016}}\n@techreport{c, title={C}, number={nothing}}\n",
            "@techreport{a, title={A}, number={ISO 1:2016}}\n@techreport{b, title={B2}, number={ISO 2:2016}}\n@techreport{c, title={C}, number={nothing}}\n"
        },
        {
            "iso-open-data",
            """
            {"id":1,"deliverableType":"IS","reference":"ISO 1:2016","title":{"en":"A"},"publicationDate":"2016-01-01","edition":1,"currentStage":6060}
            {"id":2,"deliverableType":"IS","reference":"ISO 2:2016","title":{"en":"B"},"publicationDate":"2016-01-01","edition":1,"currentStage":6060}
            {"id":3,"deliverableType":"IS","reference":"nothing","title":{"en":"C"}}
            """,
            """
            {"id":1,"deliverableType":"IS","reference":"ISO 1:2016","title":{"en":"A"},"publicationDate":"2016-01-01","edition":1,"currentStage":6060}
            {"id":2,"deliverableType":"IS","reference":"ISO 2:2016","title":{"en":"B2"},"publicationDate":"2016-01-01","edition":1,"currentStage":6060}
            {"id":3,"deliverableType":"IS","reference":"nothing","title":{"en":"C"}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_was_read_is_the_sum_and_a_second_run_changes_nothing(string format, string text, string changed)
    {
        using var register = new TemporaryRegister();
        var first = Imported.Text(register, format, text, "all");
        Assert.Equal((3, 2, 0, 0, 0, 1), Imported.Counts(first));
        Assert.Equal((3, 0, 0, 2, 0, 1), Imported.Counts(Imported.Text(register, format, text, "all")));
        Assert.Equal((3, 0, 1, 1, 0, 1), Imported.Counts(Imported.Text(register, format, changed, "all")));
        Assert.Contains(first.Refusals, r => r.Reason.Length > 10);
    }

    [Theory]
    [InlineData("relaton", "a.yaml", "id: ISO1\ntitle:\n- content: A\n  language: en\ndocid:\n- id: ISO 1:2016\n  type: ISO\n  primary: true\n")]
    [InlineData("sts", "a.xml", "<standard><front><std-meta><std-ref type=\"dated\">ISO 1:2016</std-ref><title-wrap xml:lang=\"en\"><full>A</full></title-wrap></std-meta></front></standard>")]
    public void A_record_of_its_own_file_has_the_same_counts(string format, string name, string text)
    {
        using var register = new TemporaryRegister();
        ImportSummary Run(params (string Name, string Text)[] files) =>
            register.Store.Import(format, files.Select(f => new ImportItem(f.Name, Encoding.UTF8.GetBytes(f.Text))), "test", null, null, TestContext.Current.CancellationToken);
        // The same standard in a second file says no more: folded. A file that is none is refused.
        Assert.Equal((3, 1, 0, 0, 1, 1), Imported.Counts(Run((name, text), ("b-" + name, text), ("c-" + name, "<?"))));
        Assert.Equal((1, 0, 0, 1, 0, 0), Imported.Counts(Run((name, text))));
        Assert.Equal((1, 0, 1, 0, 0, 0), Imported.Counts(Run((name, text.Replace("A", "B", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("csv", "a.csv")]
    [InlineData("bibtex", "a.bib")]
    [InlineData("iso-open-data", "a.jsonl")]
    [InlineData("json", "a.jsonl")]
    [InlineData("relaton", "a.yaml")]
    [InlineData("sts", "a.xml")]
    public void What_is_no_text_at_all_is_refused_with_its_file(string format, string name)
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Bytes(register, format, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 0, (byte)'\n', 0, 3], name);
        Assert.Equal((1, 0, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.Equal(name, Assert.Single(summary.Refusals).Item);
        Assert.DoesNotContain('\0', summary.Refusals[0].Reason);
    }

    [Fact]
    public void A_file_that_is_not_there_and_one_that_is_no_export_are_told_so()
    {
        using var folder = new TemporaryFolder();
        var register = Path.Combine(folder.Path, "register");
        Assert.Contains("none.csv: there is no such file", ProgramRun.Of("import", "csv", Path.Combine(folder.Path, "none.csv"), "--register", register).Errors, StringComparison.Ordinal);
        var run = ProgramRun.Of("import", "json", folder.Write("a.csv", "标准号\nGB/T 1-2020\n"), "--register", register);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it is no export of Plumbline", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_entities_is_refused_and_unpacks_nothing()
    {
        using var register = new TemporaryRegister();
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE standard [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY a{n} \"{string.Concat(Enumerable.Repeat(n == 1 ? "&a;" : $"&a{n - 1};", 10))}\">"))
            + "]><standard><front><std-meta><std-ref>&a9;</std-ref></std-meta></front></standard>";
        var summary = Imported.Text(register, "sts", bomb, "bomb.xml");
        Assert.Equal((1, 0, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.Contains("DOCTYPE", Assert.Single(summary.Refusals).Reason);
    }

    [Fact]
    public void Names_of_an_archive_that_lead_out_of_it_are_names_and_no_files()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var archive = Path.Combine(folder.Path, "in", "a.tar.gz");
        Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
        using (var gzip = new GZipStream(File.Create(archive), CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var name in (string[])["../../out.yaml", Path.Combine(elsewhere.Path, "out.yaml"), "in/c.yaml"])
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("docid:\n- id: ISO 1:2016\n  type: ISO\n  primary: true\n"u8.ToArray()) });
        }
        var run = ProgramRun.Of("import", "relaton", archive, "--register", Path.Combine(folder.Path, "register"), "--format", "json");
        var summary = run.Lines[^1];
        int Count(string name) => summary.GetProperty(name).GetInt32();
        Assert.Equal(Count("read"), Count("new") + Count("changed") + Count("same") + Count("folded") + Count("refused"));
        Assert.Equal(3, Count("read"));
        Assert.Empty(Directory.EnumerateFiles(elsewhere.Path));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_full_disk_is_said_so_and_the_register_stays_whole()
    {
        if (!File.Exists("/usr/bin/prlimit") && !File.Exists("/bin/prlimit")) Assert.Skip("prlimit, which makes a disk full for one process, is not there");
        using var folder = new TemporaryFolder();
        var register = Path.Combine(folder.Path, "register");
        var few = folder.Write("few.csv", "standard,title\nISO 1:2016,A\n");
        Assert.Equal(0, ProgramRun.Of("import", "csv", few, "--register", register).ExitCode);
        var many = folder.Write("many.csv", "standard,title\n" + string.Concat(Enumerable.Range(1, 6_000).Select(n => $"ISO {n}:2016,{new string('x', 400)}\n")));
        var run = ProgramRun.UnderLimit(new FileInfo(Path.Combine(register, "register.db")).Length + 2_000_000, "import", "csv", many, "--register", register);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("full", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.Of("verify", "--deep", "--register", register).ExitCode);
    }
}
