using System.Buffers;

namespace Plumbline.Engine.Text;

/// <summary>The steps of <see cref="CleanText"/>, each linear in the text.</summary>
internal static class CleaningRules
{
    /// <summary>Longest target of a link that is looked for.</summary>
    private const int LongestTarget = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*[\r\n\t\f\u00A0\u3000");

    /// <summary>True where no step of a title would change anything.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Marks) < 0 && text.IndexOf("  ") < 0 && text.Trim().Length == text.Length;

    public static void Links(CleaningBuffer buffer)
    {
        var text = buffer.Text;
        var open = -1;
        var gone = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[') open = i;
            else if (text[i] == ']' && open >= 0)
            {
                var end = i + 1 < text.Length && text[i + 1] == '(' ? TargetEnd(text, i + 2) : -1;
                if (end > 0)
                {
                    gone[open] = true;
                    gone.AsSpan(i, end - i).Fill(true);
                    i = end - 1;
                }
                open = -1;
            }
        }
        Keep(buffer, gone);
    }

    public static void Emphasis(CleaningBuffer buffer)
    {
        var text = buffer.Text;
        var gone = new bool[text.Length];
        int open = -1, openLength = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n') open = -1;
            if (text[i] != '*') continue;
            var end = i;
            while (end < text.Length && text[end] == '*') end++;
            var closes = open >= 0 && i > 0 && !char.IsWhiteSpace(text[i - 1]);
            var opens = end < text.Length && !char.IsWhiteSpace(text[end]);
            if (closes)
            {
                gone.AsSpan(open, openLength).Fill(true);
                gone.AsSpan(i, end - i).Fill(true);
                open = -1;
            }
            else if (opens) (open, openLength) = (i, end - i);
            i = end - 1;
        }
        Keep(buffer, gone);
    }

    public static void LineBreaks(CleaningBuffer buffer)
    {
        var text = buffer.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\f'))
            {
                buffer.Keep(i);
                continue;
            }
            var end = i;
            var feeds = 0;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                if (text[end] == '\n') feeds++;
                end++;
            }
            var before = i > 0 ? text[i - 1] : '\n';
            var after = end < text.Length ? text[end] : '\n';
            if (feeds > 1 && !IsInsideSentence(before, after)) for (var k = i; k < end; k++) buffer.Keep(k);
            else if (!JoinsWithoutBlank(before, after)) buffer.Put(i, ' ');
            i = end - 1;
        }
        buffer.End();
    }

    public static void Widths(CleaningBuffer buffer)
    {
        var text = buffer.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            buffer.Put(i, c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c is '\u3000' or '\u00A0' ? ' ' : c);
        }
        buffer.End();
    }

    public static void Blanks(CleaningBuffer buffer)
    {
        var text = buffer.Text;
        var end = text.TrimEnd().Length;
        var blank = true;
        for (var i = 0; i < end; i++)
        {
            var isBlank = char.IsWhiteSpace(text[i]);
            if (!isBlank) buffer.Keep(i);
            else if (!blank) buffer.Put(i, ' ');
            blank = isBlank;
        }
        buffer.End();
    }

    private static void Keep(CleaningBuffer buffer, bool[] gone)
    {
        for (var i = 0; i < gone.Length; i++)
        {
            if (!gone[i]) buffer.Keep(i);
        }
        buffer.End();
    }

    /// <summary>Behind the round bracket that closes a link's target, or -1. A target holds no blank, no line break and no further link.</summary>
    private static int TargetEnd(ReadOnlySpan<char> text, int from)
    {
        var depth = 0;
        for (var i = from; i < text.Length && i - from < LongestTarget; i++)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == '[') return -1;
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && depth-- == 0) return i + 1;
        }
        return -1;
    }

    private static bool IsInsideSentence(char before, char after) =>
        before is not ('.' or '!' or '?' or ':' or ';' or '。' or '！' or '？' or '：' or '；' or '\n')
        && (char.IsLower(after) || (IsHan(before) && IsHan(after)));

    private static bool JoinsWithoutBlank(char before, char after) =>
        before == '\n' || after == '\n' || before == '-' || IsHan(before) && IsHan(after) || char.IsWhiteSpace(before);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF';
}
