using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Tests.Imports;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Exports;

/// <summary>Every form is read by something that did not write it.</summary>
public abstract class StandardExportTests(TestStore store) : OnStore(store)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("relaton")]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("json-ld")]
    public void An_export_is_the_same_each_time_and_an_empty_register_has_one(string format)
    {
        using var register = OwnExportTests.Filled();
        Assert.Equal(Export(register.Store, format), Export(register.Store, format));
        using var empty = new TemporaryRegister();
        var nothing = Export(empty.Store, format);
        if (format is "csl-json" or "json-ld") JsonDocument.Parse(nothing).Dispose();
    }

    [Fact]
    public void Relaton_is_read_back_with_all_its_fields()
    {
        using var register = OwnExportTests.Filled();
        using var folder = new TemporaryFolder();
        register.Store.ExportFiles("relaton", folder.Path, null, null, null, TestContext.Current.CancellationToken);
        using var other = new TemporaryRegister();
        other.Clock.Now = register.Clock.Now;
        var files = Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal).Select(f => new ImportItem(Path.GetFileName(f), File.ReadAllBytes(f)));
        var summary = other.Store.Import("relaton", files, "test", null, null, TestContext.Current.CancellationToken);
        Assert.Empty(summary.Refusals);
        Assert.Empty(summary.LeftOut);
        Assert.Equal(Export(register.Store, "relaton"), Export(other.Store, "relaton"));
    }

    [Fact]
    public void A_stream_of_Relaton_records_is_read_back_with_all_its_fields()
    {
        using var register = OwnExportTests.Filled();
        using var other = new TemporaryRegister();
        other.Clock.Now = register.Clock.Now;
        var stream = Export(register.Store, "relaton");
        var summary = Imported.Text(other, "relaton", stream, "all.yaml");
        Assert.Empty(summary.Refusals);
        Assert.Equal((register.Store.Standards(new PageRequest()).Total, 0), (summary.Read, summary.Folded));
        Assert.Equal(stream, Export(other.Store, "relaton"));
    }

    [Fact]
    public void BibTeX_is_read_back_with_all_that_it_holds()
    {
        using var register = OwnExportTests.Filled();
        using var other = new TemporaryRegister();
        other.Clock.Now = register.Clock.Now;
        var entries = Export(register.Store, "bibtex");
        Assert.Empty(Imported.Text(other, "bibtex", entries).Refusals);
        Assert.Equal(WithoutNotes(entries), WithoutNotes(Export(other.Store, "bibtex")));

        // What replaces a standard is a note for people there, in no form that can be relied on.
        static string WithoutNotes(string bibtex) => string.Join('\n', bibtex.Split('\n').Where(l => !l.StartsWith("  note = ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_export_is_as_of_a_day_and_as_known_by_a_day()
    {
        using var register = OwnExportTests.Filled();
        var today = DateOnly.FromDateTime(register.Clock.Now.UtcDateTime);
        Assert.Contains("GB 99003-2024", Export(register.Store, "csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("GB 99003-2024,", Export(register.Store, "csv", on: new DateOnly(2023, 12, 31)), StringComparison.Ordinal);
        Assert.Contains("GB/T 99001-2020", Export(register.Store, "csv", on: new DateOnly(2023, 12, 31)), StringComparison.Ordinal);
        Assert.Equal(1, Export(register.Store, "csv", knownBy: today.AddYears(-10)).Count(c => c == '\n'));
        Assert.Equal(Export(register.Store, "csv"), Export(register.Store, "csv", knownBy: today.AddYears(1)));
    }

    [Fact]
    public void A_list_is_read_back_with_all_its_columns()
    {
        using var register = OwnExportTests.Filled();
        var list = Export(register.Store, "csv");
        using var other = new TemporaryRegister();
        other.Clock.Now = register.Clock.Now;
        Assert.Empty(Imported.Text(other, "csv", list).Refusals);
        Assert.Equal(list, Export(other.Store, "csv"));
    }

    [Fact]
    public void Entries_of_BibTeX_have_the_fields_that_styles_want()
    {
        using var register = OwnExportTests.Filled();
        var entries = Export(register.Store, "bibtex").Split("\n\n").Select(Fields).ToDictionary(f => f["number"]);
        var rope = entries["GB/T 99001-2020"];
        Assert.Equal("{Ropes, \"kept\" \\& \\{dry\\}}", rope["title"]);
        Assert.Equal(("Standard", "2020", "mar"), (rope["type"], rope["year"], rope["month"]));
        Assert.Equal("replaced by GB/T 99001-2020", entries["GB/T 99001-2010"]["note"]);

        static Dictionary<string, string> Fields(string entry)
        {
            var lines = entry.Trim().Split('\n');
            Assert.StartsWith("@techreport{", lines[0], StringComparison.Ordinal);
            Assert.Equal("}", lines[^1]);
            return lines[1..^1].Select(l => l.Trim().TrimEnd(',').Split(" = ", 2)).ToDictionary(p => p[0], p => p[1].StartsWith('{') ? p[1][1..^1] : p[1]);
        }
    }

    [Fact]
    public void Records_of_RIS_begin_with_their_type_and_have_an_end()
    {
        using var register = OwnExportTests.Filled();
        var records = Export(register.Store, "ris").Split("ER  - \r\n\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var record in records)
        {
            var lines = record.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("TY  - STAND", lines[0]);
            Assert.All(lines, l => Assert.True(l.Length > 6 && char.IsAsciiLetterUpper(l[0]) && l[2..6] == "  - ", l));
        }
        var rope = Assert.Single(records, r => r.Contains("M1  - GB/T 99001-2020\r\n", StringComparison.Ordinal));
        Assert.Contains("TI  - Ropes, \"kept\" & {dry}\r\n", rope, StringComparison.Ordinal);
        Assert.Contains("DA  - 2020/03/06/\r\n", rope, StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_as_CSL_JSON_are_standards_with_their_day()
    {
        using var register = OwnExportTests.Filled();
        using var json = JsonDocument.Parse(Export(register.Store, "csl-json"));
        Assert.All(json.RootElement.EnumerateArray(), r => Assert.Equal("standard", r.GetProperty("type").GetString()));
        var rope = json.RootElement.EnumerateArray().Single(r => r.GetProperty("number").GetString() == "GB/T 99001-2020");
        Assert.Equal("[[2020,3,6]]", rope.GetProperty("issued").GetProperty("date-parts").GetRawText());
    }

    [Fact]
    public void Linked_data_call_a_mandatory_standard_legislation()
    {
        using var register = OwnExportTests.Filled();
        using var json = JsonDocument.Parse(Export(register.Store, "json-ld"));
        Assert.Equal("https://schema.org/", json.RootElement.GetProperty("@context")[0].GetString());
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(r => r.GetProperty("identifier").GetString()!);
        Assert.Equal(["CreativeWork", "Legislation"], graph["GB 99003-2024"].GetProperty("@type").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("2025-07-01", graph["GB 99003-2024"].GetProperty("legislationDateOfApplicability").GetString());
        Assert.Equal(["CreativeWork"], graph["GB/T 99001-2020"].GetProperty("@type").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("GB/T 99001-2010", graph["GB/T 99001-2020"].GetProperty("dcterms:replaces")[0].GetString());
        Assert.Equal(graph.Count, graph.Values.Select(r => r.GetProperty("@id").GetString()).Distinct().Count());
    }

    [Fact]
    public void A_copy_for_Datasette_has_plain_tables_only()
    {
        using var register = OwnExportTests.Filled();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "copy.db");
        register.Store.ExportCopy(path);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Assert.Equal(0L, One("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%VIRTUAL%'"));
        Assert.Equal("ok", One("PRAGMA integrity_check"));
        Assert.Equal("2020-03-06", One("SELECT released FROM standards WHERE number = 'GB/T 99001-2020'"));
        Assert.Equal("GB/T 99001-2010", One("SELECT older FROM replacements WHERE newer = 'GB/T 99001-2020' AND evidence = 'record'"));
        Assert.Contains("Ropes replaces", (string)One("SELECT text FROM documents")!, StringComparison.Ordinal);
        Assert.Equal((long)register.Store.Standards(new PageRequest()).Total, One("SELECT count(*) FROM standards"));

        object? One(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    [Fact]
    public void A_standard_is_cited_in_four_ways()
    {
        using var register = OwnExportTests.Filled();
        var rope = register.Store.Cite("gb-t-99001-2020")!;
        Assert.Equal("绳索 保管: GB/T 99001—2020[S]. 2020-03-06.", rope.Gbt7714);
        Assert.Equal("GB/T 99001-2020, Ropes, \"kept\" & {dry} (released 2020-03-06, in force from 2020-10-01).", rope.Plain);
        Assert.StartsWith("@techreport{gb-t-99001-2020,\n", rope.Bibtex, StringComparison.Ordinal);
        Assert.StartsWith("TY  - STAND\r\n", rope.Ris, StringComparison.Ordinal);
        Assert.Equal("GB 99003-2024, 绳索 安全要求 (released 2024-08-29, in force from 2025-07-01).", register.Store.Cite("gb-99003")!.Plain);
        Assert.Null(register.Store.Cite("no-such-standard"));
    }

    private static string Export(RegisterStore store, string format, DateOnly? on = null, DateOnly? knownBy = null)
    {
        using var bytes = new MemoryStream();
        store.ExportStandards(format, bytes, null, on, knownBy, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}

public sealed class StandardExportTestsOnSqlite() : StandardExportTests(TestStore.Sqlite);

public sealed class StandardExportTestsOnPostgres() : StandardExportTests(TestStore.Postgres);
