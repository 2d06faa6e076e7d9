using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Pieces;

/// <summary>A short text with some stretches of it marked; spans that leave the text are cut, overlapping ones join.</summary>
/// <param name="text">The text.</param>
/// <param name="marks">What to mark; what is short is not broken over lines.</param>
internal sealed class Highlighted(string text, params IEnumerable<TextSpan> marks) : IHtmlContent
{
    private const int Unbroken = 24;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var mark in marks.Order())
        {
            var start = Math.Clamp(mark.Start, at, text.Length);
            var end = Math.Clamp(mark.End, start, text.Length);
            if (end == start) continue;
            encoder.Encode(writer, text, at, start - at);
            writer.Write(end - start <= Unbroken ? "<mark class=\"id\">" : "<mark>");
            encoder.Encode(writer, text, start, end - start);
            writer.Write("</mark>");
            at = end;
        }
        encoder.Encode(writer, text, at, text.Length - at);
    }
}
