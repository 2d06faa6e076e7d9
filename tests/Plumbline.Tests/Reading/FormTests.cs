using System.Text;
using FsCheck.Fluent;
using Plumbline.App.Reading;
using Xunit;
using Form = Plumbline.App.Reading.DocumentFormat;

namespace Plumbline.Tests.Reading;

public class FormTests
{
    [Theory]
    [InlineData("notice.txt", "GB 1-2020 is in force.", Form.PlainText)]
    [InlineData("notice.md", "# GB 1-2020\n\nis in force", Form.Markdown)]
    [InlineData(null, "<!DOCTYPE html><html><body><p>GB 1-2020</p></body></html>", Form.Html)]
    [InlineData("notice.txt", "\n\n<html><body>GB 1-2020</body></html>", Form.Html)]
    [InlineData("fragment.html", "GB 1-2020 <b>is</b> in force", Form.Html)]
    [InlineData("about.txt", "The element <html> opens a page, <body> its content.", Form.PlainText)]
    [InlineData("about.txt", "A file that begins with %PDF-1.7 is a PDF. Standards say so at some length, for example in ISO 32000-1:2008 and its successors.", Form.PlainText)]
    [InlineData("minutes.txt", "Subject: draft standard\nDate: today\n\nText", Form.PlainText)]
    [InlineData("message.eml", "Subject: draft standard\n\nText", Form.Mail)]
    [InlineData(null, "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nSubject: x\n\nText", Form.Mail)]
    public void The_form_is_found_by_content(string? name, string text, Form form) => Assert.Equal(form, Reads.Document(text, name).Format);

    [Theory]
    [InlineData("89504E470D0A1A0A", "picture.txt", "unsupported", "picture")]
    [InlineData("FFD8FFE000104A464946", null, "unsupported", "picture")]
    [InlineData("1F8B0800000000000003", "notice.txt", "unsupported", "Unpack")]
    [InlineData("377ABCAF271C0004", null, "unsupported", "Unpack")]
    [InlineData("7B5C727466315C616E7369", "notice.doc", "unsupported", "RTF")]
    [InlineData("7F454C4602010100", null, "unsupported", "program")]
    [InlineData("504B03040A000000000000000000", "empty.docx", "broken", "damaged")]
    [InlineData("504B03040A000000000000000000", "pack.zip", "unsupported", "Unpack")]
    [InlineData("000102030405060708090A0B0C0D0E0F", null, "binary", "binary")]
    [InlineData("", null, "empty", "0 bytes")]
    [InlineData("20200A0D0A", null, "empty", "blanks")]
    public void What_is_not_read_has_its_reason(string hex, string? name, string code, string words)
    {
        var failure = Reads.Failure(Convert.FromHexString(hex), name);
        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message);
    }

    [Theory]
    [InlineData("WordDocument", "unsupported", ".docx")]
    [InlineData("Workbook", "unsupported", ".xlsx")]
    [InlineData("EncryptedPackage", "encrypted", "password")]
    public void Old_and_locked_Office_files_say_what_to_do(string stream, string code, string words)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];
        var failure = Reads.Failure(bytes, "report.doc");
        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message);
        Assert.Contains("report.doc", failure.Message);
    }

    [Fact]
    public void A_file_over_the_cap_is_refused_with_both_sizes()
    {
        var failure = Reads.Failure(new byte[2000], "big.txt", new ReadingOptions { MaxBytes = 1000 });
        Assert.Equal("too-large", failure.Code);
        Assert.Contains("2,000 bytes", failure.Message);
        Assert.Contains("1,000 bytes", failure.Message);
    }

    [Fact]
    public void A_stream_is_read_no_further_than_the_cap()
    {
        using var endless = new MemoryStream(new byte[5000]);
        var failure = Assert.IsType<ReadFailure>(DocumentReader.Read(endless, "pipe", new ReadingOptions { MaxBytes = 1000 }, TestContext.Current.CancellationToken));
        Assert.Equal("too-large", failure.Code);
        Assert.True(endless.Position < 5000);
    }

    [Fact]
    public void Reading_never_throws_whatever_the_bytes()
    {
        var bytes = ArbMap.Default.ArbFor<byte[]>().Generator;
        var beginnings = Gen.Elements<byte[]>([], "<html><table><tr><td>"u8.ToArray(), "MIME-Version: 1.0\nFrom: a\nSubject: =?x?B?"u8.ToArray(), [0xFF, 0xFE], [0x50, 0x4B, 3, 4], "PK\u0003\u0004word/document.xml"u8.ToArray(), [0xEF, 0xBB, 0xBF]);
        var inputs = from start in beginnings from rest in bytes select (byte[])[.. start, .. rest];
        Prop.ForAll(inputs.ToArbitrary(), input => DocumentReader.Read(input, "any") is ReadDocument or ReadFailure)
            .Holds(500, 20_000);
    }

    [Theory]
    [InlineData("GB/T 35273 specifies what controllers have to do with personal information.", "en")]
    [InlineData("本标准规定了个人信息安全的要求和评估方法。", "zh")]
    [InlineData("GB/T 35273-2020 信息安全技术 个人信息安全规范 Information security technology, personal information security specification", "mixed")]
    [InlineData("Эта часть стандарта устанавливает требования", "other")]
    [InlineData("GB 1", null)]
    public void The_language_is_told_by_its_letters(string text, string? language) => Assert.Equal(language, Reads.Document(text).Language);

    [Theory]
    [InlineData(null, 256)]
    [InlineData("", 256)]
    [InlineData("10", 10)]
    [InlineData("0", 256)]
    [InlineData("5000", 256)]
    [InlineData("many", 256)]
    public void The_cap_is_a_setting(string? value, long megabytes) =>
        Assert.Equal(megabytes * 1024 * 1024, ReadingOptions.FromEnvironment(name => name == "PLUMBLINE_MAX_FILE_MB" ? value : null).MaxBytes);
}
