using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.LanguageVersions;

/// <summary>Reads versions of standards in other languages.</summary>
internal static class LanguageVersionQueries
{
    private const int Most = 200;

    /// <summary>So many rows are looked at for one part of those that are missing.</summary>
    private const int MostLookedAt = 5_000;

    private static readonly string[] National = ["national-mandatory", "national-recommended", "guide"];

    /// <summary>The versions of a standard and of its other editions; of a current national standard without an English one also that it is missing.</summary>
    /// <param name="db">The register.</param>
    /// <param name="asked">The edition, or the current one of a series.</param>
    /// <param name="family">All rows of its series.</param>
    /// <param name="instead">What has replaced the edition.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<LanguageVersion> Of(Reading db, StandardRow asked, IReadOnlyList<StandardRow> family, Successors instead, DateOnly day)
    {
        List<StandardRow> editions = family.Any(f => f.ThingId == asked.ThingId) ? [.. family] : [asked, .. family];
        var stated = new List<(StandardRow, VersionRow)>();
        if (db.All<IdRow>("versions.in-series", new { slug = asked.SeriesSlug }) is { Count: > 0 } things)
        {
            foreach (var edition in editions.Where(e => e.ThingId == asked.ThingId || things.Exists(t => t.Id == e.ThingId))) stated.AddRange(Rows(db, edition).Select(r => (edition, r)));
        }
        else
        {
            stated.AddRange(Rows(db, asked).Select(r => (asked, r)));
        }
        var versions = new VersionFamily(editions, e => e.ThingId == asked.ThingId ? Successor(instead, asked) : Chains.Successor(db, e), day).Versions(stated).ToList();
        if (asked.Dated && National.Contains(asked.Kind) && !versions.Exists(v => v.Language == "en") && StandardStatus.On(asked, day, Chains.ReplacedSince(instead, asked)).Status is "in force" or "published") versions.Add(Missing(asked, "en"));
        return versions;
    }

    /// <summary>A part of all versions, or of the standards that have none.</summary>
    public static LanguageVersionReport Report(Reading db, LanguageVersionFilter filter, PageRequest page, DateOnly day)
    {
        var all = All(db, day);
        var counts = all.GroupBy(v => v.Language, StringComparer.Ordinal).Select(g => new LanguageVersionCount(g.Key, Count(g, LanguageVersionStates.Outdated), Count(g, LanguageVersionStates.Planned), Count(g, LanguageVersionStates.Current)))
            .OrderByDescending(c => c.Outdated + c.Planned + c.Current).ThenBy(c => c.Language, StringComparer.Ordinal).ToList();
        if (filter.State == LanguageVersionStates.Missing) return new LanguageVersionReport { On = day, Counts = counts, Versions = Without(db, filter, page, day) };
        var wanted = all.Where(v => (filter.State is null || v.State == filter.State) && (filter.Language is null || v.Language == filter.Language) && (filter.Kind is null || v.Kind == filter.Kind))
            .Select(v => (Version: v.Found, Place: Cursor.Of(Rank(v.State), SortKey.Of(v.Found.Standard), v.Language, v.Found.Standard), Order: (Rank(v.State), SortKey.Of(v.Found.Standard), v.Language, v.Found.Standard)))
            .OrderBy(v => v.Order.Item1, StringComparer.Ordinal).ThenBy(v => v.Order.Item2, StringComparer.Ordinal).ThenBy(v => v.Order.Language, StringComparer.Ordinal).ThenBy(v => v.Order.Standard, StringComparer.Ordinal).ToList();
        var from = 0;
        if (Cursor.Read(page.Cursor, 4) is [var rank, var key, var language, var standard])
        {
            from = wanted.FindIndex(v => Compare(v.Order, (rank, key, language, standard)) > 0);
            if (from < 0) from = wanted.Count;
        }
        var rows = wanted.Skip(from).Take(page.Rows).ToList();
        return new LanguageVersionReport { On = day, Counts = counts, Versions = new([.. rows.Select(r => r.Version)], from + rows.Count < wanted.Count ? rows[^1].Place : null, wanted.Count) };

        static int Count(IEnumerable<ListedVersion> versions, string state) => versions.Count(v => v.State == state);
    }

    private static int Compare((string, string, string, string) a, (string, string, string, string) b)
    {
        var order = string.CompareOrdinal(a.Item1, b.Item1);
        if (order == 0) order = string.CompareOrdinal(a.Item2, b.Item2);
        if (order == 0) order = string.CompareOrdinal(a.Item3, b.Item3);
        return order == 0 ? string.CompareOrdinal(a.Item4, b.Item4) : order;
    }

