using System.Buffers;

namespace Plumbline.Register.Documents;

/// <summary>
/// Text as a database can keep it: NULs and lone surrogates become U+FFFD, unit for unit, so that offsets stay.
/// The bytes as received keep what was there.
/// </summary>
internal static class KeptText
{
    /// <summary>NUL, and every half of a pair.</summary>
    private static readonly SearchValues<char> Suspect = SearchValues.Create([(char)0, .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public static string Of(string text)
    {
        if (First(text) is not { } from) return text;
        return string.Create(text.Length, (text, from), static (kept, state) =>
        {
            state.text.CopyTo(kept);
            for (var i = state.from; i < kept.Length; i++)
            {
                if (kept[i] == 0 || IsLone(state.text, i)) kept[i] = '\uFFFD';
            }
        });
    }

    /// <summary>True for text that is kept as it is.</summary>
    public static bool IsKept(string text) => First(text) is null;

    private static int? First(string text)
    {
        for (var i = text.AsSpan().IndexOfAny(Suspect); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == 0 || IsLone(text, i)) return i;
        }
        return null;
    }

    private static bool IsLone(string text, int at) => char.IsSurrogate(text[at])
        && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        && !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
