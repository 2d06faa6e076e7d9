using System.Buffers;

namespace Plumbline.Engine.Text;

/// <summary>
/// Text with its traditional characters written as simplified ones, unit for unit, so that words of the field match in both and offsets stay those of the original.
/// </summary>
public static class SimplifiedText
{
    private static readonly SearchValues<char> Traditional = SearchValues.Create(HanVariants.Traditional);
    private static readonly char[] Table = MakeTable();

    /// <summary>The text itself where it has no traditional character, else a copy of the same length.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Traditional);
        return first < 0 ? text : string.Create(text.Length, (text, first), static (target, source) =>
        {
            source.text.CopyTo(target);
            for (var i = source.first; i < target.Length; i++) target[i] = Table[target[i]];
        });
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        for (var i = 0; i < HanVariants.Traditional.Length; i++) table[HanVariants.Traditional[i]] = HanVariants.Simplified[i];
        return table;
    }
}
