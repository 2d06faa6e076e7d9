using System.Globalization;

namespace Plumbline.Register.Citations;

/// <summary>The forms in which a text may write a value: figures with and without separators, in thousands or millions, dates in English and Chinese order, names as they are.</summary>
internal static class FactForms
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Forms of a value, folded as <see cref="FoldedText"/> does, the surest first; empty where it is too short to be found.</summary>
    public static IEnumerable<string> Of(string value)
    {
        if (Date(value) is { } date) return date;
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return Number(number);
        var folded = FoldedText.Of(value);
        return folded.Length >= 3 ? [folded] : [];
    }

    /// <summary>True where a value is a figure or a bare year: short forms that stand in many places, so that a word of the fact has to stand beside them.</summary>
    public static bool IsWeak(string value) => value.Length < 5 && value.All(c => char.IsAsciiDigit(c) || c == '.');

    /// <summary>How many words of the fact have to stand beside such a form: one beside a figure of three digits, two beside a smaller one or a year.</summary>
    public static int Needed(string value) => value.Length == 3 && !value.Contains('.') ? 1 : 2;

    private static IEnumerable<string> Number(decimal number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        if (number >= 1000)
        {
            yield return number.ToString("#,0.##", CultureInfo.InvariantCulture);
            yield return number.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', ' ');
        }
        yield return plain;
        foreach (var (unit, word) in ((decimal, string)[])[(1_000m, "thousand"), (1_000_000m, "million"), (1_000_000_000m, "billion")])
        {
            if (number >= unit / 10 && number * 1000 % unit == 0) yield return (number / unit).ToString("0.###", CultureInfo.InvariantCulture) + " " + word;
        }
        if (number >= 10_000 && number % 100 == 0) yield return (number / 10_000).ToString("0.##", CultureInfo.InvariantCulture) + "万";
        if (number >= 0 && number < Small.Length && number == decimal.Truncate(number)) yield return Small[(int)number];
    }

    private static string[]? Date(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var (y, d) = (day.Year.ToString(CultureInfo.InvariantCulture), day.Day.ToString(CultureInfo.InvariantCulture));
            var end = day.Day switch { 1 or 21 or 31 => "st", 2 or 22 => "nd", 3 or 23 => "rd", _ => "th" };
            var forms = new List<string> { value, $"{y}年{day.Month}月{d}日", $"{y}.{day.Month}.{d}" };
            foreach (var month in Names(day.Month))
            {
                forms.AddRange([$"{d} {month} {y}", $"{month} {d}, {y}", $"{d}{end} {month} {y}", $"{month} {d}{end}, {y}", $"{d}{end} of {month}", $"{month} {d}{end}", $"{month} {d}", $"{d}{end} {month}", $"{d} {month}"]);
            }
            forms.Add($"{day.Month}月{d}日");
            return [.. forms];
        }
        if (!DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return null;
        var year = first.Year.ToString(CultureInfo.InvariantCulture);
        return [.. Names(first.Month).SelectMany(m => new[] { $"{m} {year}", $"{m}, {year}", $"{m} of {year}" }), value, $"{year}年{first.Month}月"];
    }

    private static IEnumerable<string> Names(int month) => month == 5 ? ["may"] : [Months[month - 1], Months[month - 1][..3], Months[month - 1][..3] + "."];
}
