using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>
/// A stretch of a text as HTML: findings are elements that lead to their notes, and every line but the first has an anchor
/// (<c>L12</c>), so that a quote can point at its line. The text itself is always encoded.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="stretch">What of it to write.</param>
/// <param name="marks">Findings in order of the text.</param>
internal sealed class MarkedText(SourceText text, TextSpan stretch, Mark[] marks) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var token in TextMarker.Tokens(stretch, marks))
        {
            switch (token.Kind)
            {
                case MarkTokenKind.Open:
                    writer.Write("<span class=\"mark k-");
                    writer.Write(token.Mark!.Kind);
                    if (!token.Again)
                    {
                        writer.Write("\" id=\"");
                        writer.Write(token.Mark.Anchor);
                    }
                    writer.Write("\" data-f=\"");
                    writer.Write(token.Mark.Note);
                    writer.Write("\">");
                    break;
                case MarkTokenKind.Close:
                    writer.Write("</span>");
                    break;
                case MarkTokenKind.Text when token.Mark is { } mark:
                    writer.Write("<a href=\"#");
                    writer.Write(mark.Note);
                    writer.Write("\">");
                    WriteLines(writer, encoder, token.Span);
                    writer.Write("</a>");
                    break;
                default:
                    WriteLines(writer, encoder, token.Span);
                    break;
            }
        }
    }

    private void WriteLines(TextWriter writer, HtmlEncoder encoder, TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var length = text[TextSpan.FromBounds(at, span.End)].IndexOf('\n');
            var end = length < 0 ? span.End : at + length;
            encoder.Encode(writer, text.Content, at, end - at);
            at = end;
            if (at == span.End) return;
            at++;
            writer.Write('\n');
            if (at >= stretch.End) return;
            writer.Write("<span id=\"L");
            writer.Write(text.LineOf(at).ToString(CultureInfo.InvariantCulture));
            writer.Write("\"></span>");
        }
    }
}
