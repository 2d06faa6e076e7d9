using System.Globalization;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Targets;

public class TargetTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    /// <summary>What a page cannot show, since it goes over lines.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "The goals by 2028 are as follows:\n- 50 laboratories in all provinces;\n- a rate of adoption above 90 percent.\nThe plan has 7 chapters.", "= 50 laboratories 2028; > 90 percent 2028" },
    };

    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("targets.md")];

    [Theory]
    [MemberData(nameof(Lines))]
    [MemberData(nameof(Examples))]
    public void What_is_promised_by_a_year_is_a_target(string text, string expected)
    {
        var found = Recogniser.Recognise(new SourceText(text), Kinds.Statistics | Kinds.Targets);
        Assert.Equal(expected, string.Join("; ", found.Targets.Select(t => $"{t.Comparator} {t.Value.ToString("0.####", CultureInfo.InvariantCulture)} {t.Unit} {t.Deadline}").DefaultIfEmpty("none")));
    }

    [Fact]
    public void A_target_is_no_statistic()
    {
        var found = Recogniser.Recognise(new SourceText("By 2025, more than 300 standards will be published. Today there are 120 standards."), Kinds.Statistics | Kinds.Targets);
        Assert.Equal(300, Assert.Single(found.Targets).Value);
        Assert.Equal(120, Assert.Single(found.Statistics).Value);
    }
}
