using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Instruments;

public sealed class InstrumentTests
{
    [Theory]
    [InlineData("The ministry issued the *Measures for the Care of Harbour Ropes (Draft for Comments)* in May.", "departmental-rule: Measures for the Care of Harbour Ropes (Draft for Comments)")]
    [InlineData("On 4 May the office released the Guiding Opinions on Improving the Keeping of Ropes, which name nine tasks.", "policy: Guiding Opinions on Improving the Keeping of Ropes")]
    [InlineData("China's Harbour Safety Law and the Rope Registration Act apply.", "law: Harbour Safety Law; law: Rope Registration Act")]
    [InlineData("Under the Harbour Safety Law of the People's Republic of China (hereinafter referred to as the \"Harbour Law\"), ropes are kept dry. The Harbour Safety Law holds.", "law: Harbour Safety Law of the People's Republic of China")]
    [InlineData("It published the \"White Paper on Smart Ropes\" and the Smart Rope Industry White Paper 2024.", "white-paper: White Paper on Smart Ropes; white-paper: Smart Rope Industry White Paper 2024")]
    [InlineData("The Action Plan for Dry Harbours (2024-2026) was released by the Rope Office in June 2024.", "plan: Action Plan for Dry Harbours (2024-2026)")]
    [InlineData("The 14th Five-Year Plan for Ropes, Anchors and Lamps, approved in 2021, is old.", "plan: 14th Five-Year Plan for Ropes, Anchors and Lamps")]
    [InlineData("The State Administration for Market Regulation and the Department of Laws and Regulations met at the Harbour Law School.", "")]
    [InlineData("The Working Group on Ropes heard a report by Dr. Ann Law on the new plan and on relevant laws and regulations.", "")]
    [InlineData("Directive 2014/53/EU and Regulation (EU) 2019/1020 are cited.", "regulation: Directive 2014/53/EU; regulation: Regulation (EU) 2019/1020")]
    [InlineData("The “Catalogue of Ropes under Compulsory Certification” grew; see the Lamp Guidelines in force.", "catalogue: Catalogue of Ropes under Compulsory Certification")]
    [InlineData("Two reports came out: (i) Outlook on Rope Making and Rope Selling; and (ii) the Rope Keeping Research Report.", "report: Outlook on Rope Making and Rope Selling; report: Rope Keeping Research Report")]
    [InlineData("the motto *we keep all ropes dry and all lamps lit* was read out at the \"Rope Keeping Summit Forum\"", "")]
    [InlineData("近日印发《绳缆管理办法（征求意见稿）》，依据《中华人民共和国港口法》和《港口条例》制定。《港口法》自明年施行。", "departmental-rule: 绳缆管理办法（征求意见稿）; law: 中华人民共和国港口法; regulation: 港口条例")]
    [InlineData("关于开展绳缆检查的通知\n\n各有关单位：请于六月前报送。", "policy: 关于开展绳缆检查的通知")]
    [InlineData("国家标准《绳缆通用要求》发布，参考书《绳缆的故事》。", "")]
    [InlineData("《绳缆强度 拉伸法》是检验方法。", "")]
    [InlineData("根据《中华人民共和国绳缆检验法》实施。", "law: 中华人民共和国绳缆检验法")]
    [InlineData("The council released the Opinions to Further Improve the Keeping of Ropes on 3 May.", "policy: Opinions to Further Improve the Keeping of Ropes")]
    [InlineData("It issued the Interim Provisions on Turning Harbour Ropes into Common Goods.", "departmental-rule: Interim Provisions on Turning Harbour Ropes into Common Goods")]
    [InlineData("The Guidelines for the Building of the Rope Standards System (Harbours and Piers) (2023 Version) came out.", "guideline: Guidelines for the Building of the Rope Standards System (Harbours and Piers) (2023 Version)")]
    [InlineData("The Harbour Safety Regulations (State Rope Administration) and the Lamp Keeping Measures (MIIT) apply.", "regulation: Harbour Safety Regulations; departmental-rule: Lamp Keeping Measures")]
    [InlineData("It published the Guidelines for Practice of Rope Safety - Lamp Marking and Coding Rules - Lamp Identifier on 21 June.", "guideline: Guidelines for Practice of Rope Safety - Lamp Marking and Coding Rules - Lamp Identifier")]
    [InlineData("The Interim Measures for the Keeping of Harbour Lamps (\"Interim Measures\") will be effective soon.", "departmental-rule: Interim Measures for the Keeping of Harbour Lamps")]
    [InlineData("Rope Office Seeks Opinions on Lamps", "")]
    [InlineData("Rope Office and Six Others Jointly Release Measures on Harbour Lamps", "departmental-rule: Measures on Harbour Lamps")]
    [InlineData("the revision of the Regulations of the People's Republic of China on Ropes and Anchors was opened", "regulation: Regulations of the People's Republic of China on Ropes and Anchors")]
    [InlineData("It released the Harbour Keeping Guidelines in the Field of Rope Making (Draft for Comment) to seek opinions.", "guideline: Harbour Keeping Guidelines in the Field of Rope Making (Draft for Comment)")]
    [InlineData("The Key Working Points of the Rope Keeping Committee in 2023 list tasks.", "plan: Key Working Points of the Rope Keeping Committee")]
    [InlineData("under the Rope Committee Examination and Evaluation Index System (2023)", "other: Rope Committee Examination and Evaluation Index System (2023)")]
    [InlineData("Last Piece of the Plan for Smart Ropes Completed", "plan: Plan for Smart Ropes")]
    public void Instruments_are_named_by_title(string text, string expected) => Assert.Equal(expected, Instruments(text));

    [Fact]
    public void Broken_lines_and_links_are_no_part_of_a_title() =>
        Assert.Equal("regulation: Regulations on the Registration of Harbour Ropes", Instruments("revised the [Regulations on the Registration\nof Harbour Ropes](#) again"));

    [Theory]
    [InlineData("*A")]
    [InlineData("\"Aa ")]
    [InlineData("《")]
    [InlineData("Law ")]
    [InlineData("Plan for A ")]
    [InlineData("Aaa and ")]
    [InlineData("(i) A")]
    [InlineData("a\t|replaced\n")]
    [InlineData("replaces GB 1-2001 ")]
    [InlineData("standards: Aa bb—Cc dd and ")]
    [InlineData("title|closes\n")]
    [InlineData("GB 1-2001\nRopes and lamps\n")]
    [InlineData("《绳（计划号：20230001-Q-339）")]
    [InlineData("绳索委员会秘书处设在绳索院。")]
    [InlineData("\"guidelines for ropes and lamps ")]
    [InlineData("國家標準《繩 要求》")]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var took = ThreadTime.Of(() => new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text), Kinds.Instruments | Kinds.StandardTitles | Kinds.Replacements));
        Assert.True(took < TimeSpan.FromSeconds(10), $"{piece} took {took}");
    }

    private static string Instruments(string text) =>
        string.Join("; ", new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text), Kinds.Instruments).Instruments.Select(i => $"{i.Kind}: {i.Title}").Distinct());
}
