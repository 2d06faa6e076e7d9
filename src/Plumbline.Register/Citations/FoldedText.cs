using System.Text;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Citations;

/// <summary>
/// A stretch of a text in the form in which words are compared: small letters, one blank for any white space, plain dashes and quotation marks; with the way
/// back to the places in the text.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _places;

    public FoldedText(string text, TextSpan span)
    {
        var folded = new StringBuilder(span.Length);
        var places = new List<int>(span.Length + 1);
        for (var at = span.Start; at < span.End; at++)
        {
            var c = Fold(text[at]);
            if (c == ' ' && (folded.Length == 0 || folded[^1] == ' ')) continue;
            folded.Append(c);
            places.Add(at);
        }
        Text = folded.ToString();
        places.Add(span.End);
        _places = [.. places];
    }

    public string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the original.</summary>
    public TextSpan Place(int start, int length) => TextSpan.FromBounds(_places[start], _places[start + length - 1] + 1);

    public static string Of(string value) => new FoldedText(value, new TextSpan(0, value.Length)).Text.Trim();

    private static char Fold(char c) => char.IsWhiteSpace(c) ? ' ' : c switch
    {
        '‘' or '’' => '\'',
        '“' or '”' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '－' => '-',
        _ => char.ToLowerInvariant(CharFold.Fold(c)),
    };
}
