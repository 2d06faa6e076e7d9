using System.Globalization;
using Xunit;

namespace Plumbline.Tests.Extraction.Thresholds;

public class ThresholdTests
{
    private static readonly char[] Rest = ['≥', '<', '5', ' ', 'a', 'G', 'b', '/', 's', ';', '\t', '\n', '路', '大', '\uD800'];

    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("thresholds.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Limits_are_read_with_their_product(string text, string expected) => Assert.Equal(expected, Joined(text));

    [Fact]
    public void Rows_go_on_behind_the_end_of_a_page_and_keep_their_number()
    {
        const string Table = "No.\tProduct\tScope\n1\tRouter\tSwitching capacity ≥ 12 Tbit/s\nRouting table ≥ 550,000 entries\n\nOur newsletter, May 2024\t\t23\n\nForwarding rate ≥ 10 Gpps\n2\tSwitch\tCapacity ≥ 30 Tbit/s\n";
        Assert.Equal(["1 Router", "1 Router", "1 Router", "2 Switch"], RecognitionPage.Read(Table).Thresholds.Select(t => $"{t.Row} {t.Product}"));
    }

    [Fact]
    public void A_cell_a_line_gives_the_same_as_a_row_a_line()
    {
        const string Lines = "1\nRouter\nSwitching capacity ≥ 12 Tbit/s\nRouting table ≥ 550,000 entries\n2\nSwitch\nCapacity ≥ 30 Tbit/s\n";
        Assert.Equal(["1 Router: Switching capacity >= 12", "1 Router: Routing table >= 550000", "2 Switch: Capacity >= 30"],
            RecognitionPage.Read(Lines).Thresholds.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Row} {t.Product}: {t.Metric} {t.Comparator} {t.Value}")));
    }

    [Fact]
    public void Any_text_gives_limits_that_stand_in_it()
    {
        var random = new Random(31);
        for (var round = 0; round < Counts.Of(500, 20_000); round++)
        {
            var text = string.Create(random.Next(60), random, (span, r) =>
            {
                foreach (ref var c in span) c = Rest[r.Next(Rest.Length)];
            });
            Assert.All(RecognitionPage.Read(text).Thresholds, t => Assert.InRange(t.Span.End, t.Span.Start + 1, text.Length));
        }
    }

    private static string Joined(string text)
    {
        var found = RecognitionPage.Read(text).Thresholds.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Product ?? "?"}: {t.Metric} {t.Comparator} {t.Value} {t.Unit}").TrimEnd());
        return string.Join("; ", found) is { Length: > 0 } joined ? joined : "none";
    }
}
