using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Titles;

/// <summary>Lists of standards as reading leaves them: cells parted by bars or tabs, on one line, one a line, broken over lines and pages.</summary>
public class StandardListTests
{
    [Fact]
    public void One_cell_a_line() => Assert.Equal(
        [
            "GB/T 24499-2009 Terminology for hydrogen energy",
            "20210123-T-469 Safety requirements for hydrogen storage devices at filling stations",
            "GB/T 20042.5-2009 Test methods for proton exchange membrane fuel cells",
            "Guide to the assessment of liquid hydrogen carriers (planned)",
        ],
        Read("""
        Standards of the hydrogen energy system are listed below.

        No.
        Standard title
        Standard number
        Status
        1
        Terminology for hydrogen energy
        GB/T 24499-2009
        Published
        2
        Safety requirements for hydrogen storage devices at filling
        stations
        20210123-T-469
        Under development
        3
        Guide to the assessment of liquid hydrogen carriers

        To be developed
        4
        Test methods for proton exchange membrane
        fuel cells
        GB/T 20042.5-2009
        Published
        """));

    [Fact]
    public void One_row_a_line() => Assert.Equal(
        [
            "GB/T 38667-2020 General requirements for data classification",
            "20213456-T-469 Requirements for the security of data interfaces",
            "Guide to data cataloguing (planned)",
            "Specification of metadata for industrial data (planned)",
        ],
        Read("""
        The system has the following standards.

        No. Standard name Standard No. Status
        1 General requirements for data classification GB/T 38667-2020 Published
        2 Requirements for the security of data interfaces 20213456-T-469 Under development
        3 Guide to data cataloguing — Planned
        4 Specification of metadata for industrial data — To be formulated
        """));

    [Fact]
    public void Chinese_rows_one_of_them_broken() => Assert.Equal(
        [
            "GB/T 43697-2024 信息安全技术 数据分类分级指南",
            "20213456-T-469 信息安全技术 数据接口安全要求",
            "GB/T 12345-2018 工业数据元数据规范",
            "数据编目指南 (planned)",
        ],
        Read("""
        国家标准体系如下表。

        序号 标准名称 标准号/计划号 状态
        1 信息安全技术 数据分类分级指南 GB/T 43697-2024 已发布
        2 信息安全技术 数据接口安全要求 20213456-T-469 制定中
        3 数据编目指南 — 待制定
        4 工业数据元数据
        规范 GB/T 12345-2018 已发布
        """));

    [Fact]
    public void Number_before_title_one_cell_a_line() => Assert.Equal(
        ["GB/T 11111-2019 绳索术语", "GB/T 22222.1-2020 绳索安全 第1部分：通则", "20231111-T-469 绳索检验规程"],
        Read("""
        序号
        标准号
        标准名称
        状态
        1
        GB/T 11111-2019
        绳索术语
        现行
        2
        GB/T 22222.1-2020
        绳索安全 第1部分：
        通则
        现行
        3
        20231111-T-469
        绳索检验规程
        制定中
        """));

    [Theory]
    [InlineData("| No. | Name of standard | Number | Status |\n|---|---|---|---|\n| 1 | Terminology for ropes | GB/T 24499-2009 | Published |\n| 2 | Guide to knots of ropes | | To be developed |\n")]
    [InlineData("No.\tStandard name\tStandard number\tStatus\n1\tTerminology for ropes\tGB/T 24499-2009\tPublished\n2\tGuide to knots of ropes\t—\tPlanned\n")]
    [InlineData("Serial No. Name of standard Standard No. Progress\n1. Terminology for\nropes GB/T 24499-2009 In force\n2. Guide to knots of ropes — To be drafted\n")]
    public void Same_list_in_another_form_says_the_same(string text) =>
        Assert.Equal(["GB/T 24499-2009 Terminology for ropes", "Guide to knots of ropes (planned)"], Read(text));

