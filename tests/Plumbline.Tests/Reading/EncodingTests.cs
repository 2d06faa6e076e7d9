using System.Text;
using Xunit;

namespace Plumbline.Tests.Reading;

public class EncodingTests
{
    private const string Chinese = "国家标准化管理委员会批准发布GB/T 35273—2020《信息安全技术 个人信息安全规范》，自2020年10月1日起实施。";
    private const string Mixed = "GB/T 35273-2020 个人信息安全规范 applies from 1 October 2020.\r\nSecond line\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", Chinese)]
    [InlineData("utf-8", Mixed)]
    [InlineData("utf-16", Chinese)]
    [InlineData("utf-16", Mixed)]
    [InlineData("utf-16BE", Chinese)]
    [InlineData("utf-16BE", Mixed)]
    [InlineData("gb18030", Chinese)]
    [InlineData("gb18030", Mixed)]
    public void Text_is_read_in_its_encoding_without_being_told(string encoding, string text)
    {
        var read = Reads.Document(Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Equal(text, read.Text);
        Assert.Equal(encoding, read.EncodingName);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_says_what_follows_and_is_no_part_of_the_text(string encoding)
    {
        var scheme = Encoding.GetEncoding(encoding);
        Assert.Equal(Mixed, Reads.Document([.. scheme.GetPreamble(), .. scheme.GetBytes(Mixed)]).Text);
    }

    [Fact]
    public void A_rare_character_of_GB18030_survives()
    {
        const string Rare = "市长镕基与䶮先生讨论了本标准的起草工作情况以及有关问题𠮷";
        Assert.Equal(Rare, Reads.Document(Encoding.GetEncoding("GB18030").GetBytes(Rare)).Text);
    }

    [Fact]
    public void Big5_is_told_from_GB18030()
    {
        const string Traditional = "經濟部標準檢驗局公布國家標準，自即日起實施，並請各單位遵照辦理。";
        Assert.Equal(Traditional, Reads.Document(Encoding.GetEncoding(950).GetBytes(Traditional)).Text);
    }

    [Fact]
    public void Latin_letters_of_one_byte_are_kept_and_the_guess_is_named()
    {
        var read = Reads.Document(Encoding.Latin1.GetBytes("Le comité européen a publié la norme EN 71-3, déjà révisée.\nDeuxième ligne"));
        Assert.Contains("comité européen a publié", read.Text);
        Assert.Contains("guess", Assert.Single(read.Warnings));
    }

    [Fact]
    public void A_file_of_two_encodings_is_read_line_by_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("第一行是国家标准\n"), .. Encoding.GetEncoding("GB18030").GetBytes("第二行是行业标准\n"), .. Encoding.UTF8.GetBytes("第三行\n")];
        var read = Reads.Document(bytes);
        Assert.Equal("第一行是国家标准\n第二行是行业标准\n第三行\n", read.Text);
        Assert.StartsWith("Line 2 is not UTF-8", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_byte_is_shown_and_named_and_the_rest_is_kept()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("标准 one\n标准"), 0xC3, .. Encoding.UTF8.GetBytes(" two, 规范\nthree 标准\n")];
        var read = Reads.Document(bytes);
        Assert.Equal("标准 one\n标准\uFFFD two, 规范\nthree 标准\n", read.Text);
        Assert.Contains("Line 2", Assert.Single(read.Warnings));
    }

    [Fact]
    public void A_lone_surrogate_in_UTF16_becomes_the_replacement_character()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("standard "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" GB 1")];
        var read = Reads.Document(bytes);
        Assert.Equal("standard \uFFFD GB 1", read.Text);
        Assert.Single(read.Warnings);
    }

    [Fact]
    public void A_replacement_character_that_the_author_wrote_is_no_fault() => Assert.Empty(Reads.Document("before \uFFFD after").Warnings);

    [Fact]
    public void A_few_NULs_in_a_text_stay_where_they_are()
    {
        var read = Reads.Document("GB 18584-2001 was replaced\0by GB 18584-2024, which applies from July.");
        Assert.Contains('\0', read.Text);
        Assert.Contains("NUL", Assert.Single(read.Warnings));
    }
}
