using System.Text;
using Plumbline.App.Commands;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Commands;

public sealed class StandardCountTests : IDisposable
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_large_text_counted_in_blocks_gives_the_number_of_rows()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 17_000_000; i++)
        {
            text.Append($"The committee discussed how laboratories prepare their samples, GB/T {1000 + (i % 30011)}.{1 + (i % 7)}—{1996 + (i % 30)} and ISO {1 + (i % 60013)}:2015 among them.\n");
            text.Append($"标准由全国标准化技术委员会归口，见GB/T\n\n{3000 + (i % 9001)}—2019。\n");
        }
        var whole = Recogniser.Recognise(new SourceText(text.ToString()), Kinds.Standards).Standards.Select(s => s.Id.Normal).Distinct().Count();
        Assert.Equal(whole, StandardCount.TryCount(Recogniser, _folder.Write("large.txt", text.ToString()), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_small_text_a_text_with_NULs_and_a_text_of_one_line_go_the_usual_way()
    {
        Assert.Null(StandardCount.TryCount(Recogniser, _folder.Write("small.txt", "GB/T 1.1-2020.\n"), TestContext.Current.CancellationToken));
        Assert.Null(StandardCount.TryCount(Recogniser, _folder.Write("nul.txt", string.Concat(Enumerable.Repeat("GB/T 1.1-2020.\n\0", 1_200_000))), TestContext.Current.CancellationToken));
        Assert.Null(StandardCount.TryCount(Recogniser, _folder.Write("line.txt", string.Concat(Enumerable.Repeat("GB/T 1.1-2020, ", 1_200_000))), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Dispose();
}