    [Theory]
    [InlineData("No. Standard name Standard number Standard replaced Effective date\n1 Safety of harbour ropes GB 18585-2023 GB 18585-2001 2024-07-01\n2 Limits of tar in ropes GB 18586-2023 GB 18586-2001 2024-07-01\n")]
    [InlineData("No. Standard number Standard name Standard replaced Effective date\n1 GB 18585-2023 Safety of harbour\nropes GB 18585-2001 2024-07-01\n2 GB 18586-2023 Limits of tar in ropes GB 18586-2001 2024-07-01\n")]
    [InlineData("No. Standard number Standard name Effective date\n1 GB 18585-2023 Safety of harbour ropes 2024-07-01\n2 GB 18586-2023 Limits of tar in ropes 2024-07-01\n")]
    [InlineData("No. Standard name Type Standard number\n1 Safety of harbour ropes Mandatory GB 18585-2023\n2 Limits of tar in ropes Mandatory GB 18586-2023\n")]
    public void Replaced_numbers_days_and_sorts_are_no_part_of_the_title(string text) =>
        Assert.Equal(["GB 18585-2023 Safety of harbour ropes", "GB 18586-2023 Limits of tar in ropes"], Read(text).Where(line => line.Contains(' ', StringComparison.Ordinal) && !line.EndsWith("2001", StringComparison.Ordinal)));

    [Fact]
    public void Page_break_inside_a_list_does_not_end_it() => Assert.Equal(
        ["20231234-Q-469 Rope safety Part 1: General requirements", "20231235-Q-469 Rope safety Part 2: Harbour ropes", "20231236-T-469 Code of practice for splicing"],
        Read("Serial No. Name of standard Plan No. Progress\n1. Rope safety Part 1: General\nrequirements 20231234-Q-469 Under drafting\n2. Rope safety Part 2: Harbour\n\fropes 20231235-Q-469 Call for comments\n3. Code of practice for splicing 20231236-T-469 Under review\n\nThe table ends here.\n"));

    [Fact]
    public void Head_with_a_column_that_is_not_known_is_left_alone() =>
        Assert.Equal(["GB 40050-2021"], Read("No. Standard name Throughput Standard\n1 Router At least 12 Tbit/s GB 40050-2021\n2 Switch At least 30 Tbit/s GB 40050-2021\n").Distinct());

    [Fact]
    public void Status_beside_a_number_is_no_title() => Assert.Equal(["GB/T 24499-2009"], Read("GB/T 24499-2009\nPublished\n"));

    /// <summary>Standards with their titles, then standards by title with their status.</summary>
    [Fact]
    public void What_stands_in_the_only_column_of_numbers_is_what_the_draft_is_to_replace()
    {
        const string Text = """
            The Office called for comments on these drafts:

            No. Standard name Standard replaced
            1 Fuel use of small harbour boats (draft for approval) GB 27999-2014
            2 No.1 amendment of GB 30509-2014 Marking of boats and their parts (draft for approval)
            3 Bottles for harbour cats (draft for approval)
            4 Ropes for common use (draft for approval) GB 21027-2007

            The Office expects answers.
            """;
        Assert.Equal(
            [
                "GB 27999-2014",
                "GB 30509-2014/XG1 Marking of boats and their parts (draft for approval)",
                "GB 21027-2007",
                "Fuel use of small harbour boats (draft for approval) (draft)",
                "Bottles for harbour cats (draft for approval) (draft)",
                "Ropes for common use (draft for approval) (draft)",
            ],
            Read(Text));
        var found = RecognitionPage.Read(Text);
        Assert.Empty(found.Replacements);
        Assert.DoesNotContain(found.Statistics, row => row.Value is 1 or 4);
    }

    private static IEnumerable<string> Read(string text)
    {
        var found = RecognitionPage.Read(text);
        return [
            .. found.Standards.Select(s => s.Title is { } title ? $"{s.Id.Normal} {CleanText.Title(found.Text, title)}" : s.Id.Normal),
            .. found.StandardTitles.Select(t => t.Status is null ? t.Title : $"{t.Title} ({t.Status})"),
        ];
    }
}
