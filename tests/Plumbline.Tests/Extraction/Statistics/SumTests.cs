using Xunit;

namespace Plumbline.Tests.Extraction.Statistics;

public sealed class SumTests
{
    [Theory]
    [InlineData("China has 39,222 national standards, of which 2,131 standards are mandatory and 37,091 standards are recommended.", "adds up: 2131 + 37091")]
    [InlineData("There are 72 projects (55 national standards and 17 sector standards).", "adds up: 55 + 17")]
    [InlineData("There are 72 projects consisting of 55 national standards and 16 sector standards.", "the parts 55 + 16 make 71")]
    [InlineData("There are 72 projects including 5 national standards and 6 sector standards.", null)]
    [InlineData("There are 72 projects. It has 55 ropes and 17 lamps.", null)]
    public void A_whole_is_checked_against_the_parts_of_its_sentence(string text, string? note) =>
        Assert.Equal(note, RecognitionPage.Read(text).Statistics[0].Note);
}
