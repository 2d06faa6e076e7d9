using System.Globalization;
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

    /// <summary>What a page cannot show, since it goes over lines.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "The board has signed 61 bilateral\n\nagreements on trade.", "61 agreements" },
        { "The output was 1.5 million.", "1500000" },
        { "1. Data of roads\n2. Maps of cities\n", "none" },
    };

    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("statistics.md")];

    [Theory]
    [MemberData(nameof(Lines))]
    [MemberData(nameof(Examples))]
    public void Figures_are_told_from_other_numbers(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(text).Statistics.Select(s => $"{s.Value.ToString("0.####", CultureInfo.InvariantCulture)} {s.Unit}".TrimEnd()).DefaultIfEmpty("none")));

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
            return found.Statistics.All(s => s.Span.Start >= 0 && s.Span.End <= text.Length) && found.Targets.TrueForAll(s => s.Span.Start >= 0 && s.Span.End <= text.Length);
        }).Holds();
    }
}
