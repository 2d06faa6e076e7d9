using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Consultations;
using Xunit;

namespace Plumbline.Tests.Extraction.Consultations;

public class ConsultationPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("consultations.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_open(string text, string calls) => Assert.Equal(calls, Print(RecognitionPage.Read(text), calls.Contains(" @ ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("请于2023年6月30日前反馈《绳索规则（征求意见稿）》的意见，现公开征求意见。", true)]
    [InlineData("On 3 March 2022, the Office released the Lamp Guide for public comments. Feedback should be sent before 12 April 2022.", true)]
    [InlineData("On 3 March 2022, the Office released the Lamp Guide for public comments. Feedback should be sent by 12 April 2022.", false)]
    public void What_before_means_is_noted(string text, bool noted) =>
        Assert.Equal(noted, RecognitionPage.Read(text).Consultations.Single().Note?.Contains("“before” is read with the day included", StringComparison.Ordinal) ?? false);

    private static string Print(Recognition found, bool clock) => found.Consultations.Count == 0
        ? "none"
        : string.Join("; ", found.Consultations.Select(f => $"{f.Open?.ToString() ?? "?"} to {f.Close?.ToString() ?? "?"}: {f.Subject}{(clock ? Clock(f) : "")}"));

    private static string Clock(ConsultationFinding f) =>
        $" @ {f.Time} {f.Zone ?? "?"}{(f.ClockNote is null ? "" : " assumed")}{(f.Extends ? "; extends" : "")}{string.Concat(f.Answers.Select(a => $"; {a.Kind} {a.Value}"))}";
}
