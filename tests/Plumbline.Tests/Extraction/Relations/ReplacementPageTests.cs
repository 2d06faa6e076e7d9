using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Relations;

public sealed class ReplacementPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("replacements.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_replaces_what(string text, string replacements) => Assert.Equal(replacements, Print(RecognitionPage.Read(text.Replace(" <br> ", "\n", StringComparison.Ordinal))));

    private static string Print(Recognition found) => found.Replacements.Count == 0
        ? "none"
        : string.Join("; ", found.Replacements.Select(f => $"{f.New} > {f.Old}{(f.IsPart ? " (part)" : "")}"));
}
