using Plumbline.Engine.Identifiers;
using Plumbline.Register.Identity;
using Plumbline.Register.LanguageVersions;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>Answers for a list of standards.</summary>
internal static class StandardList
{
    /// <summary>An answer for every standard of a list, in its order, each once; and, where most lines hold one, for every line that holds none.</summary>
    public static IReadOnlyList<ListedStandard> Answer(Reading db, string text, DateOnly on, Moment moment)
    {
        var (lines, column) = ListLines.Of(text);
        var calls = new CallsForStandards(db, moment, closed: false);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // A list with a few lines that are none: these are to be mended. A text with a few identifiers: its other lines are text.
        var complain = column is not null || lines.Count(l => l.Named.Count > 0) * 2 >= lines.Count;
        var rows = new List<ListedStandard>();
        foreach (var line in lines)
        {
            foreach (var (printed, id) in line.Named)
            {
                if (seen.Add(id.Normal)) rows.Add(One(db, printed, line.Number, id, on, calls));
            }
            if (line.Named.Count == 0 && complain)
            {
                rows.Add(new ListedStandard
                {
                    Printed = line.Text, Line = line.Number,
                    Failure = column is null ? "no identifier of a standard stands in this line" : $"no identifier of a standard stands in the column '{column}' of this line",
                });
            }
        }
        return rows;
    }

    private static ListedStandard One(Reading db, string printed, int line, StandardId id, DateOnly on, CallsForStandards calls)
    {
        var row = new ListedStandard { Printed = printed, Line = line, Normal = id.Normal, Obligation = id.Obligation?.ToString().ToLowerInvariant() };
        if (MeantStandard.Of(db, id) is not { } named) return row;
        var meant = named with { Row = named.Row.On(db, on) };
        var instead = Chains.Of(db, meant.Row);
        var drafts = meant.Drafts(db);
        return row with
        {
            Known = true,
            // "ISO 27001" in the list is known as ISO/IEC 27001.
            Normal = JointNumbers.Of(id.Normal).FirstOrDefault(n => n == named.Row.Normal || n == named.Row.Series) ?? row.Normal,
            Obligation = meant.Row.Obligation ?? row.Obligation,
            Address = Addresses.OfStandard(meant.Slug),
            Title = meant.Row.Title ?? meant.Current?.Title,
            Life = StandardStatus.On(meant.Row, on, Chains.ReplacedSince(instead, meant.Row)),
            Current = meant.Current?.Normal,
            Instead = [.. instead.Current.Select(c => c.Normal)],
            Since = instead.Since,
            LanguageVersions = [.. LanguageVersionQueries.Of(db, meant.Row, named.Family, instead, on).Where(v => v.Stated.Count > 0).Select(v => $"{v.Language}: {v.State}{(v.OutdatedSince is { } day ? $" since {day}" : "")}{(v.Standard == meant.Row.Normal ? "" : $" ({v.Standard})")}")],
            Drafts = drafts,
            Deadlines = [.. calls.Of([meant.Row.Normal, meant.Row.Series, .. drafts]).Select(c => $"{c.Subject}: {c.Closes ?? "closing day not stated"}")],
        };
    }
}
