using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Standards;

public sealed class StandardTitleTests
{
    [Theory]
    [InlineData("The association released standards such as \"General Conditions for Harbour Ropes\", and \"Test Methods for Lamps\".", "General Conditions for Harbour Ropes (published); Test Methods for Lamps (published)")]
    [InlineData("The office called for comments on the draft standard *Ropes - Safety - Requirements for Splicing*.", "Ropes - Safety - Requirements for Splicing (draft)")]
    [InlineData("It is developing the association standard *Keeping Rules for Wet Ropes*.", "Keeping Rules for Wet Ropes (under-development)")]
    [InlineData("Two national standard projects began: (i) Rope Terms and Definitions; and (ii) Rope Scenarios and Requirements.", "Rope Terms and Definitions (under-development); Rope Scenarios and Requirements (under-development)")]
    [InlineData("The standard GB/T 35273-2020 \"Information Security Technology Rope Specification\" was released.", "")]
    [InlineData("《绳缆通用要求》等两项国家标准已发布。", "绳缆通用要求 (published)")]
    [InlineData("No.\tStandard\tScope\n1.\tLimits of tar in ropes\tAll ropes\n2.\tStrength of lamps\tAll lamps\n", "Limits of tar in ropes; Strength of lamps")]
    public void Standards_without_a_number_are_named_by_title(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text), Kinds.StandardTitles).StandardTitles
            .Select(t => t.Title + (t.Status is null ? "" : $" ({t.Status})")).Distinct()));
}
