using System.Text;
using Plumbline.App.Reading;
using Xunit;

namespace Plumbline.Tests.Reading;

public class LargeTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xx")]
    public void Characters_on_the_border_of_two_pieces_stay_whole(string before)
    {
        using var folder = new TemporaryFolder();
        var text = new StringBuilder("\uFEFF" + before);
        while (text.Length < 3_000_000) text.Append("国家标准GB/T 35273—2020 é 𠮷\r\n");
        var read = Assert.IsType<ReadDocument>(Reads.File(folder.Write("large.txt", text.ToString())));
        Assert.Equal(text.ToString(1, text.Length - 1), read.Text);
        Assert.Equal("utf-8", read.EncodingName);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Large_files_of_other_encodings_are_read_as_small_ones_are(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("国家标准GB/T 35273—2020\n", 250_000));
        Assert.Equal(text, Assert.IsType<ReadDocument>(Reads.File(folder.Write("large.txt", Encoding.GetEncoding(encoding).GetBytes(text)))).Text);
    }

    [Fact]
    public void Large_blank_and_binary_files_have_their_reason()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("empty", Assert.IsType<ReadFailure>(Reads.File(folder.Write("blank.txt", new string(' ', 5_000_000)))).Code);
        Assert.Equal("binary", Assert.IsType<ReadFailure>(Reads.File(folder.Write("zero.txt", new byte[5_000_000]))).Code);
    }
}
