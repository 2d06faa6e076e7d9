using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Events;

public class EventPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("events.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_was_held(string text, string events) => Assert.Equal(events, Print(RecognitionPage.Read(text)));

    private static string Print(Recognition found) => found.Events.Count == 0
        ? "none"
        : string.Join("; ", found.Events.Select(f => $"{f.Date?.ToString() ?? "?"}{(f.DateEnd is { } end ? ".." + end : "")}: {f.Name}{(f.Place is { } place ? $" ({place})" : "")}"));
}
