using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.App.Reading.Office;
using Xunit;

namespace Plumbline.Tests.Output;

public sealed class XlsxWriterTests
{
    [Fact]
    public void A_workbook_is_sound_and_reads_back_with_its_days_and_numbers()
    {
        var bytes = Workbook(
            ["GB 18584-2001", "室内装饰装修材料 木家具", new DateOnly(2024, 7, 1), 7],
            ["=1+1 \"quoted\" <b> & more", null, new DateOnly(1900, 3, 1), int.MaxValue],
            ["a\u0001b\uD800c 𠀀", "  two  ", null, 0]);
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(e => e.Description));
        var rows = XlsxRows.Of(bytes).Select(r => string.Join('|', r.Cells)).ToList();
        Assert.Equal(
            ["Number|Title & more|Day|Line", "GB 18584-2001|室内装饰装修材料 木家具|2024-07-01|7", "=1+1 \"quoted\" <b> & more||1900-03-01|2147483647"], rows.Take(3));
        Assert.StartsWith("a b c 𠀀", rows[3], StringComparison.Ordinal);
        var text = Assert.IsType<ReadDocument>(DocumentReader.Read(bytes, "x.xlsx", cancellation: TestContext.Current.CancellationToken)).Text;
        Assert.Contains("2024-07-01", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes_and_many_columns_have_their_letters()
    {
        Assert.Equal(Workbook(["a", "b", null, 1]), Workbook(["a", "b", null, 1]));
        var wide = new MemoryStream();
        XlsxWriter.Write(wide, "Wide", [.. Enumerable.Range(0, 60).Select(n => ($"c{n}", 8))], [[.. Enumerable.Range(0, 60).Select(n => (object?)n)]]);
        Assert.Equal(Enumerable.Range(0, 60).Select(n => $"{n}"), XlsxRows.Of(wide.ToArray()).Last().Cells);
    }

    private static byte[] Workbook(params object?[][] rows)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, "List", [("Number", 20), ("Title & more", 40), ("Day", 12), ("Line", 6)], rows);
        return stream.ToArray();
    }
}
