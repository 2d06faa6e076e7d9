using Plumbline.Engine;
using Xunit;

namespace Plumbline.Tests.Extraction.Topics;

public class TopicPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("topics.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_a_text_is_about(string text, string topics)
    {
        var found = RecognitionPage.Read(text.Replace("<br>", "\n", StringComparison.Ordinal)).Topics;
        Assert.Equal(topics, found.Count == 0 ? "none" : string.Join("; ", found.Select(t => $"{t.Topic} ({string.Join(", ", t.Ics)})")));
        Assert.All(found, t => Assert.NotEmpty(t.Cues));
    }

    [Fact]
    public void Every_topic_is_tied_to_fields_that_the_table_of_the_ICS_has()
    {
        var fields = Knowledge.BuiltIn.Ics.Select(f => f.Code).ToHashSet();
        Assert.All(Knowledge.BuiltIn.Topics, t => Assert.All(t.Ics.Split(';'), field => Assert.Contains(field, fields)));
        Assert.Equal(Knowledge.BuiltIn.Topics.Count, Knowledge.BuiltIn.Topics.Select(t => t.Id).Distinct().Count());
    }
}
