using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

public class ReadingPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "reading.md"));

    [Fact]
    public void Every_reason_stands_in_the_page_of_reading_and_every_reason_there_is_one()
    {
        var codes = Enum.GetValues<ReadFailureCode>().Select(ReadFailure.CodeOf).Order().ToArray();
        var rows = Page[Page.IndexOf("## Reasons", StringComparison.Ordinal)..Page.IndexOf("## Limits", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).Order().ToArray();
        Assert.Equal(codes, rows);
    }

    [Fact]
    public void The_setting_stands_in_the_page_of_reading() => Assert.Contains($"`{ReadingOptions.MaxMegabytesVariable}`", Page);
}
