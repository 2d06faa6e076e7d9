using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Standards;

public class StandardRecogniserTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    [Theory]
    [InlineData("He explained GB/T 37988-2019 Data Security Technology—Maturity Model for Data and went on.", "Data Security Technology—Maturity Model for Data")]
    [InlineData("The standard GB/T 37988-2019 Data Security Maturity Model was revised.", "Data Security Maturity Model")]
    [InlineData("GB/T 37988-2019---Data security: maturity model (hereinafter the Model) is new", "Data security: maturity model")]
    [InlineData("as in ISO/IEC 5259-1 \"Data quality for analytics\", and more", "Data quality for analytics")]
    [InlineData("the association standard T/ABCD 005-2021 *Reference Framework for Ledgers*. It", "Reference Framework for Ledgers")]
    [InlineData("- *ITU-T F.746.9 - Requirements for service robots (home)*", "Requirements for service robots (home)")]
    [InlineData("[IEEE 2142.1-2021 Recommended Practice for Invoices](#), which", "Recommended Practice for Invoices")]
    [InlineData("GB/T 37988-2019 [Maturity Model for Data](#) appeared", "Maturity Model for Data")]
    [InlineData("two standards: GB 9943.22-2019 Rope Equipment-Safety-Part 22: Equipment to be Installed Outdoors (IEC 69950-22:2005, MOD).", "Rope Equipment-Safety-Part 22: Equipment to be Installed Outdoors")]
    [InlineData("the requirements of the \" GB/T38698.2 Recovery of ropes—Management—Part 2:Take-back network\".", "Recovery of ropes—Management—Part 2:Take-back network")]
    [InlineData("ISO/CD 15625 Test method for evenness of raw ropes proposed by China was discussed.", "Test method for evenness of raw ropes")]
    [InlineData("the text of GB/T 37988-2019 (Data Security Technology—Maturity Model) is available", "Data Security Technology—Maturity Model")]
    [InlineData("see *Benefit Evaluation Part 1: General Rules (GB/T 3533.1-2017)* and", "Benefit Evaluation Part 1: General Rules")]
    [InlineData("we use the Benefit Evaluation of Standards (GB/T 3533.1-2017) here", "Benefit Evaluation of Standards")]
    [InlineData("GB/T 37988-2019, titled \"Maturity model for data\", is", "Maturity model for data")]
    [InlineData("国家标准GB/T 42021-2022《数据 总体架构》发布", "数据 总体架构")]
    [InlineData("《数据 总体架构》（GB/T 42021-2022）发布", "数据 总体架构")]
    [InlineData("GB 18030-2022 信息技术 中文编码字符集\n下一行", "信息技术 中文编码字符集")]
    [InlineData("QB/T 2880-2007 | 儿童皮鞋 | 修订 |", "儿童皮鞋")]
    [InlineData("set out in GB 40050-2021 Rope Keeping Common Requirements and GB 42250-2022 Lamp Safety.", "Rope Keeping Common Requirements")]
    [InlineData("– GB/T 42018-2022 Information technology — Smart ropes — Keeping of resources\n", "Information technology — Smart ropes — Keeping of resources")]
    [InlineData("– 20221791-T-469 Smart ropes - Part 1: General requirements (under development)\n", "Smart ropes - Part 1: General requirements")]
    [InlineData("GB 6675.1-2014 Toy safety — Part 1: Basic code\nGB", "Toy safety — Part 1: Basic code")]
    [InlineData("3 GB 21148-2020 Foot protection — Safety footwear GB 12011-2009,GB 21146-2007 2021-08-01\n", "Foot protection — Safety footwear")]
    [InlineData("12 GB 39176-2020 Rare earth products packing 2021-08-01\n13", "Rare earth products packing")]
    [InlineData("1 GB/T 5271.1-2023 信息技术 词汇 第1部分：基本术语 GB/T 5271.1-2000 2023-10-01\n", "信息技术 词汇 第1部分：基本术语")]
    [InlineData("2 GB/T 42461-2023 信息安全技术 服务成本度量指南  2023-10-01\n", "信息安全技术 服务成本度量指南")]
    public void The_title_beside_an_identifier_is_found(string text, string title)
    {
        var found = Find(text).Standards[0];
        Assert.Equal(title, found.Title is { } span ? text.Substring(span.Start, span.Length) : null);
    }

    [Theory]
    [InlineData("GB 6675-2014 is divided into four parts.")]
    [InlineData("Compared with GB 18584-2001: The definitions were revised.")]
    [InlineData("GB 18584-2001, GB 28481-2012")]
    [InlineData("The Video of GB/T 35273-2020 Released")]
    [InlineData("GB 9706.1-2020配套并列标准可同步实施。")]
    [InlineData("GB/T 21362-2008在范围中表示")]
    [InlineData("GB 4943.1-2022将于2023年8月1日实施")]
    [InlineData("details of GB/T 35273. The most important point")]
    [InlineData("GB/T 35273 (first released in 2017)")]
    [InlineData("代替 GB 28007-2011、GB 24430.1-2009 和 QB 2453.1-1999。")]
    [InlineData("代替GB/T 5271.1-2000及GB/T 5271.4—2000等标准")]
    public void What_the_sentence_says_of_a_standard_is_no_title(string text) => Assert.All(Find(text).Standards, found => Assert.Null(found.Title));

    [Fact]
    public void A_number_that_lost_a_digit_is_read_as_the_right_one_beside_it()
    {
        var found = Find("Replaced: GB 2893.1-2013 and GB 5000.2-2001. Compared with GB 22893.1-2013, much is new.").Standards;
        Assert.Equal(["GB 22893.1-2013", "GB 5000.2-2001", "GB 22893.1-2013"], found.Select(f => f.Id.Normal));
        Assert.Contains("GB 2893.1-2013", found[0].Note);
    }

    [Fact]
    public void Two_right_numbers_leave_a_doubtful_one_as_printed()
    {
        var found = Find("GB 2893.1-2013 beside GB 22893.1-2013 and GB 28893.1-2013").Standards;
        Assert.Equal("GB 2893.1-2013", found[0].Id.Normal);
    }

    [Fact]
    public void A_dual_number_beside_its_single_one_is_that_document_and_what_it_adopts()
    {
        const string Text = "GB 22793.1-2008 is replaced. Compared with GB 22793.1 -- 2008/ISO 9221-1:1992, much is new.";
        var found = Find(Text).Standards;
        Assert.Equal(["GB 22793.1-2008", "GB 22793.1-2008", "ISO 9221-1:1992"], found.Select(f => f.Id.Normal));
        Assert.Equal(["GB 22793.1-2008", "GB 22793.1 -- 2008", "ISO 9221-1:1992"], found.Select(f => Text.Substring(f.Span.Start, f.Span.Length)));
    }

    private static Recognition Find(string text) => Recogniser.Recognise(new SourceText(text), Kinds.Standards);
}
