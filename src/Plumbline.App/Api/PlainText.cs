using System.Text;

namespace Plumbline.App.Api;

/// <summary>Foreign text for feeds and calendars: no controls, nothing that turns the direction of writing, no halves of characters.</summary>
internal static class PlainText
{
    /// <summary>The text with what acts instead of standing there replaced by U+FFFD and without what has no width; line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (0x200B or 0x2060 or 0x180E or 0xFEFF)) plain.Append(Acts(rune.Value) ? "\uFFFD" : rune.ToString());
        }
        return plain.ToString();
    }

    private static bool Acts(int scalar) =>
        scalar is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF || (scalar < 0x20 && scalar is not ('\t' or '\n' or '\r'));
}
