using System.Text;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Register.Imports;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Imports;

public abstract class ListImportTests(TestStore store) : OnStore(store)
{
    private const string Platform = """
        绳索标准目录,,,,,,,,,,,,
        序号,标准号,标准名称,英文名称,代替标准号,发布日期,实施日期,归口单位,标准状态,采用国际标准,采标程度,ICS,计划号
        1,GB/T 99001-2020,绳索 保管,Ropes - Keeping,GB/T 99001-2010、GB/T 99002-2010,2020-03-06,2020/10/1,TC260,现行,ISO 9001:2015,等同,55.080,20173830-T-469
        2,GB 99003-2024,"绳索 ""安全"" 要求",,GB 99003-2001（部分代替）,1724860800000,45839,某某绳索研究院,即将实施,-,,55.080,

        """;

    [Fact]
    public void A_list_of_a_national_platform_is_read_by_its_own_headings()
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "csv", Platform);
        Assert.Empty(summary.Refusals);
        Assert.Equal((2, 2, 0, 0, 0, 0), Imported.Counts(summary));
        var rope = register.Store.Standard("gb-t-99001-2020")!;
        Assert.Equal(["Ropes - Keeping", "绳索 保管"], rope.Titles.Select(t => t.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["GB/T 99001-2010", "GB/T 99002-2010"], rope.Replaces.Select(r => r.Value));
        Assert.Equal(("2020-03-06", "2020-10-01", "SAC/TC 260"), (rope.Life.Released, rope.Life.Effective, rope.Committee));
        Assert.Equal(["ISO 9001:2015 (IDT)"], rope.Relations.Single(r => r.Type == "adopts").Values.Select(v => v.Value));
        Assert.Equal("csv", rope.Titles[0].Evidence.Publisher);
    }

    [Fact]
    public void Milliseconds_at_midnight_in_Beijing_and_serial_days_are_days()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "csv", Platform);
        var safety = register.Store.Standard("gb-99003-2024")!;
        Assert.Equal(("绳索 \"安全\" 要求", "2024-08-29", "2025-07-01", "某某绳索研究院"), (safety.Title, safety.Life.Released, safety.Life.Effective, safety.Committee));
        Assert.Equal(["GB 99003-2001 (in part)"], safety.Replaces.Select(r => r.Value));
    }

    [Theory]
    [InlineData("2020-03-06", "2020-03-06")]
    [InlineData("2020年3月6日", "2020-03-06")]
    [InlineData("2020.3.6", "2020-03-06")]
    [InlineData("20200306", "2020-03-06")]
    [InlineData("2020-03-06 00:00:00", "2020-03-06")]
    [InlineData("43896", "2020-03-06")]
    [InlineData("43896.0", "2020-03-06")]
    [InlineData("1583424000000", "2020-03-06")]
    [InlineData("-315648000000", "1960-01-01")]
    [InlineData("2020-03", "2020-03")]
    [InlineData("2020", "2020")]
    [InlineData("2020-02-30", null)]
    [InlineData("1583424000", null)]
    [InlineData("99999999999999", null)]
    [InlineData("0001-01-01", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void A_day_of_a_list(string printed, string? day) => Assert.Equal(day, ListDay.Normal(printed));

    [Fact]
    public void The_encoding_of_the_Chinese_platforms_is_known()
    {
        using var register = new TemporaryRegister();
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal((2, 2, 0, 0, 0, 0), Imported.Counts(Imported.Bytes(register, "csv", gb.GetBytes(Platform))));
        Assert.Contains("绳索 保管", register.Store.Standard("gb-t-99001-2020")!.Titles.Select(t => t.Value));
    }

    [Fact]
    public void A_row_put_on_top_changes_nothing_of_the_others()
    {
        using var register = new TemporaryRegister();
        const string one = "标准号;标准名称\nGB/T 99001-2020;绳索\n";
        Imported.Text(register, "csv", one);
        Assert.Equal((2, 1, 0, 1, 0, 0), Imported.Counts(Imported.Text(register, "csv", "标准号;标准名称\nGB/T 99009-2021;网\nGB/T 99001-2020;绳索\n")));
        Assert.Equal((1, 0, 1, 0, 0, 0), Imported.Counts(Imported.Text(register, "csv", one.Replace("绳索", "绳索 保管", StringComparison.Ordinal))));
        Assert.Equal((2, 0, 0, 1, 1, 0), Imported.Counts(Imported.Text(register, "csv", "标准号\t标准名称\nGB/T 99001-2020\t绳索 保管\nGB/T 99001-2020\t绳索 二\n")));
    }

    [Fact]
    public void A_mapping_names_the_columns_of_other_lists()
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "csv", "Doc;Was;Note\nGB/T 99001-2020;GB/T 99001-2010;x\n", columns: "number=Doc, replaces=Was");
        Assert.Equal((1, 1, 0, 0, 0, 0), Imported.Counts(summary));
        Assert.Equal(["GB/T 99001-2010"], register.Store.Standard("gb-t-99001-2020")!.Replaces.Select(r => r.Value));
    }

    [Theory]
    [InlineData("编号甲,标准名称\nGB/T 1-2020,x\n", null, "'编号甲', '标准名称'")]
    [InlineData("编号甲,标准名称\nGB/T 1-2020,x\n", null, "known for numbers are 标准号")]
    [InlineData("标准号,标准名称\nGB/T 1-2020,x\n", "title=题名", "the column '题名' for title is not there")]
    [InlineData("标准号,发布日期,发布日期\nGB/T 1-2020,2020,2021\n", null, "the column '发布日期' stands there twice, as column 2 and 3")]
    [InlineData("标准号,发布日期\nGB/T 1-2020,2020-13-01\n", null, "line 2: 发布日期: '2020-13-01' is no date")]
    [InlineData("标准号,标准名称\nGB/T 1-2020,a,b\n", null, "line 2: it has 3 columns, the headings have 2")]
    [InlineData("标准号,标准名称\nno number,a\n", null, "line 2: 'no number' is no identifier")]
    [InlineData("标准号,标准名称\n9001,a\n", null, "line 2: '9001' is no identifier")]
    [InlineData("标准号,标准名称\n,a\n", null, "line 2: no number")]
    [InlineData("标准号,标准名称\nGB/T 1-2020,\"a\n", null, "line 2: a quotation mark is opened and not closed")]
    [InlineData("", null, "the file has no columns")]
    public void What_cannot_be_taken_is_refused_with_line_and_reason(string text, string? columns, string reason)
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "csv", text, columns: columns);
        Assert.Equal(summary.Read, summary.New + summary.Refused);
        Assert.Contains(reason, Assert.Single(summary.Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_a_national_platform_is_read_by_its_own_headings_with_its_days()
    {
        using var register = new TemporaryRegister();
        var book = Workbook(
            ["标准号", "标准名称", "代替标准号", "发布日期", "实施日期", "归口单位"],
            ["GB/T 99001-2020", "绳索 保管", "GB/T 99001-2010", new DateOnly(2020, 3, 6), "1601481600000", "TC260"],
            ["GB 99003-2024", "绳索 安全要求", null, "1724860800000", "2025年7月1日", "某某绳索研究院"],
            ["GB 99004-2024", "网", null, "2024-13-01", null, null]);
        var summary = register.Store.Import("xlsx", [RecordFiles.Workbook("list.xlsx", book)], "test", cancel: TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.StartsWith("row 4: 发布日期: '2024-13-01' is no date", Assert.Single(summary.Refusals).Reason, StringComparison.Ordinal);
        var rope = register.Store.Standard("gb-t-99001-2020")!;
        Assert.Equal(("绳索 保管", "2020-03-06", "2020-10-01", "SAC/TC 260"), (rope.Title, rope.Life.Released, rope.Life.Effective, rope.Committee));
        Assert.Equal(["GB/T 99001-2010"], rope.Replaces.Select(r => r.Value));
        Assert.Equal(("2024-08-29", "2025-07-01", "某某绳索研究院"), (register.Store.Standard("gb-99003-2024")!.Life.Released, register.Store.Standard("gb-99003-2024")!.Life.Effective, register.Store.Standard("gb-99003-2024")!.Committee));
    }

    [Fact]
    public void A_workbook_with_another_column_is_refused_and_read_by_a_mapping()
    {
        using var register = new TemporaryRegister();
        var book = Workbook(["编号甲", "名称甲"], ["GB/T 99001-2020", "绳索"]);
        ImportSummary Run(string? columns) => register.Store.Import("xlsx", [RecordFiles.Workbook("list.xlsx", book)], "test", null, columns, TestContext.Current.CancellationToken);
        Assert.Contains("the file has '编号甲', '名称甲'", Assert.Single(Run(null).Refusals).Reason, StringComparison.Ordinal);
        Assert.Contains("the column '题名' for title is not there", Assert.Single(Run("number=编号甲,title=题名").Refusals).Reason, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, 0, 0, 0), Imported.Counts(Run("number=编号甲,title=名称甲")));
        Assert.Equal("绳索", register.Store.Standard("gb-t-99001-2020")!.Title);
    }

    private static byte[] Workbook(string[] headings, params object?[][] rows)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, "List", [.. headings.Select(h => (h, 20))], rows);
        return stream.ToArray();
    }

    [Theory]
    [InlineData("number", "is no mapping")]
    [InlineData("nr=x", "there is no field 'nr'; known are number, title")]
    [InlineData("number=a,number=b", "mapped twice")]
    public void A_mapping_that_is_none_is_refused(string mapping, string reason) => Assert.Contains(reason, Assert.Throws<ArgumentException>(() => ListColumns.Mapping(mapping)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_without_an_end_costs_no_memory_and_loses_nothing_before_it()
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "csv", "标准号,标准名称\nGB/T 99001-2020,绳索\nGB/T 99002-2020,\"" + new string('x', 3 << 20));
        Assert.Equal((2, 1, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.Contains("line 3", summary.Refusals[0].Reason, StringComparison.Ordinal);
    }
}

public sealed class ListImportTestsOnSqlite() : ListImportTests(TestStore.Sqlite);

public sealed class ListImportTestsOnPostgres() : ListImportTests(TestStore.Postgres);
