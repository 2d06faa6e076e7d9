using Xunit;

namespace Plumbline.Tests.Extraction.Dates;

public sealed class ActingBodyTests
{
    [Theory]
    [InlineData("On 3 May 2022, the Harbour Office, the National Radio and Lamp Administration (NRLA), and the Rope Board released the Rope Measures.", "Harbour Office; National Radio and Lamp Administration (NRLA); Rope Board")]
    [InlineData("On 3 May 2022, CAC together with NDRC and MIIT released the Rope Measures.", "CAC; NDRC; MIIT")]
    [InlineData("On 3 May 2022, the Knots and Splices Division under the Rope Board published a survey.", "Knots and Splices Division under the Rope Board")]
    [InlineData("On 3 May 2022, the Ministry of Ropes and Lamps and the Harbour Office released the Rope Measures.", "Ministry of Ropes and Lamps; Harbour Office")]
    [InlineData("On 3 May 2022, SAMR and SAC issued two standards.", "SAMR; SAC")]
    public void Names_joined_by_and_are_told_from_one_name_with_and(string text, string bodies) =>
        Assert.Equal(bodies, string.Join("; ", Assert.Single(RecognitionPage.Read(text).Dated).Bodies));

    [Theory]
    [InlineData("《绳索条例》已经2024年8月30日国务院第40次会议通过。", "国务院")]
    [InlineData("港务局会同灯具委员会于2021年5月6日发布《灯具通则》。", "港务局")]
    public void A_Chinese_name_stands_without_the_day_before_it(string text, string body) => Assert.Equal([body], Assert.Single(RecognitionPage.Read(text).Dated).Bodies);

    [Fact]
    public void Who_signs_a_Chinese_notice_asks_for_comments() =>
        Assert.Equal("港务局绳索司", Assert.Single(RecognitionPage.Read("公开征求对《绳缆安全要求》的意见\n现予以公示，截止日期2024年7月8日。如有意见，请反馈。\n港务局绳索司\n2024年5月27日\n").Consultations).By);

    [Theory]
    [InlineData("On 3 May 2021, the Ministry of Industry and Information Technology (MIIT) called for comments on the Rope Measures until 3 June 2021.", "Asia/Shanghai")]
    [InlineData("On 3 May 2021, the Rope Board called for comments on the Rope Measures until 3 June 2021.", null)]
    public void An_authority_with_its_abbreviation_in_brackets_sits_where_it_sits(string text, string? zone) => Assert.Equal(zone, Assert.Single(RecognitionPage.Read(text).Consultations).Zone);
}
