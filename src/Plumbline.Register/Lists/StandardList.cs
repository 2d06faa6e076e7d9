using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>Answers for a list of standards as people keep it: one to a line, in columns, or inside sentences.</summary>
internal static class StandardList
{
    private const int LongestLine = 400;

    /// <summary>An answer for every identifier of a text, in its order, each once; and, where most lines hold one, for every line that holds none.</summary>
    public static IReadOnlyList<ListedStandard> Answer(Reading db, string text, DateOnly on, Moment moment)
    {
        var rows = new List<ListedStandard>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = ConsultationQueries.List(db, moment, closed: false);
        var (read, unread) = (0, new List<ListedStandard>());
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var mentions = Mentions(line);
            if (mentions.Count > 0) read++;
            else if (line.Any(char.IsLetterOrDigit))
            {
                unread.Add(new ListedStandard { Printed = line.Trim().Length > LongestLine ? line.Trim()[..LongestLine] : line.Trim(), Line = number, Failure = "no identifier of a standard stands in this line" });
            }
            foreach (var (printed, id) in mentions)
            {
                if (seen.Add(id.Normal)) rows.Add(One(db, printed, number, id, on, open));
            }
        }
        // A list with a few lines that are none: these are to be mended. A text with a few identifiers: its other lines are text.
        if (read >= unread.Count) rows.AddRange(unread);
        rows.Sort((a, b) => a.Line.CompareTo(b.Line));
        return rows;
    }

    /// <summary>The identifiers inside a line; where none is found, the cells that are one in a spelling that only a list allows ("iso 9001").</summary>
    private static List<(string Printed, StandardId Id)> Mentions(string line)
    {
        var found = IdentifierScanner.Find(line).ConvertAll(m => (line[m.Start..m.End], m.Id));
        if (found.Count > 0 || line.Length > LongestLine) return found;
        foreach (var cell in line.Split([',', ';', '\t', '|', '，', '；', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IdentifierParser.Parse(cell, strict: true).Id is { } id) found.Add((cell, id));
        }
        return found;
    }

    private static ListedStandard One(Reading db, string printed, int line, StandardId id, DateOnly on, IReadOnlyList<Consultation> open)
    {
        var row = new ListedStandard { Printed = printed, Line = line, Normal = id.Normal, Obligation = id.Obligation?.ToString().ToLowerInvariant() };
        if (ThingFinder.StandardRow(db, id.Normal) is not var (slug, standard)) return row;
        var family = db.All<StandardRow>("standards.of-series", new { slug = standard.SeriesSlug });
        var current = StandardQueries.Current(StandardQueries.Editions(family));
        // Asked without a year, a standard is its latest edition.
        var meant = id.Series.Normal == id.Normal && current is not null ? current : standard;
        var instead = Chains.Of(db, meant);
        return row with
        {
            Known = true,
            Address = Addresses.OfStandard(slug),
            Title = meant.Title ?? current?.Title,
            Life = StandardStatus.On(meant, on, Chains.ReplacedSince(db, meant)),
            Current = current?.Normal,
            Instead = [.. instead.Current.Select(c => c.Normal)],
            Since = instead.Since,
            Drafts = [.. StatementQueries.About(db, meant.ThingId, Properties.WillReplace).Select(d => d.Value).Distinct(StringComparer.Ordinal)],
            Deadlines = [.. open.Where(c => Names(c.Subject, meant.Normal, standard.Series)).Select(c => $"{c.Subject}: {c.Closes ?? "closing day not stated"}")],
        };
    }

    private static bool Names(string subject, string normal, string series) =>
        IdentifierScanner.Find(subject).Exists(m => m.Id.Normal == normal || m.Id.Series.Normal == series);
}
