using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumbline.App.Reading;
using Xunit;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Plumbline.Tests.Reading;

public class OfficeTests
{
    [Fact]
    public void Paragraphs_tables_and_notes_of_a_DOCX_come_in_order()
    {
        var bytes = OfficeFiles.Docx((main, body) =>
        {
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(new Paragraph(new Run(new Words("See GB 1-2020.")))) { Id = 7 });
            body.Append(
                OfficeFiles.Paragraph("Comments"),
                new Paragraph(new Run(new Words("The draft")), new Run(new FootnoteReference { Id = 7 }), new Run(new Words(" is open.") { Space = SpaceProcessingModeValues.Preserve })),
                new Table(Row("Clause", "Comment"), Row("5.1", "First line", "second line"), Row("", "x")),
                new Paragraph(new Run(new Words("a"), new TabChar(), new Words("b")), new DeletedRun(new Run(new DeletedText("gone"))), new InsertedRun(new Run(new Words("new")))));
        });
        var read = Reads.Document(bytes, "c.docx");
        Assert.Equal("Comments\n\nThe draft¹ is open.\n\n¹ See GB 1-2020.\n\nClause\tComment\n5.1\tFirst line second line\n\tx\n\na\tbnew", read.Text);
        Assert.Contains("tracked changes", Assert.Single(read.Warnings));

        static TableRow Row(string first, params string[] second) =>
            new(new TableCell(OfficeFiles.Paragraph(first)), new TableCell(second.Select(text => OfficeFiles.Paragraph(text))));
    }

    [Theory]
    [InlineData("chineseCountingThousand", "第%1条", "第十条 Ten")]
    [InlineData("lowerLetter", "(%1)", "(j) Ten")]
    [InlineData("upperRoman", "%1.", "X. Ten")]
    [InlineData("bullet", "\uF0B7", "• Ten")]
    public void Automatic_numbers_of_a_DOCX_are_printed(string format, string text, string expected)
    {
        var bytes = OfficeFiles.Docx((main, body) =>
        {
            var numbering = new Numbering();
            numbering.InnerXml = $"""<w:abstractNum w:abstractNumId="3" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum><w:num w:numId="4" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNumId w:val="3"/></w:num>""";
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
            for (var i = 1; i < 10; i++) body.Append(OfficeFiles.Paragraph("x", 4));
            body.Append(OfficeFiles.Paragraph("Ten", 4));
        });
        Assert.EndsWith("\n" + expected, Reads.Document(bytes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_an_XLSX_keep_their_columns_and_dates_are_dates()
    {
        const string Formats = "<numFmts><numFmt numFmtId='200' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='200'/><xf numFmtId='9'/><xf numFmtId='22'/></cellXfs>";
        const string Rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>inline</t></is></c></row>
            <row r="2"><c r="A2" s="1"><v>44328</v></c><c r="B2" s="2"><v>44328</v></c><c r="C2" s="3"><v>0.25</v></c><c r="D2" s="4"><v>44328.5</v></c><c r="E2"><v>0.30000000000000004</v></c><c r="F2" t="b"><v>1</v></c></row>
            <row r="5"><c r="B5" t="str"><f>A1&amp;"x"</f><v>below</v></c><c r="XFE5"><v>9</v></c></row>
            """;
        var read = Reads.Document(OfficeFiles.Xlsx(["shared &amp; string"], Formats, ("S", "visible", Rows), ("H", "hidden", "<row><c><v>1</v></c></row>")));
        Assert.Equal("shared & string\t\tinline\n2021-05-12\t2021-05-12\t25%\t2021-05-12 12:00\t0.3\tTRUE\n\n\tbelow", read.Text);
        Assert.Contains("Hidden sheets were not read: H", Assert.Single(read.Warnings));
    }

    [Fact]
    public void Sheets_are_named_and_their_places_in_the_text_known()
    {
        var read = Reads.Document(OfficeFiles.Xlsx([], "", ("List", "visible", "<row><c><v>1</v></c></row>"), ("Notes", "visible", "<row><c><v>2</v></c></row>")));
        Assert.Equal("List\n\n1\n\nNotes\n\n2", read.Text);
        Assert.Equal(["List", "Notes"], read.Parts.Select(part => read.Text.Substring(part.Start, part.Name.Length)));
    }

    [Fact]
    public void A_workbook_without_filled_cells_has_its_reason() => Assert.Equal("empty", Reads.Failure(OfficeFiles.Xlsx([], "", ("S", "visible", "<row><c s='1'/></row>"), ("T", "visible", ""))).Code);

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = OfficeFiles.Zip(("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + new string(' ', 30_000_000) + "</w:body></w:document>"));
        Assert.True(bomb.Length < 100_000);
        Assert.Equal("too-large", Reads.Failure(bomb, "b.docx", new ReadingOptions { MaxBytes = 10_000_000 }).Code);
    }

    [Fact]
    public void Text_beyond_its_cap_is_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c t='s'><v>0</v></c></row>", 1000));
        var failure = Reads.Failure(OfficeFiles.Xlsx([new string('x', 5000)], "", ("S", "visible", rows)), "b.xlsx", new ReadingOptions { MaxCharacters = 100_000 });
        Assert.Equal("too-large", failure.Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>")]
    [InlineData("<w:document><w:body><w:p>")]
    [InlineData("no xml")]
    [InlineData("")]
    public void A_DOCX_with_a_damaged_part_says_so(string part) => Assert.Equal("broken", Reads.Failure(OfficeFiles.Zip(("word/document.xml", part)), "d.docx").Code);

    [Theory]
    [InlineData("tbl", "tr", "tc")]
    [InlineData("p", "r", "txbxContent")]
    public void Nesting_without_end_is_refused(string one, string two, string three)
    {
        var open = string.Concat(Enumerable.Repeat($"<w:{one}><w:{two}><w:{three}>", 20_000));
        var close = string.Concat(Enumerable.Repeat($"</w:{three}></w:{two}></w:{one}>", 20_000));
        var failure = Reads.Failure(OfficeFiles.Zip(("word/document.xml", $"<w:document xmlns:w='w'><w:body>{open}<w:p><w:r><w:t>x</w:t></w:r></w:p>{close}</w:body></w:document>")), "d.docx");
        Assert.Equal("broken", failure.Code);
        Assert.Contains("nested", failure.Message);
    }

    [Fact]
    public void A_DOCX_cut_in_half_says_so()
    {
        var whole = OfficeFiles.Docx((_, body) => body.Append(OfficeFiles.Paragraph("text")));
        Assert.Equal("broken", Reads.Failure(whole[..(whole.Length / 2)], "d.docx").Code);
    }
}
