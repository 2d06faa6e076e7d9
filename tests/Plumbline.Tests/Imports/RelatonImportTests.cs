using System.Text;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Imports;

public abstract class RelatonImportTests(TestStore store) : OnStore(store)
{
    private const string Rope2001 = """
        ---
        schema-version: v1.2.9
        title:
        - content: Ropes
          language: [en]
          type: title-intro
        - content: Keeping
          language: [en]
          type: title-main
        - content: Ropes - Keeping
          language: [en]
          type: main
        - content: Cordages - Garde
          language: [fr]
          type: main
        docid:
        - id: ISO 99001:2001
          type: ISO
          primary: true
        date:
        - type: published
          value: 2001-9
        docstatus:
          stage:
            value: '95'
          substage:
            value: '99'
        relation:
        - type: obsoletes
          bibitem:
            docid:
            - id: ISO 99001:1991
        - type: updates
          bibitem:
            docid:
            - id: ISO 99001:2015
        - type: updates
          bibitem:
            docid:
            - id: ISO 99001:2001/Amd 1:2004
        - type: complementOf
          bibitem:
            docid:
            - id: ISO 5
        ext:
          editorialgroup:
            technical_committee:
            - identifier: ISO/TC 99/SC 1
          ics:
          - code: 55.080
        """;

    private const string Rope2015 = """
        schema_version: v1.5.6
        title:
        - language: en
          content: Ropes - Keeping of ropes
          type: main
        docidentifier:
        - content: ISO 99001:2015
          primary: true
        date:
        - type: published
          at: '2015-03-01'
        status:
          stage:
            content: '60'
          substage:
            content: '60'
        """;

    [Fact]
    public void A_record_of_either_schema_becomes_a_standard_with_its_facts()
    {
        using var register = new TemporaryRegister();
        var summary = Import(register.Store, ("a.yaml", Rope2001), ("b.yaml", Rope2015));
        Assert.Equal((2, 2, 0, 0, 0, 0), Counts(summary));
        Assert.Equal(1, summary.LeftOut["complementOf"]);
        var older = register.Store.Standard("iso-99001-2001")!;
        Assert.Equal("Ropes - Keeping", older.Title);
        Assert.Equal(["Ropes - Keeping", "Cordages - Garde"], older.Titles.Select(t => t.Value));
        Assert.Equal(["ISO 99001:1991"], older.Replaces.Select(r => r.Value));
        Assert.Contains("relaton", older.Replaces[0].Evidence.Publisher);
    }

    [Fact]
    public void Updates_is_turned_to_a_replacement_or_to_an_amendment()
    {
        using var register = new TemporaryRegister();
        Import(register.Store, ("a.yaml", Rope2001), ("b.yaml", Rope2015));
        Assert.Equal(["ISO 99001:2001"], register.Store.Standard("iso-99001-2015")!.Replaces.Select(r => r.Value));
        Assert.Empty(register.Store.Standard("iso-99001-2001-amd-1-2004")?.Replaces ?? []);
    }

    [Fact]
    public void The_same_bytes_change_nothing_and_a_changed_record_ends_what_it_no_longer_says()
    {
        using var register = new TemporaryRegister();
        Import(register.Store, ("a.yaml", Rope2001));
        var before = register.Store.Sequence;
        Assert.Equal((1, 0, 0, 1, 0, 0), Counts(Import(register.Store, ("a.yaml", Rope2001))));
        Assert.Equal(before, register.Store.Sequence);
        Assert.Equal((1, 0, 1, 0, 0, 0), Counts(Import(register.Store, ("a.yaml", Rope2001.Replace("ISO 99001:1991", "ISO 99001:1992", StringComparison.Ordinal)))));
        Assert.Equal(["ISO 99001:1992"], register.Store.Standard("iso-99001-2001")!.Replaces.Select(r => r.Value));
        Assert.Equal("Ropes - Keeping", register.Store.Standard("iso-99001-2001")!.Title);
    }

    [Fact]
    public void A_second_record_of_the_same_standard_is_folded()
    {
        using var register = new TemporaryRegister();
        Assert.Equal((2, 1, 0, 0, 1, 0), Counts(Import(register.Store, ("a.yaml", Rope2001), ("a.yml", Rope2001 + "\nedition: '2'\n"))));
        Assert.Single(register.Store.Standard("iso-99001-2001")!.Replaces);
    }

