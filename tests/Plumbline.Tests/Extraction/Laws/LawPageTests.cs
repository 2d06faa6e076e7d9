using Plumbline.Engine.Extraction.Laws;
using Xunit;

namespace Plumbline.Tests.Extraction.Laws;

public class LawPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("laws.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_a_law_holds(string text, string law) => Assert.Equal(law, Print(RecognitionPage.Read(text.Replace("<br>", "\n", StringComparison.Ordinal)).Law));

    private static string Print(LawDocument? law)
    {
        if (law is null) return "none";
        var parts = new List<string> { law.Title, law.Kind };
        if (law.Number is { } number) parts.Add(number);
        foreach (var e in law.Events.Where(e => e.Action != "ordered"))
        {
            parts.Add($"{e.Action} {e.Date?.ToString() ?? "?"}{(e.Decision is null ? "" : $" ({e.Ordinal}, {e.Decision})")}{(e.Note is null ? "" : $" [{e.Note}]")}");
        }
        parts.AddRange(law.Repeals.Select(r => $"repeals {r.Title}"));
        parts.AddRange(law.Divisions.Select(d => $"{d.Label} {d.Title}"));
        parts.Add($"articles {string.Join(' ', law.Articles.Select(a => a.Title is null ? a.Number : $"{a.Number} ({a.Title})"))}");
        return string.Join("; ", parts);
    }
}
