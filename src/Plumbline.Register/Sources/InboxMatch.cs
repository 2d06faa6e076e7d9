using System.Globalization;

namespace Plumbline.Register.Sources;

/// <summary>Whether two entries of the inbox are the same notice, or the same notice in two languages.</summary>
internal static class InboxMatch
{
    /// <summary>A notice is taken over by other sites within so many days.</summary>
    private const int DaysApart = 10;

    /// <summary>Shorter titles ("Notice", 公告) are those of many notices.</summary>
    private const int ShortestTitle = 8;

    /// <summary>The letters and digits of a title, without case.</summary>
    public static string KeyOf(string title) => string.Concat(title.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>True for the same notice on two sites: the title is the same and long enough to mean something, and neither language, date, deadline nor standards speak against it.</summary>
    public static bool IsSame(string titleKey, InboxDraft draft, string? language, string? date, string? deadline, string standards) =>
        titleKey.Length >= ShortestTitle && Agree(draft.Language, language) && Agree(draft.Deadline, deadline) && AreNear(draft.Date, date)
        && (standards.Length == 0 || draft.Standards.Count == 0 || standards == Lines(draft.Standards));

    /// <summary>How well an entry in another language agrees: the number of standards that both name, 0 where it is another notice.</summary>
    public static int Pairs(InboxDraft draft, string? date, string? deadline, string standards)
    {
        var theirs = standards.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var common = theirs.Intersect(draft.Standards, StringComparer.Ordinal).Count();
        // Most of what either names must be named by the other, and a day must be the same: number and date agree.
        if (common * 2 < Math.Max(theirs.Length, draft.Standards.Count)) return 0;
        var sameDay = (draft.Deadline is not null && draft.Deadline == deadline) || (draft.Date is not null && draft.Date == date);
        return sameDay && Agree(draft.Deadline, deadline) ? common : 0;
    }

    public static string Lines(IReadOnlyList<string> values) => string.Join('\n', values);

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;

    private static bool AreNear(string? one, string? other) => Day(one) is not { } a || Day(other) is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= DaysApart;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