    [Theory]
    [InlineData("title: [", "line 2")]
    [InlineData("", "empty")]
    [InlineData("title: x", "docid")]
    [InlineData("docid:\n- id: no standard at all", "'no standard at all' is no identifier")]
    [InlineData("docid:\n- id: ISO 5:2001\ndate:\n- type: published\n  value: 2001-13", "'2001-13' is no date")]
    [InlineData("a: &x 1\ndocid: *x", "alias")]
    [InlineData("docid: 1\ndocid: 2", "twice")]
    public void A_record_that_cannot_be_taken_is_refused_with_its_reason_and_the_others_go_on(string wrong, string reason)
    {
        using var register = new TemporaryRegister();
        var summary = Import(register.Store, ("wrong.yaml", wrong), ("b.yaml", Rope2015));
        Assert.Equal((2, 1, 0, 0, 0, 1), Counts(summary));
        Assert.Contains(reason, Assert.Single(summary.Refusals).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_stream_is_one_record_a_document_whatever_stands_before_it()
    {
        using var register = new TemporaryRegister();
        var stream = "# made by hand\n" + Rope2001.Replace("schema-version", "id: ROPE1\nschema-version", StringComparison.Ordinal) + "\n---\n" + Rope2015 + "\n...\n";
        Assert.Equal((2, 2, 0, 0, 0, 0), Counts(Import(register.Store, ("all.yaml", stream))));
        Assert.Equal(["ISO 99001:2001"], register.Store.Standard("iso-99001-2015")!.Replaces.Select(r => r.Value));
        Assert.Contains("all.yaml: ROPE1", register.Store.Standard("iso-99001-2001")!.Titles[0].Evidence.Item, StringComparison.Ordinal);
        var longer = "---\ndocidentifier:\n- content: ISO 99009:2020\n  primary: true\n" + stream;
        Assert.Equal((3, 1, 0, 2, 0, 0), Counts(Import(register.Store, ("all.yaml", longer))));
    }

    [Fact]
    public void A_record_of_a_stream_that_cannot_be_taken_is_refused_with_its_line_in_the_file()
    {
        using var register = new TemporaryRegister();
        var summary = Import(register.Store, ("all.yaml", "---\nid: A\ndocid:\n- id: ISO 5:2001\n---\nid: B\ndocid:\n- id: ISO 6:2001\ndate:\n- type: published\n  value: 2001-13\n---\nid: C\ntitle: [\n---\nid: D\ndocid: 1\ndocid: 2\n"));
        Assert.Equal((4, 1, 0, 0, 0, 3), Counts(summary));
        Assert.Equal("all.yaml: B", summary.Refusals[0].Item);
        Assert.StartsWith("line 10: '2001-13' is no date", summary.Refusals[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("line 15, column 1: ", summary.Refusals[1].Reason, StringComparison.Ordinal);
        Assert.StartsWith("line 18, column 1: the key 'docid' stands there twice", summary.Refusals[2].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'ITU-R 1-3/8:'", "question", "ITU-R Question 1-3/8")]
    [InlineData("'ITU-R 111-2:'", "question", "ITU-R Question 111-2")]
    [InlineData("ITU-R P.526-15", "recommendation", "ITU-R P.526-15")]
    [InlineData("ISO 6743-3A:1987", "international-standard", "ISO 6743-3A:1987")]
    public void A_number_is_read_by_what_the_record_says_it_is(string printed, string kind, string normal)
    {
        using var register = new TemporaryRegister();
        var summary = Import(register.Store, ("a.yaml", $"docidentifier:\n- content: {printed}\n  primary: true\next:\n  doctype:\n    content: {kind}\n"));
        Assert.Empty(summary.Refusals);
        Assert.Equal([normal], register.Store.Standards(new PageRequest()).Items.Select(s => s.Normal));
    }

    private static (int, int, int, int, int, int) Counts(ImportSummary s) => (s.Read, s.New, s.Changed, s.Same, s.Folded, s.Refused);

    private static ImportSummary Import(RegisterStore store, params (string Name, string Text)[] records) =>
        store.Import("relaton", records.Select(r => new ImportItem(r.Name, Encoding.UTF8.GetBytes(r.Text))), "test");
}

public sealed class RelatonImportTestsOnSqlite() : RelatonImportTests(TestStore.Sqlite);

public sealed class RelatonImportTestsOnPostgres() : RelatonImportTests(TestStore.Postgres);
