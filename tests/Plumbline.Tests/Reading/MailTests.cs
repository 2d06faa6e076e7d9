using System.Text;
using Xunit;

namespace Plumbline.Tests.Reading;

public class MailTests
{
    private const string Head = "From: =?UTF-8?B?5p2O5piO?= <li@example.org>\r\nTo: desk@example.org\r\nSubject: =?gb2312?B?ufq80rHq17w=?=\r\n =?gb2312?Q?=B7=A2=B2=BC?=\r\nDate: Wed, 12 May 2021 10:00:00 +0800\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void The_first_lines_are_subject_sender_and_date()
    {
        var read = Reads.Document(Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGB/T 35273=E2=80=942020 is =\r\nout.\r\n", "a.eml");
        Assert.Equal("Subject: 国家标准发布\nFrom: 李明 <li@example.org>\nTo: desk@example.org\nDate: Wed, 12 May 2021 10:00:00 +0800\n\nGB/T 35273—2020 is out.", read.Text);
        Assert.Equal("国家标准发布", read.Title);
    }

    [Fact]
    public void Base64_and_a_GB_charset_are_decoded()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = Convert.ToBase64String(Encoding.GetEncoding(54936).GetBytes("国家标准GB 1—2020"), Base64FormattingOptions.InsertLineBreaks);
        Assert.EndsWith("\n\n国家标准GB 1—2020", Reads.Document(Head + "Content-Type: text/plain; charset=\"GBK\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body, "a.eml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_alternatives_one_is_read_and_attachments_are_named()
    {
        var plain = string.Concat(Enumerable.Repeat("The plain text of the newsletter. ", 8)).Trim();
        var mail = Head + "Content-Type: multipart/mixed; boundary=outer\r\n\r\nignored\r\n--outer\r\nContent-Type: multipart/alternative; boundary=\"in ner\"\r\n\r\n"
            + "--in ner\r\nContent-Type: text/plain\r\n\r\n" + plain + "\r\n--in ner\r\nContent-Type: text/html\r\n\r\n<p>The HTML</p>\r\n--in ner--\r\n"
            + "--outer\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''%E6%A0%87%E5%87%86.pdf\r\n\r\nJVBERi0=\r\n--outer--\r\n";
        var read = Reads.Document(mail, "a.eml");
        Assert.EndsWith(plain, read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HTML", read.Text);
        Assert.Contains("标准.pdf (application/pdf)", Assert.Single(read.Warnings));
    }

    [Fact]
    public void HTML_is_read_where_the_plain_text_is_a_stub()
    {
        var mail = Head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nView in a browser.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>GB 1-2020</p><script>x</script>\r\n--b--";
        Assert.EndsWith("\n\nGB 1-2020", Reads.Document(mail, "a.eml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_cut_off_in_the_middle_gives_what_there_is() =>
        Assert.EndsWith("half of", Reads.Document(Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhalf of", "a.eml").Text, StringComparison.Ordinal);

    [Fact]
    public void Parts_within_parts_without_end_are_bounded()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 20_000; i++) mail.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\r\n\r\n--b").Append(i).Append("\r\n");
        Assert.NotEmpty(Reads.Document(mail + "\r\n\r\ntext", "a.eml").Text);
    }
}
