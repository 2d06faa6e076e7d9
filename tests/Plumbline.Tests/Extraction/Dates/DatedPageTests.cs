using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Dates;

public class DatedPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("dated.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_dated(string text, string facts) => Assert.Equal(facts, Print(RecognitionPage.Read(text)));

    [Theory]
    [InlineData("On 6 May 2022, MIIT issued the Measures for Ropes.", "Measures for Ropes by MIIT")]
    [InlineData("MIIT issued on 6 May 2022 the Measures for Ropes.", "Measures for Ropes by MIIT")]
    [InlineData("MIIT on 6 May 2022 issued the Measures for Ropes.", "Measures for Ropes by MIIT")]
    [InlineData("SAC approved in May 2022 twelve national standards on ropes.", "twelve national standards on ropes by SAC")]
    [InlineData("The Measures for Ropes were issued by MIIT on 6 May 2022.", "Measures for Ropes by MIIT")]
    public void What_was_issued_and_by_whom_does_not_hang_on_where_the_date_stands(string text, string fact)
    {
        var found = RecognitionPage.Read(text).Dated.Single();
        Assert.Equal(fact, $"{found.Subject} by {string.Join(", ", found.Bodies)}");
    }

    private static string Print(Recognition found) => found.Dated.Count == 0
        ? "none"
        : string.Join("; ", found.Dated.Select(f => $"{f.Date}{(f.DateEnd is { } end ? ".." + end : "")} {f.Action}"));
}
