using System.Buffers;
using System.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>Lines and words of laws.</summary>
internal static class LawText
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\u3000\u00A0");

    /// <summary>Start of the next line with words behind an offset, or the length of the text.</summary>
    public static int NextLine(ReadOnlySpan<char> text, int at)
    {
        var feed = text[at..].IndexOf('\n');
        if (feed < 0) return text.Length;
        at += feed;
        var words = text[at..].IndexOfAnyExcept(Blanks);
        if (words < 0) return text.Length;
        at += words;
        return at - (text[..at].LastIndexOf('\n') + 1) is var indent && indent > 0 ? at - indent : at;
    }

    /// <summary>Words on one line: blanks become one, and none between two Han characters (<c>总 则</c> is 总则).</summary>
    public static string OneLine(ReadOnlySpan<char> words)
    {
        var line = new StringBuilder(words.Length);
        var blank = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || c is '*' or '#')
            {
                blank = line.Length > 0;
                continue;
            }
            if (blank && !(IsHan(line[^1]) && IsHan(c))) line.Append(' ');
            blank = false;
            line.Append(c);
        }
        return line.ToString();
    }

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or '（' or '）' or '《' or '》' or '、' or '，';

    /// <summary>True where a text is Chinese in the main.</summary>
    public static bool IsChinese(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u4E00', '\u9FFF');
}
