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
    [InlineData("On 3 May 2021, the Ministry of Industry and Information Technology (MIIT) called for comments on the Rope Measures until 3 June 2021.", "Asia/Shanghai")]
    [InlineData("On 3 May 2021, the Rope Board called for comments on the Rope Measures until 3 June 2021.", null)]
    public void An_authority_with_its_abbreviation_in_brackets_sits_where_it_sits(string text, string? zone) => Assert.Equal(zone, Assert.Single(RecognitionPage.Read(text).Consultations).Zone);
}
