using System.Globalization;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Targets;

public class TargetTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    /// <summary>Text, then comparator, value, unit and deadline of each target, joined by <c>; </c>.</summary>
    public static TheoryData<string, string> Sentences => new()
    {
        { "By 2025, more than 300 standards will be published.", "> 300 standards 2025" },
        { "The plan says that, by 2026, eight test platforms will be built; twelve key industries chosen; and at least 40 typical scenarios shown.", "= 8 platforms 2026; = 12 industries 2026; >= 40 scenarios 2026" },
        { "It is expected that by the end of 2027 the share of green power will exceed 35% and the number of charging stations will reach 2 million.", "> 35 percent 2027; = 2000000  2027" },
        { "Over half of car sales by 2030 will be electric.", "> 50 percent 2030" },
        { "The goals by 2028 are as follows:\n- 50 laboratories in all provinces;\n- a rate of adoption above 90 percent.\nThe plan has 7 chapters.", "= 50 laboratories 2028; > 90 percent 2028" },
        { "The system will be complete by 2025. More than 120 standards will be revised.", "> 120 standards 2025" },
        { "During the 14th Five-Year Plan period, the ministry plans to revise 90 standards.", "= 90 standards 2025" },
        { "到2025年，制定标准不少于200项标准，覆盖率达到95%", ">= 200 项标准 2025; = 95 percent 2025" },

        // no targets
        { "By the end of April 2021, 26 standards have already been published.", "" },
        { "The roadmap outlines six major goals to be achieved by 2035.", "" },
        { "In 2019, 300 standards were published.", "" },
        { "The work plan includes 67 items to be revised in the year.", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void What_is_promised_by_a_year_is_a_target(string text, string expected)
    {
        var found = Recogniser.Recognise(new SourceText(text), Kinds.Statistics | Kinds.Targets);
        Assert.Equal(expected, string.Join("; ", found.Targets.Select(t => $"{t.Comparator} {t.Value.ToString("0.####", CultureInfo.InvariantCulture)} {t.Unit} {t.Deadline}")));
    }

    [Fact]
    public void A_target_is_no_statistic()
    {
        var found = Recogniser.Recognise(new SourceText("By 2025, more than 300 standards will be published. Today there are 120 standards."), Kinds.Statistics | Kinds.Targets);
        Assert.Equal(300, Assert.Single(found.Targets).Value);
        Assert.Equal(120, Assert.Single(found.Statistics).Value);
    }
}
