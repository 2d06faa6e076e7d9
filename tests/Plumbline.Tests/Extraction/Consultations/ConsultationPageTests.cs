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

    [Theory]
    [InlineData("Comments are invited until 5 May 2022.")]
    [InlineData("The consultation closes on 5 May 2022.")]
    [InlineData("The consultation is open until 5 May 2022.")]
    [InlineData("The consultation period ends on 5 May 2022.")]
    [InlineData("The comment period closes on 5 May 2022.")]
    [InlineData("The public comment period runs to 5 May 2022.")]
    [InlineData("The consultation runs until 5 May 2022.")]
    [InlineData("Comments may be sent until 5 May 2022.")]
    [InlineData("Comments can be submitted by email before 5 May 2022.")]
    [InlineData("Comments must reach the secretariat by 5 May 2022.")]
    [InlineData("Feedback is due on 5 May 2022.")]
    [InlineData("Feedback can be given until 5 May 2022.")]
    [InlineData("Stakeholders may comment until 5 May 2022.")]
    [InlineData("Stakeholders can comment on the draft until 5 May 2022.")]
    [InlineData("Interested parties are invited to comment by 5 May 2022.")]
    [InlineData("The deadline for comments is 5 May 2022.")]
    [InlineData("The closing date for comments is 5 May 2022.")]
    [InlineData("The closing date is 5 May 2022.")]
    [InlineData("The deadline is 5 May 2022.")]
    [InlineData("The deadline is set at 5 May 2022.")]
    [InlineData("Closing date: 5 May 2022.")]
    [InlineData("Deadline for comments: 5 May 2022.")]
    [InlineData("Deadline: 5 May 2022")]
    [InlineData("The final date for submission is 5 May 2022.")]
    [InlineData("The period ends on 5 May 2022.")]
    [InlineData("The window closes on 5 May 2022.")]
    [InlineData("It is open for comments until 5 May 2022.")]
    [InlineData("It closes on 5 May 2022.")]
    [InlineData("The call closes on 5 May 2022.")]
    [InlineData("Opinions should be returned before 5 May 2022.")]
    [InlineData("The draft is open to the public until 5 May 2022.")]
    [InlineData("The enquiry ends on 5 May 2022.")]
    [InlineData("Views can be sent to SAMR no later than 5 May 2022.")]
    public void Sentence_behind_a_call_closes_it(string closing) =>
        Assert.Equal("2022-04-06 to 2022-05-05: draft Rope Measures", Print(RecognitionPage.Read($"On 6 April 2022, the Office published the draft Rope Measures and called for comments. {closing}"), false));

    [Theory]
    [InlineData("截止日期为2022年5月5日。")]
    [InlineData("截止时间：2022年5月5日。")]
    [InlineData("意见反馈截止时间为2022年5月5日。")]
    [InlineData("请于2022年5月5日前反馈。")]
    [InlineData("公示期为2022年4月6日至5月5日。")]
    [InlineData("公示时间截至2022年5月5日。")]
    [InlineData("期限至2022年5月5日止。")]
    public void Chinese_sentence_behind_a_call_closes_it(string closing) =>
        Assert.Equal("2022-04-06 to 2022-05-05: 绳索管理办法（草案）", Print(RecognitionPage.Read($"2022年4月6日，港务局就《绳索管理办法（草案）》公开征求意见。{closing}"), false));

    [Theory]
    [InlineData("The deadline for registration is 5 May 2022.")]
    [InlineData("The period of validity ends on 5 May 2022.")]
    [InlineData("The deadline for implementation is 5 May 2022.")]
    [InlineData("The transition period ends on 5 May 2022.")]
    [InlineData("It enters into force on 5 May 2022.")]
    [InlineData("The standard will be implemented before 5 May 2022.")]
    [InlineData("Applications close on 5 May 2022.")]
    [InlineData("The pilot runs until 5 May 2022.")]
    [InlineData("The previous edition remains valid until 5 May 2022.")]
    [InlineData("The call for proposals closes on 5 May 2022.")]
    public void Day_on_which_something_else_ends_does_not_close_the_call(string other) =>
        Assert.Equal("2022-04-06 to ?: draft Rope Measures", Print(RecognitionPage.Read($"On 6 April 2022, the Office published the draft Rope Measures and called for comments. {other}"), false));

    private static string Print(Recognition found, bool clock) => found.Consultations.Count == 0
        ? "none"
        : string.Join("; ", found.Consultations.Select(f => $"{f.Open?.ToString() ?? "?"} to {f.Close?.ToString() ?? "?"}: {f.Subject}{(clock ? Clock(f) : "")}"));

    private static string Clock(ConsultationFinding f) =>
        $" @ {f.Time} {f.Zone ?? "?"}{(f.ClockNote is null ? "" : " assumed")}{(f.Extends ? "; extends" : "")}{string.Concat(f.Answers.Select(a => $"; {a.Kind} {a.Value}"))}";
}
