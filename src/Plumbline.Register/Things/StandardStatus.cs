using System.Globalization;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Things;

/// <summary>
/// The status of a standard on a day, computed from its dates and never stored: withdrawal and replacement before effect, effect before release, and the stage code where no
/// date tells. Statuses and stages as in the Chinese and ISO life cycles (docs/register.md).
/// </summary>
internal static class StandardStatus
{
    private const string DayNotStated = "the day is not stated";

    /// <param name="row">The standard with its dates.</param>
    /// <param name="day">The day asked for.</param>
    /// <param name="replaced">Since when another document has replaced all of it; null where none has, empty where the day is not known.</param>
    public static StandardLife On(StandardRow row, DateOnly day, string? replaced)
    {
        var (status, note) = Status(row, day, replaced);
        return new StandardLife
        {
            On = day, Status = status, Note = note, Released = row.Released, Effective = row.Effective, Withdrawn = row.Withdrawn, Confirmed = row.Confirmed, Stage = row.Stage,
        };
    }

    /// <summary>True where a day, month or year has begun on a day.</summary>
    public static bool Begun(string date, DateOnly day) => string.CompareOrdinal(First(date), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0;

    public static string First(string date) => date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date };

    private static (string Status, string? Note) Status(StandardRow row, DateOnly day, string? replaced)
    {
        if (row.Withdrawn is { } withdrawn && Begun(withdrawn, day)) return (replaced is null ? "withdrawn" : "superseded", null);
        if (replaced is not null && (replaced.Length == 0 || Begun(replaced, day))) return ("superseded", replaced.Length == 0 ? DayNotStated : $"since {replaced}");
        if (IsWithdrawn(row.Stage) && replaced is null) return ("withdrawn", DayNotStated);
        if (row.Effective is { } effective)
        {
            if (Begun(effective, day)) return ("in force", null);
            if (row.Released is null || Begun(row.Released, day)) return ("published", $"in force from {effective}");
        }
        if (row.Released is { } released) return Begun(released, day) ? ("published", null) : ("approval", $"released on {released}");
        return ByStage(row);
    }

    private static bool IsWithdrawn(string? stage) => stage is "95.60" or "95.99" || stage?.StartsWith("Withdraw", StringComparison.OrdinalIgnoreCase) == true || stage?.StartsWith("Supersed", StringComparison.OrdinalIgnoreCase) == true;

    private static (string Status, string? Note) ByStage(StandardRow row)
    {
        if (row.Stage is [var tens, var ones, ..] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones))
        {
            return tens switch
            {
                '0' or '1' => ("planned", null),
                '2' => ("drafting", null),
                '3' or '4' => ("call for comments", $"stage {row.Stage}"),
                '5' => ("approval", $"stage {row.Stage}"),
                _ => ("published", DayNotStated),
            };
        }
        if (row.Stage?.StartsWith("In force", StringComparison.OrdinalIgnoreCase) == true) return ("in force", DayNotStated);
        return IdentifierParser.Parse(row.Normal, strict: true).Id is { Kind: IdentifierKind.Plan } ? ("planned", null) : ("unknown", null);
    }
}
