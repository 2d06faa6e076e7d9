using System.Text;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>What the statements of a thing that is known by names come to.</summary>
/// <param name="En">Name in English, or null.</param>
/// <param name="Zh">Name in Chinese, or null.</param>
/// <param name="Type">What sort of its kind it is (<c>law</c>, <c>meeting</c>, <c>ministry</c>); of a call for comments who asks. Null where nothing tells.</param>
/// <param name="Date">The day, month or year by which it stands in lists: promulgated, opened, held. Null where none is stated.</param>
/// <param name="Effective">Since when it is in force, or null.</param>
/// <param name="Ended">The last day of an event, the closing day of a call, the day on which an instrument was repealed; or null.</param>
internal sealed record ThingProjection(string? En, string? Zh, string? Type, string? Date, string? Effective, string? Ended)
{
    /// <summary>A thing that is only referred to, without a name of its own, has no row; the key of a body is its name.</summary>
    public bool IsNamed => En is not null || Zh is not null;

    public static ThingProjection Of(string kind, string key, IReadOnlyList<StatementRow> statements) => kind == ThingKinds.Consultation ? Call(statements) : new(
        Named(statements, "en") ?? (kind == ThingKinds.Body && Named(statements, "zh") is null && Languages.Of(key) != "zh" ? key : null),
        Named(statements, "zh") ?? (kind == ThingKinds.Body && Named(statements, "en") is null && Languages.Of(key) == "zh" ? key : null),
        First(statements, Properties.Kind) ?? (kind is ThingKinds.Event ? "event" : null),
        First(statements, Properties.Promulgated, Properties.Issued, Properties.Released, Properties.Date, Properties.Approved, Properties.Adopted, "opens", "established", "founded"),
        First(statements, Properties.Effective),
        First(statements, Properties.DateEnd, "repealed"));

    /// <summary>Key by which lists stand in order: the latest day first, what has no day behind, then by name; bodies, topics and frameworks by name alone.</summary>
    public string SortKey(string kind, string key)
    {
        var name = Things.SortKey.Of((En ?? Zh ?? key).ToLowerInvariant());
        return kind is ThingKinds.Body or ThingKinds.Topic or ThingKinds.Framework ? name : $"{Descending(Date ?? Ended)} {name}";
    }

    /// <summary>Bounds of the keys of a day in lists, the second excluded.</summary>
    public static (string From, string Until) SortKeys(string day) => (Descending(day) + " ", Descending(day) + "!");

    private static ThingProjection Call(IReadOnlyList<StatementRow> statements)
    {
        var report = statements.Where(s => s.Property == Properties.Consultation).Select(s => ConsultationReport.Of(s.Value)).OrderByDescending(r => r.Closes, StringComparer.Ordinal).FirstOrDefault();
        if (report is null) return new ThingProjection(null, null, null, null, null, null);
        var chinese = Languages.Of(report.Subject) == "zh";
        return new ThingProjection(chinese ? null : report.Subject, chinese ? report.Subject : null, report.By, report.Opens ?? report.Closes, null, report.Closes);
    }

    private static string? Named(IReadOnlyList<StatementRow> statements, string language) =>
        Choice.Of(statements, Properties.Name, language) ?? Choice.Of(statements, Properties.Title, language);

    private static string? First(IReadOnlyList<StatementRow> statements, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties) if (Choice.Of(statements, property) is { } value) return value;
        return null;
    }

    /// <summary>Digits that sort the other way round; a year stands behind its months and days.</summary>
    private static string Descending(string? date)
    {
        if (date is null) return "~";
        var turned = new StringBuilder(date.Length);
        foreach (var c in date) turned.Append(char.IsAsciiDigit(c) ? (char)('9' - (c - '0')) : c);
        return date.Length < 10 ? turned.Append('~').ToString() : turned.ToString();
    }
}
