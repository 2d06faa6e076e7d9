using Plumbline.App.Accounts;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages;

/// <summary>
/// Who sees the whole text of a document. On a server that others reach, a reader who is not signed in sees the quotes that statements rest on, and headings; the rest is blanked, so that places in the text stay
/// what they are. The settings can open texts.
/// </summary>
internal static class TextAccess
{
    private const char Left = '…';

    public static bool IsFull(HttpContext context) =>
        context.RequestServices.GetRequiredService<WebSettings>() is var settings && (!settings.IsPublic || settings.OpenTexts || Reader.Of(context) is not null);

    /// <summary>A document as this reader may see it.</summary>
    public static DocumentRecord Of(HttpContext context, DocumentRecord document) =>
        IsFull(context) ? document : document with { Text = Quoted(document.Text, document.Findings.Select(f => f.QuoteSpan).Concat(document.Passages.Where(p => p.Heading is not null).Select(p => p.Heading!.Value)), 0) };

    /// <summary>An article as this reader may see it.</summary>
    public static ArticleRecord Of(HttpContext context, ArticleRecord article) =>
        IsFull(context) ? article : article with { Text = Quoted(article.Text, article.Findings.Select(f => f.QuoteSpan).Append(article.Passage.Heading ?? new TextSpan(article.Passage.Span.Start, 0)), article.Passage.Span.Start) };

    /// <summary>A text with everything blanked but some stretches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">What stays.</param>
    /// <param name="start">Where the text begins in the one in which these are counted.</param>
    public static string Quoted(string text, IEnumerable<TextSpan> kept, int start)
    {
        var shown = new char[text.Length];
        for (var i = 0; i < shown.Length; i++) shown[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        foreach (var span in kept)
        {
            var (from, to) = (Math.Clamp(span.Start - start, 0, text.Length), Math.Clamp(span.End - start, 0, text.Length));
            text.AsSpan(from, to - from).CopyTo(shown.AsSpan(from));
            // Words that are left out in the same line are told by a sign.
            if (from > 1 && shown[from - 1] == ' ' && shown[from - 2] == ' ' && text[from - 2] is not ('\n' or '\r')) shown[from - 2] = Left;
            if (to + 1 < text.Length && shown[to] == ' ' && shown[to + 1] == ' ') shown[to + 1] = Left;
        }
        return new string(shown);
    }
}
