using System.Globalization;
using System.Text;

namespace Plumbline.App.Reading.Office;

/// <summary>One level of a numbered list: <c>%1.%2</c> with the format of each number (ECMA-376 part 1, 17.18.59).</summary>
internal sealed class DocxLevel
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    internal int Start { get; set; } = 1;

    internal string Format { get; set; } = "decimal";

    internal string Text { get; set; } = "";

    internal string Print(int[] counters, DocxLevel[] levels)
    {
        if (Format == "bullet") return "•";
        if (Format == "none") return "";
        var text = new StringBuilder();
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '%' && i + 1 < Text.Length && Text[i + 1] is >= '1' and <= '9')
            {
                var level = Text[++i] - '1';
                text.Append(Number(counters[level] == 0 ? levels[level].Start : counters[level], levels[level].Format));
            }
            else
            {
                text.Append(Text[i]);
            }
        }

        return text.ToString();
    }

    private static string Number(int number, string format) => format switch
    {
        "lowerLetter" => Letter(number, 'a'),
        "upperLetter" => Letter(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "ideographDigital" => Chinese(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "none" or "bullet" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, char first) => number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, sign) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }

    /// <summary>Counting numbers up to 999: 十二, 二十, 一百零五, 一百一十.</summary>
    private static string Chinese(int number)
    {
        if (number is < 1 or > 999) return number.ToString(CultureInfo.InvariantCulture);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = new StringBuilder();
        if (hundreds > 0) text.Append(ChineseDigits[hundreds]).Append('百');
        if (tens > 1 || (tens == 1 && hundreds > 0)) text.Append(ChineseDigits[tens]);
        if (tens > 0) text.Append('十');
        if (hundreds > 0 && tens == 0 && ones > 0) text.Append('零');
        if (ones > 0) text.Append(ChineseDigits[ones]);
        return text.ToString();
    }
}
