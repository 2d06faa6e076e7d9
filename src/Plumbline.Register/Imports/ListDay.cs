using System.Globalization;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Imports;

/// <summary>Days as lists hold them: text in the usual ways, eight digits, the serial days of spreadsheets, and milliseconds since 1970 at midnight in Beijing.</summary>
internal static class ListDay
{
    private const int FirstSerial = 10_000;
    private const int LastSerial = 80_000;
    private const long FirstMillisecond = 10_000_000_000;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly DateTime SerialStart = new(1899, 12, 30);

    /// <summary>The day, month or year in the register's form; null where it is none, none that exists, or one outside 1800 to 2200.</summary>
    public static string? Normal(string printed)
    {
        var text = printed.AsSpan().Trim();
        var whole = text.IndexOf('.') is var point and > 0 && text[..point].IndexOfAnyExceptInRange('0', '9') < 0 && point >= 5 ? text[..point] : text;
        var digits = whole.StartsWith("-") ? whole[1..] : whole;
        if (digits.Length >= 5 && digits.IndexOfAnyExceptInRange('0', '9') < 0 && long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (digits.Length == 8 && number > 0) return DayText.Normal($"{whole[..4]}-{whole[4..6]}-{whole[6..]}");
            if (number is >= FirstSerial and < LastSerial) return Text(SerialStart.AddDays(number));
            if (Math.Abs(number) is < FirstMillisecond or > 7_500_000_000_000) return null;
            return Text((DateTimeOffset.FromUnixTimeMilliseconds(number) + Beijing).UtcDateTime);
        }
        return DayText.Normal(printed);
    }

    private static string? Text(DateTime day) => DayText.Normal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
