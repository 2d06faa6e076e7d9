namespace Plumbline.Engine.Extraction.Structure;

/// <summary>How articles are numbered.</summary>
internal enum NumberStyle
{
    /// <summary>1. 2. 3.</summary>
    Arabic,

    /// <summary>一、二、三、</summary>
    Han,
}

/// <summary>What stands before the words of a heading: <c>[#]* [*]* [number] [. 、 ) :] title</c>.</summary>
/// <param name="Level">Number of hash marks of a Markdown heading, 0 for none.</param>
/// <param name="Number">The number, 0 for none.</param>
/// <param name="HasPoint">True where a mark follows the number.</param>
/// <param name="TitleStart">Where the words begin.</param>
internal readonly record struct HeadingMark(int Level, int Number, bool HasPoint, int TitleStart)
{
    private const string HanDigits = "〇一二三四五六七八九";

    public static HeadingMark Read(ReadOnlySpan<char> line, NumberStyle style = NumberStyle.Arabic)
    {
        var at = 0;
        while (at < line.Length && at < 7 && line[at] == '#') at++;
        var level = at is > 0 and < 7 && at < line.Length && line[at] == ' ' ? at : 0;
        if (level == 0) at = 0;
        while (at < line.Length && line[at] is ' ' or '*' or '\t') at++;
        var words = at;
        var number = style == NumberStyle.Arabic ? ReadArabic(line, ref at) : ReadHan(line, ref at);
        if (number == 0) return new HeadingMark(level, 0, false, words);
        var hasPoint = at < line.Length && line[at] is '.' or '、' or '．' or ')' or '）' or ':' or '：';
        if (hasPoint) at++;
        else if (style == NumberStyle.Han) return new HeadingMark(level, 0, false, words);
        if (at < line.Length && line[at] is '*') at++;
        var blank = at;
        while (at < line.Length && line[at] is ' ' or '\t' or '\u00A0' or '\u3000') at++;
        // 1.1 is a number of a lower level, 5G a word, 2021年 a date.
        var isTitle = at < line.Length && (hasPoint ? blank < at || !char.IsAsciiDigit(line[at]) : blank < at && StartsTitle(line[at]));
        return isTitle ? new HeadingMark(level, number, hasPoint, at) : new HeadingMark(level, 0, false, words);
    }

    private static bool StartsTitle(char c) => char.IsUpper(c) || c is '"' or '“' or '‘' or '《' || c is >= '\u3400' and <= '\u9FFF' && c is not ('年' or '月' or '日');

    private static int ReadArabic(ReadOnlySpan<char> line, ref int at)
    {
        var start = at;
        var number = 0;
        while (at < line.Length && at - start < 3 && char.IsAsciiDigit(line[at])) number = number * 10 + (line[at++] - '0');
        return at < line.Length && char.IsAsciiDigit(line[at]) ? 0 : number;
    }

    /// <summary>一 to 九十九.</summary>
    private static int ReadHan(ReadOnlySpan<char> line, ref int at)
    {
        var number = 0;
        for (var read = 0; at < line.Length && read < 3; at++, read++)
        {
            var digit = HanDigits.IndexOf(line[at]);
            if (line[at] == '十') number = Math.Max(number, 1) * 10;
            else if (digit > 0) number += digit;
            else break;
        }
        return number;
    }
}
