namespace Plumbline.Engine.Identifiers;

/// <summary>Years and months as text, made once: nearly every identifier holds one.</summary>
internal static class Years
{
    private static readonly string[] Known = [.. Enumerable.Range(1800, 300).Select(year => year.ToString())];
    private static readonly string[] Months = [.. Enumerable.Range(0, 13).Select(month => month.ToString("00"))];
    private static readonly string[] Smalls = [.. Enumerable.Range(0, 13).Select(number => number.ToString())];

    /// <summary>1800 to 2099 as four digits.</summary>
    internal static string Text(int year) => Known[year - 1800];

    /// <summary>1 to 12 as two digits.</summary>
    internal static string Month(int month) => Months[month];

    /// <summary>0 to 12 without a zero before it.</summary>
    internal static string Small(int number) => Smalls[number];

    /// <summary>
    /// Two digits behind a number as the century that is meant by publishers who write so to this day: 00 to 29 are of this century.
    /// </summary>
    internal static string FromTwoDigits(int digits) => Text(digits < 30 ? 2000 + digits : 1900 + digits);
}
