using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Statistics;

public class StatisticTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    private static Recognition Read(string text) => Recogniser.Recognise(new SourceText(text), Kinds.Statistics | Kinds.Targets);

    /// <summary>Text, then value and unit of each statistic, joined by <c>; </c>.</summary>
    public static TheoryData<string, string> Sentences => new()
    {
        // counts with their noun
        { "The country has 41,020 national standards.", "41020 standards" },
        { "Some 52 ministries and commissions issued 1,234 sector standards of 12 kinds.", "52 ministries; 1234 standards; 12 kinds" },
        { "There are 80 ISO and IEC technical committee secretariats in China.", "80 secretariats" },
        { "It runs 3,400 5G base stations and 1,200 '5G+Factory' projects.", "3400 stations; 1200 projects" },
        { "The board has signed 61 bilateral\n\nagreements on trade.", "61 agreements" },
        { "a total of 25 projects were started, and 25 projects are going on", "25 projects" },
        { "共发布18,320项团体标准", "18320 项团体标准" },
        { "约3万家企业参加", "30000 家企业参加" },

        // numbers without a noun
        { "Of the 9,000 standards, 1,500 are mandatory and 7,500 are recommended.", "9000 standards; 1500 standards; 7500 standards" },
        { "It registered 640 bodies. Among these, 40 are foreign.", "640 bodies; 40 bodies" },
        { "They issued 310 and 1,520 standards in two years.", "310 standards; 1520 standards" },
        { "40 items of the first list and 25 of the second list", "40 items; 25 items" },
        { "Among the 30 standards of the group, China led the drafting of 12.", "30 standards; 12 standards" },

        // shares
        { "Industry has 5,000 standards (48%), services 12.5 percent and farming 7 per cent.", "5000 standards; 48 percent; 12.5 percent; 7 percent" },

        // words
        { "Fifteen companies and more than a thousand engineers came.", "15 companies; 1000 engineers" },
        { "It helped to write a dozen of local standards and nearly one hundred test cases.", "12 standards; 100 cases" },
        { "Twenty-six laboratories took part.", "26 laboratories" },
        { "The group has completed seven reports.", "7 reports" },
        { "Four other standards are currently under development.", "4 standards" },
        { "Six Chinese experts served as conveners.", "6 experts" },
        { "The output was 1.5 million.", "1500000 " },

        // enumerations are no figures
        { "The group released two standards: the first on toys, the second on lamps.", "" },
        { "The plan names five tasks, namely speed, cost and others.", "" },
        { "Three standards are being prepared.", "" },
        { "These three standards were released in May.", "" },
        { "The forum was one of the two meetings of the year.", "" },
        { "The model has formulated five maturities for factories.", "" },

        // what is no figure
        { "On 27 May 2021 and April 13 the 10th meeting of the 4th council took 2 hours.", "" },
        { "GB/T 35273-2020, ISO 9001 and IEEE 802 networks; TC 260 members", "" },
        { "Article 38 requirements, Clause 5 rules, Part 2 tests and Annex 3 lists", "" },
        { "Roadmap 2.0 puts forward goals; Industry 4.0 needs others", "" },
        { "The 2020 Standards Forum and the 2021-2025 plans", "" },
        { "第38条规定，2021年5月12日，共5届", "" },
        { "1. Data of roads\n2. Maps of cities\n", "" },
        { "Call 010-82260000 or room 1204 for details.", "" },
        { "whose turnover is not more than 100,000 CNY", "" },
        { "The firm shall keep 3 copies of the records.", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Figures_are_told_from_other_numbers(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(text).Statistics.Select(s => $"{s.Value.ToString("0.####", CultureInfo.InvariantCulture)} {s.Unit}")));

    [Theory]
    [InlineData("By the end of May 2022, 30 standards have been published.", "2022-05-31")]
    [InlineData("As of 30 April 2021, there are 51 bodies.", "2021-04-30")]
    [InlineData("In 2019, 17 bodies merged.", "2019")]
    [InlineData("There are 51 bodies.", null)]
    public void The_date_of_a_figure_is_the_one_its_sentence_gives(string text, string? asOf) => Assert.Equal(asOf, Assert.Single(Read(text).Statistics).AsOf);

    [Fact]
    public void Arbitrary_text_never_throws()
    {
        var words = Gen.Elements("12", "1,234", " million", "%", " two ", "half of ", "by 2025 ", " will ", "standards", ", ", ".", ":\n", "- ", "a dozen ", "twenty-", "2021", "年", "项", "万", "亿", "到", "\n", "(", "i)", "99999999999999999999", "\uD800", "of ", " trillion");
        Prop.ForAll(words.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var found = Read(text);
            return found.Statistics.TrueForAll(s => s.Span.Start >= 0 && s.Span.End <= text.Length) && found.Targets.TrueForAll(s => s.Span.Start >= 0 && s.Span.End <= text.Length);
        }).QuickCheckThrowOnFailure();
    }
}