    private static string Rank(string state) => ((char)('0' + LanguageVersionStates.All.ToList().IndexOf(state))).ToString();

    private static List<ListedVersion> All(Reading db, DateOnly day)
    {
        var editions = db.All<StandardRow>("versions.editions");
        var bySlug = editions.ToDictionary(e => e.Slug, StringComparer.Ordinal);
        var series = editions.ToLookup(e => e.SeriesSlug, StringComparer.Ordinal);
        var replaced = db.All<ReplacedRow>("versions.replaced").GroupBy(r => r.OldId).ToDictionary(g => g.Key, g => g.OrderBy(r => r.Since ?? "9", StringComparer.Ordinal).First());
        var stated = new List<(StandardRow Edition, VersionRow Row)>();
        foreach (var row in db.All<VersionRow>("versions.all"))
        {
            // What was merged into another is listed under that.
            if (!bySlug.TryGetValue(row.SubjectSlug, out var edition) && (ThingFinder.Into(db, ThingKinds.Standard, row.SubjectSlug) is not { } into || (edition = db.One<StandardRow>("standards.by-id", new { id = into.Id })) is null)) continue;
            stated.Add((edition, row));
        }
        var versions = new List<ListedVersion>();
        foreach (var group in stated.GroupBy(s => s.Edition.SeriesSlug, StringComparer.Ordinal))
        {
            List<StandardRow> family = series.Contains(group.Key) ? [.. series[group.Key]] : db.All<StandardRow>("standards.of-series", new { slug = group.Key });
            var kinds = group.GroupBy(s => s.Edition.Normal, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Edition.Kind, StringComparer.Ordinal);
            versions.AddRange(new VersionFamily(family, e => replaced.TryGetValue(e.ThingId, out var by) ? new Successor(by.Normal, by.Slug, by.Since ?? "") : null, day).Versions(group).Select(v => new ListedVersion(v, kinds[v.Standard])));
        }
        return versions;
    }

    /// <summary>Current national standards without a version in a language, in order of their identifiers.</summary>
    private static Page<LanguageVersion> Without(Reading db, LanguageVersionFilter filter, PageRequest page, DateOnly day)
    {
        var language = filter.Language ?? "en";
        var after = Cursor.Read(page.Cursor, 2);
        var (key, id) = (after?[0] ?? "", after is null ? 0 : Cursor.ReadNumber(Cursor.Of(after[1]))!.Value);
        var found = new List<LanguageVersion>();
        string? next = null;
        for (var looked = 0; next is null && looked < MostLookedAt;)
        {
            var rows = db.All<StandardRow>("versions.missing", new { after_key = key, after_id = id, kind = filter.Kind, language, day = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), limit = page.Rows * 2 });
            foreach (var row in rows)
            {
                (key, id) = (row.SortKey, row.ThingId);
                looked++;
                // One of which no day is known counts by its year.
                if (StandardStatus.On(row, day, null).Status is not ("in force" or "published" or "unknown")) continue;
                found.Add(Missing(row, language));
                if (found.Count < page.Rows) continue;
                next = Cursor.Of(key, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            }
            if (rows.Count < page.Rows * 2) break;
            if (next is null && looked >= MostLookedAt) next = Cursor.Of(key, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return new(found, next, found.Count, next is null && after is null);
    }

    private static LanguageVersion Missing(StandardRow row, string language) => new()
    {
        Language = language, State = LanguageVersionStates.Missing, Standard = row.Normal, Address = Addresses.OfStandard(row.Slug), Title = row.Title, Stated = [],
    };

    private static List<VersionRow> Rows(Reading db, StandardRow edition) => db.All<VersionRow>("versions.of-thing", new { id = edition.ThingId, limit = Most });

    private static Successor? Successor(Successors instead, StandardRow asked) =>
        Chains.ReplacedSince(instead, asked) is { } since ? new Successor(instead.Current is [var only, ..] ? only.Normal : null, instead.Current is [var one, ..] ? one.Slug : null, since) : null;

    private sealed record ListedVersion(LanguageVersion Found, string Kind)
    {
        public string State => Found.State;
        public string Language => Found.Language;
    }

    private sealed class IdRow
    {
        public long Id { get; init; }
    }

    private sealed class ReplacedRow
    {
        public long OldId { get; init; }
        public string Normal { get; init; } = "";
        public string Slug { get; init; } = "";
        public string? Since { get; init; }
    }
}
