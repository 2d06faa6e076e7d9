using Xunit;

namespace Plumbline.Tests.Extraction.Events;

public sealed class EventRecordingTests
{
    [Theory]
    [InlineData("On 5 July 2023, the Rope Society held its ninth webinar. The recording can be requested from ropes@harbour.example.", "ropes@harbour.example")]
    [InlineData("On 5 July 2023, the Rope Society held the Rope Forum.\nThe recording of the forum: http://harbour.example/r9.\n", "http://harbour.example/r9")]
    [InlineData("On 5 July 2023, the Rope Society held the Rope Forum.\n[Play recording](#) (1 hr 4 mins)\nRecording password: 123\n", "Play recording (1 hr 4 mins)")]
    [InlineData("On 5 July 2023, the Rope Society held the Rope Forum on data recording systems, see http://harbour.example/r9.", null)]
    [InlineData("On 5 July 2023, the Rope Society held the Rope Forum.", null)]
    public void The_recording_of_an_event_is_where_the_text_offers_it(string text, string? recording) =>
        Assert.Equal(recording, Assert.Single(RecognitionPage.Read(text).Events).Recording);
}
