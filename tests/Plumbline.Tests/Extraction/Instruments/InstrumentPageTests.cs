using Xunit;

namespace Plumbline.Tests.Extraction.Instruments;

public sealed class InstrumentPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("instruments.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_an_instrument(string text, string instruments)
    {
        var found = RecognitionPage.Read(text.Replace(" <br> ", "\n", StringComparison.Ordinal));
        Assert.Equal(instruments, string.Join("; ", found.Instruments.Select(i => $"{i.Kind}: {i.Title}").Distinct().DefaultIfEmpty("none")));
    }
}
