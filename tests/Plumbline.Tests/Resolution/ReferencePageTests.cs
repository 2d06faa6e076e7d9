using Plumbline.Engine.Extraction;
using Plumbline.Tests.Extraction;
using Xunit;

namespace Plumbline.Tests.Resolution;

public sealed class ReferencePageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("references.md").Where(r => r.Text.Length > 20)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_meant(string text, string references) => Assert.Equal(references, Print(RecognitionPage.Read(text.Replace(" <br> ", "\n", StringComparison.Ordinal))));

    private static string Print(Recognition found) => found.References.Count == 0
        ? "none"
        : string.Join("; ", found.References.Select(f => $"{found.Text.ToString(f.Span)} = {f.ResolvesTo ?? "?"}"));
}
