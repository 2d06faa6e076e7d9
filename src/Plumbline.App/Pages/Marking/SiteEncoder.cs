using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Plumbline.App.Pages.Marking;

/// <summary>
/// Encodes text for HTML as the framework does, with letters of every script left readable. What would act on the page
/// instead of standing on it (controls that turn the direction of writing, C0 controls) is shown as U+FFFD; what has no width is left out.
/// </summary>
internal sealed unsafe class SiteEncoder : HtmlEncoder
{
    private static readonly HtmlEncoder Inner = Create(new TextEncoderSettings(UnicodeRanges.All));

    public override int MaxOutputCharactersPerInputCharacter => Inner.MaxOutputCharactersPerInputCharacter;

    /// <summary>Bidirectional embeddings, overrides, isolates and marks, and controls other than tab and line ends.</summary>
    private static bool Acts(int scalar) =>
        scalar is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C
        || (scalar < 0x20 && scalar is not ('\t' or '\n' or '\r' or '\f')) || scalar is >= 0x7F and < 0xA0;

    /// <summary>Characters without width that let two names look the same; those that join letters in some scripts stay.</summary>
    private static bool Hides(int scalar) => scalar is 0x200B or 0x2060 or 0x180E or 0xFEFF;

    public override bool WillEncode(int unicodeScalar) => Acts(unicodeScalar) || Hides(unicodeScalar) || (unicodeScalar != '\n' && Inner.WillEncode(unicodeScalar));

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (char.IsSurrogate(text[i]) || WillEncode(text[i])) return i;
        }
        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (Hides(unicodeScalar))
        {
            numberOfCharactersWritten = 0;
            return true;
        }
        if (!Acts(unicodeScalar) && unicodeScalar != '\f') return Inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        numberOfCharactersWritten = 0;
        if (bufferLength < 1) return false;
        *buffer = unicodeScalar == '\f' ? ' ' : '\uFFFD';
        numberOfCharactersWritten = 1;
        return true;
    }
}
