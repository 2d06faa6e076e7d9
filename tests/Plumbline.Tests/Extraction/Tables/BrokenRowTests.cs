using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Tables;

/// <summary>Rows of flattened tables that the end of a line or of a page has broken.</summary>
public sealed class BrokenRowTests
{
    [Theory]
    [InlineData("1 GB/T 5271.1-2023 信息技术 词汇 第1部分：基本\n术语 GB/T 5271.1-2000 2023-10-01", "信息技术 词汇 第1部分：基本术语")]
    [InlineData("1 GB/T 5271.1-2023 信息技术 词汇 第1部分：基本\n\n\f术语 GB/T 5271.1-2000 2023-10-01", "信息技术 词汇 第1部分：基本术语")]
    [InlineData("2 GB/T 42461-2023 网络安全服务成本度量指南\n本公告自发布之日起施行。", "网络安全服务成本度量指南")]
    [InlineData("2 GB/T 42461-2023 网络安全服务成本度量指南\n3 GB/T 20278-2023 网络脆弱性扫描产品安全技术要求", "网络安全服务成本度量指南")]
    public void A_title_goes_on_below_where_the_next_cell_follows_it(string text, string title)
    {
        var found = RecognitionPage.Read("国家标准公告\n序号 国家标准编号 国家标准名称 代替标准号 实施日期\n" + text);
        Assert.Equal(title, CleanText.Title(found.Text, found.Standards[0].Title!.Value));
    }

    [Theory]
    [InlineData("GB 4544-\n\n\f1996", "GB 4544-1996")]
    [InlineData("GB 4544-\n1996", "GB 4544-1996")]
    [InlineData("GB 4544-1996\n\n\f2020", "GB 4544-1996")]
    public void The_end_of_a_page_may_part_the_year_from_its_dash(string printed, string canonical) =>
        Assert.Equal(canonical, RecognitionPage.Read($"The beer bottles of {printed} are withdrawn.").Standards[0].Id.Normal);

    [Theory]
    [InlineData("No. Standard Title Replaced Effective")]
    [InlineData("No. Standard Title Standard replaced Date of effect")]
    [InlineData("No. Standard Title Replaced standard Date of implementation")]
    public void The_last_date_of_a_row_is_what_the_head_of_its_column_says(string head)
    {
        var found = RecognitionPage.Read(head + "\n1 GB 4544-2020 Beer Bottles GB 4544-1996 2021-08-01");
        Assert.Equal("effective", Assert.Single(found.Dated).Action);
        Assert.Single(found.Replacements);
        Assert.Empty(found.Statistics);
    }

    [Fact]
    public void The_number_of_a_page_counts_nothing() =>
        Assert.Empty(RecognitionPage.Read("Particular requirements for\n\n12\n\nultrasonic equipment of hospitals.").Statistics);
}
