using System.Globalization;

namespace Plumbline.App.Gathering;

/// <summary>Dates as lists and feeds write them.</summary>
internal static class PlainDate
{
    /// <summary>The first day in digits in a text, <c>2021-05-13</c>, <c>2021/5/13</c>, <c>2021.05.13</c>, <c>2021年5月13日</c>, as <c>2021-05-13</c>; null where there is none.</summary>
    public static string? First(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 7 < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))) continue;
            var i = at;
            var year = Number(text, ref i);
            if (year is < 1990 or > 2100 || i >= text.Length || text[i] is not ('-' or '/' or '.' or '年')) continue;
            i++;
            var month = Number(text, ref i);
            if (i >= text.Length || text[i] is not ('-' or '/' or '.' or '月')) continue;
            i++;
            var day = Number(text, ref i);
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return null;
    }

    /// <summary>The day of a moment in a feed: RFC 3339, or RFC 822 with named zones; as its own clock shows it. Null where it is neither.</summary>
    public static string? OfFeed(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (First(text) is { } plain) return plain;
        var words = text.Trim();
        var comma = words.IndexOf(',', StringComparison.Ordinal);
        var parts = words[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 3 && DateOnly.TryParseExact(string.Join(' ', parts.Take(3)), ["d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "d MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static int Number(ReadOnlySpan<char> text, ref int at)
    {
        var value = 0;
        for (var digits = 0; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (++digits > 4) return 0;
            value = (value * 10) + text[at] - '0';
        }
        return value;
    }
}
