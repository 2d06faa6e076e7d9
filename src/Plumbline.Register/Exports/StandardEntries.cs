using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Exports;

/// <summary>Reads standards for exports, page by page, so that memory does not grow with the register.</summary>
internal static class StandardEntries
{
    private const int PageSize = 500;

    /// <summary>All of them in order of their identifiers.</summary>
    public static IEnumerable<StandardEntry> All(Reading db, DateOnly on)
    {
        var (key, id) = ("", 0L);
        while (true)
        {
            var rows = db.All<StandardRow>("exports.standards", new { after_key = key, after_id = id, limit = PageSize });
            foreach (var row in rows) yield return Entry(db, row, on);
            if (rows.Count < PageSize) yield break;
            (key, id) = (rows[^1].SortKey, rows[^1].ThingId);
        }
    }

    public static StandardEntry? One(Reading db, string slug, DateOnly on) => db.One<StandardRow>("exports.standard", new { slug }) is { } row ? Entry(db, row, on) : null;

    private static StandardEntry Entry(Reading db, StandardRow row, DateOnly on)
    {
        var stated = db.All<Stated>("exports.of-standard", new { id = row.ThingId });
        var about = db.All<Stated>("exports.about-standard", new { id = row.ThingId });
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var title in stated.Where(s => s.Property == Properties.Title)) titles.TryAdd(title.Language ?? "", title.Value);
        return new StandardEntry
        {
            Normal = row.Normal, Slug = row.Slug, Kind = row.Kind, Publisher = row.Publisher, Series = row.Series, Year = row.Year, Title = row.Title, Titles = titles,
            Released = row.Released, Effective = row.Effective, Withdrawn = row.Withdrawn, Confirmed = row.Confirmed, Stage = row.Stage, Committee = row.Committee,
            Status = StandardStatus.On(row, on, Chains.ReplacedSince(db, row)).Status,
            Edition = Values(Properties.Edition).FirstOrDefault(), Department = Values(Properties.Department).FirstOrDefault(),
            Ics = row.Ics?.Split(' ') ?? [], Ccs = Values(Properties.Ccs), Languages = Values(Properties.Language),
            Replaces = [.. Others(Properties.Replaces, Properties.WillReplace).Concat(About(Properties.ReplacedBy)).Distinct(StringComparer.Ordinal)],
            ReplacesInPart = [.. stated.Where(s => s.Property == Properties.Replaces && s.Detail == "part" && s.Other is not null).Select(s => s.Other!).Distinct(StringComparer.Ordinal)],
            ReplacedBy = [.. Others(Properties.ReplacedBy).Concat(About(Properties.Replaces)).Distinct(StringComparer.Ordinal)],
            Amends = Others(Properties.Amends), DraftedAs = Others(Properties.DraftedAs),
            Adopts = [.. stated.Where(s => s.Property == Properties.Adopts && s.Other is not null).Select(s => (s.Other!, s.Detail ?? Degree(s.Value))).DistinctBy(a => a.Item1)],
            Url = stated.Select(s => s.Url).FirstOrDefault(u => u is not null),
        };

        List<string> Values(string property) => [.. stated.Where(s => s.Property == property).Select(s => s.Value).Distinct(StringComparer.Ordinal)];
        List<string> Others(params string[] properties) => [.. stated.Where(s => properties.Contains(s.Property) && s.Other is not null).Select(s => s.Other!).Distinct(StringComparer.Ordinal)];
        IEnumerable<string> About(string property) => about.Where(s => s.Property == property).Select(s => s.Other!);
    }

    /// <summary>Texts state the degree in brackets behind the number.</summary>
    private static string? Degree(string value) => value.EndsWith(')') && value.LastIndexOf('(') is var open and > 0 ? value[(open + 1)..^1] : null;

    private sealed class Stated
    {
        public string Property { get; init; } = "";
        public string Value { get; init; } = "";
        public string? Language { get; init; }
        public string? Detail { get; init; }
        public string? Other { get; init; }
        public string? Url { get; init; }
    }
}
