using System.Globalization;

namespace Plumbline.Register.Search;

/// <summary>
/// The number of a search entry, made so that descending numbers are the order of answers: the latest day first, then the smaller
/// number. The index gives rows in this order without sorting.
/// </summary>
internal static class EntryOrder
{
    private const int NumberBits = 40;
    private const long NumberMask = (1L << NumberBits) - 1;
    private const int OrdinalBits = 17;

    /// <summary>Number of an entry of a thing.</summary>
    public static long OfThing(long thingId, string? date) => Of(date, thingId);

    /// <summary>Number of an entry of a passage; passages come behind things of the same day.</summary>
    /// <param name="documentId">Up to four million.</param>
    /// <param name="ordinal">Up to 131,071; later ones share the last place of order.</param>
    /// <param name="date">Day, month or year.</param>
    public static long OfPassage(long documentId, int ordinal, string? date) => Of(date, (1L << (NumberBits - 1)) | (documentId << OrdinalBits) | (long)ordinal);

    private static long Of(string? date, long number) => ((long)Day(date) << NumberBits) | (NumberMask - number);

    private static int Day(string? date)
    {
        if (date is null || date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999) return 0;
        var month = Part(date, 5, 12);
        var day = Part(date, 8, DateTime.DaysInMonth(year, month));
        return new DateOnly(year, month, day).DayNumber;
    }

    private static int Part(string date, int at, int last) =>
        date.Length >= at + 2 && int.TryParse(date.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? Math.Clamp(part, 1, last) : 1;
}
