namespace Plumbline.Engine.Text;

/// <summary>
/// Text with its traditional characters written as simplified ones, unit for unit, so that words of the field match in both and offsets stay those of the original.
/// </summary>
public static class SimplifiedText
{
    private const char FirstHan = '\u3400';

    private static readonly char[] Table = MakeTable();

    /// <summary>The text itself where it has no traditional character, else a copy of the same length.</summary>
    public static string Of(string text)
    {
        var first = FirstTraditional(text);
        return first < 0 ? text : string.Create(text.Length, (text, first), static (target, source) =>
        {
            source.text.CopyTo(target);
            for (var i = source.first; i < target.Length; i++) target[i] = Table[target[i]];
        });
    }

    /// <summary>From one run of Han characters to the next: a search for the many traditional ones goes slowly through what is none.</summary>
    private static int FirstTraditional(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAnyInRange(FirstHan, char.MaxValue);
            if (hit < 0) return -1;
            for (at += hit; at < text.Length && text[at] >= FirstHan; at++)
            {
                if (Table[text[at]] != text[at]) return at;
            }
        }
        return -1;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        for (var i = 0; i < HanVariants.Traditional.Length; i++) table[HanVariants.Traditional[i]] = HanVariants.Simplified[i];
        return table;
    }
}
