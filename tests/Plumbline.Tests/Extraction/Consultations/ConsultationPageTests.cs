using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Consultations;

public class ConsultationPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("consultations.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_open(string text, string calls) => Assert.Equal(calls, Print(RecognitionPage.Read(text)));

    private static string Print(Recognition found) => found.Consultations.Count == 0
        ? "none"
        : string.Join("; ", found.Consultations.Select(f => $"{f.Open?.ToString() ?? "?"} to {f.Close?.ToString() ?? "?"}: {f.Subject}"));
}
