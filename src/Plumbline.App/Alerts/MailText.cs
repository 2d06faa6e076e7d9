using System.Net;
using System.Text;
using Plumbline.Register.Mail;

namespace Plumbline.App.Alerts;

/// <summary>A letter as text and as a page: what stands in one stands in the other. One column, fonts of the system, everything important in words.</summary>
/// <param name="language">Language of the page.</param>
internal sealed class MailText(string language)
{
    private const string Quiet = "color:#6b675f;font-size:13px;margin:2px 0";

    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _html = new();

    public void Heading(string text)
    {
        _plain.Append(text).Append("\n\n");
        _html.Append("<h1 style=\"font-size:21px;margin:0 0 16px\">").Append(Encoded(text)).Append("</h1>\n");
    }

    public void Paragraph(string text)
    {
        _plain.Append(text).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 12px\">").Append(Encoded(text)).Append("</p>\n");
    }

    public void Link(string text, string address)
    {
        _plain.Append(text).Append('\n').Append(address).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 8px\"><a style=\"color:#b3321f\" href=\"").Append(Encoded(address)).Append("\">").Append(Encoded(text)).Append("</a></p>\n");
    }

    /// <summary>Something that was found: its title as a link, what it is, why it stands here, and the words that say so.</summary>
    public void Entry(string title, string address, string what, string why, string? quote, string? source)
    {
        _plain.Append("* ").Append(title).Append("\n  ").Append(what).Append("\n  ").Append(why).Append('\n');
        if (quote is not null) _plain.Append("  “").Append(quote).Append("”\n");
        if (source is not null) _plain.Append("  ").Append(source).Append('\n');
        _plain.Append("  ").Append(address).Append("\n\n");
        _html.Append("<div style=\"margin:0 0 20px\"><p style=\"margin:0\"><a style=\"color:#b3321f;font-weight:600\" href=\"").Append(Encoded(address)).Append("\">").Append(Encoded(title)).Append("</a></p>\n")
            .Append("<p style=\"").Append(Quiet).Append("\">").Append(Encoded(what)).Append("</p>\n<p style=\"margin:2px 0\">").Append(Encoded(why)).Append("</p>\n");
        if (quote is not null) _html.Append("<p style=\"margin:4px 0;padding-left:10px;border-left:2px solid #e4e0d8\">“").Append(Encoded(quote)).Append("”</p>\n");
        if (source is not null) _html.Append("<p style=\"").Append(Quiet).Append("\">").Append(Encoded(source)).Append("</p>\n");
        _html.Append("</div>\n");
    }

    public void Rule()
    {
        _plain.Append("--\n");
        _html.Append("<hr style=\"border:0;border-top:1px solid #e4e0d8;margin:24px 0 12px\">\n");
    }

    public NewMailing Mailing(string key, string kind, string subject) => new(key, kind, OneLine(subject), _plain.ToString().TrimEnd() + "\n",
        $"<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Encoded(OneLine(subject))}</title></head>\n"
        + "<body style=\"margin:0;background:#fcfbf8;color:#1c1b19;font:15px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei',sans-serif\">\n"
        + $"<div style=\"max-width:600px;margin:0 auto;padding:24px 16px\">\n{_html}</div>\n</body></html>\n");

    private static string OneLine(string text)
    {
        const int Longest = 150;
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
