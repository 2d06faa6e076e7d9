using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Relations;

public sealed class RelationPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("relations.md").Where(r => r.Text.Length > 20)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_related(string text, string relations) => Assert.Equal(relations, Print(RecognitionPage.Read(text.Replace(" <br> ", "\n", StringComparison.Ordinal))));

    private static string Print(Recognition found) => found.Relations.Count == 0
        ? "none"
        : string.Join("; ", found.Relations.Select(f => $"{f.From} {f.Type} {f.To}{(f.Part is { } part ? $", {part}" : "")}{(f.Degree is { } degree ? $" ({degree})" : "")}"));
}
