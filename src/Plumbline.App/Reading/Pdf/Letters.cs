using System.Buffers;

namespace Plumbline.App.Reading.Pdf;

/// <summary>What a character says about joining lines and about list marks.</summary>
internal static class Letters
{
    private const string Bullets = "•·∙●○◦▪▫■□◆◇►▶‣⁃–—-*\u2713\u2714\uF0B7\uF0A7\uF0D8\u2022\u25A0";

    private static readonly SearchValues<char> Decimal = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlcIVXLC");
    private static readonly SearchValues<char> Chinese = SearchValues.Create("一二三四五六七八九十百");

    /// <summary>Chinese and Japanese characters, their punctuation and full-width forms: no blank stands between them.</summary>
    internal static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uD840' and <= '\uDFFF');

    /// <summary>Ends a sentence, or announces what follows.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'”’)）]】」』»⁰¹²³⁴⁵⁶⁷⁸⁹");
        return !text.IsEmpty && text[^1] is '.' or '!' or '?' or ':' or ';' or '。' or '！' or '？' or '：' or '；' or '…';
    }

    /// <summary>Bullets, and numbers as lists and clauses have them: <c>1.</c> <c>(a)</c> <c>iv)</c> <c>4.2.1</c> <c>（一）</c> <c>一、</c> <c>[12]</c>.</summary>
    internal static bool IsListMark(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9) return false;
        if (text.Length == 1) return Bullets.Contains(text[0]) || char.IsAsciiDigit(text[0]) || text[0] == 'o';
        var closed = text[^1] is '.' or ')' or '）' or '、' or ']' or '．';
        var core = text.Trim("()（）.、[]．");
        if (core.IsEmpty) return false;
        if (core.IndexOfAnyExcept(Decimal) < 0) return (closed || core.Contains('.') || core.Length <= 2) && core.Length <= 7;
        if (core.IndexOfAnyExcept(Roman) < 0) return closed || core.Length <= 4;
        if (core.IndexOfAnyExcept(Chinese) < 0) return closed;
        return closed && core.Length <= 2 && char.IsAsciiLetter(core[0]) && (core.Length == 1 || char.IsAsciiDigit(core[1]));
    }
}
