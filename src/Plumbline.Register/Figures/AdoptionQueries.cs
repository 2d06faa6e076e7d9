using System.Globalization;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Figures;

/// <summary>Computes the watch over adoptions from the links that are stated.</summary>
internal static class AdoptionQueries
{
    private static readonly string[] Others = ["international", "foreign"];

    public static AdoptionReport Report(Reading db, DateOnly on)
    {
        var table = new StandardTable(db);
        var status = table.On(on).ToDictionary(r => r.Row.ThingId, r => r.Status);
        // A draft is no edition that could be adopted.
        var current = table.Rows.Where(r => Others.Contains(r.Kind) && status.ContainsKey(r.ThingId) && !IsDraft(status[r.ThingId]))
            .GroupBy(r => r.SeriesSlug).ToDictionary(g => g.Key, g => StandardQueries.Current(StandardQueries.Editions([.. g])));
        var seen = new HashSet<(long, long)>();
        var links = new List<(Adoption Adoption, StandardRow Adopted)>();
        foreach (var link in db.All<LinkRow>("adoptions.links"))
        {
            if (!seen.Add((link.ThingId, link.ObjectId)) || table.Row(link.ThingId) is not { } adopter || table.Row(link.ObjectId) is not { } adopted) continue;
            if (Others.Contains(adopter.Kind) || !status.TryGetValue(adopter.ThingId, out var state)) continue;
            links.Add((Of(link, adopter, state, adopted, current.GetValueOrDefault(adopted.SeriesSlug)), adopted));
        }
        return new AdoptionReport
        {
            On = on,
            Adoptions = [.. links.Select(l => l.Adoption).OrderByDescending(a => a.LagYears ?? -1).ThenBy(a => a.Standard, StringComparer.Ordinal)],
            Rates = Rates(links, current.Values.OfType<StandardRow>().Where(r => status[r.ThingId] is not ("withdrawn" or "superseded") && r.Kind == "international").ToList()),
            Enterprise = Enterprise(db, table, status),
            Candidates = Candidates(links),
        };
    }

    private static List<EnterpriseCitation> Enterprise(Reading db, StandardTable table, Dictionary<long, string> status)
    {
        var citations = new List<EnterpriseCitation>();
        ILookup<string, StandardRow>? series = null;
        foreach (var link in db.All<LinkRow>("adoptions.cited").DistinctBy(l => (l.ThingId, l.ObjectId)))
        {
            if (table.Row(link.ThingId) is not { Kind: "enterprise" } standard || (table.Row(link.ObjectId) ?? db.One<StandardRow>("standards.by-id", new { id = link.ObjectId })) is not { } cited) continue;
            // The table holds editions; what is cited without a year means the latest.
            series ??= table.Rows.Where(r => status.ContainsKey(r.ThingId) && !IsDraft(status[r.ThingId])).ToLookup(r => r.SeriesSlug, StringComparer.Ordinal);
            var current = StandardQueries.Current(StandardQueries.Editions([.. series[cited.SeriesSlug]]));
            var state = status.GetValueOrDefault(cited.Dated ? cited.ThingId : current?.ThingId ?? cited.ThingId, "unknown");
            citations.Add(new EnterpriseCitation
            {
                Standard = standard.Normal, Address = Addresses.OfStandard(standard.Slug), Title = standard.Title, Cited = cited.Normal, CitedAddress = Addresses.OfStandard(cited.Slug), CitedStatus = state,
                Current = current?.Normal, IsBehind = state is "superseded" or "withdrawn" || (cited.Dated && current is not null && string.CompareOrdinal(current.Year, cited.Year) > 0),
            });
        }
        return [.. citations.OrderByDescending(c => c.IsBehind).ThenBy(c => c.Standard, StringComparer.Ordinal).ThenBy(c => c.Cited, StringComparer.Ordinal)];
    }

    private static bool IsDraft(string status) => status is "planned" or "drafting" or "call for comments" or "approval";

    private static Adoption Of(LinkRow link, StandardRow adopter, string status, StandardRow adopted, StandardRow? current)
    {
        var fields = FigureQueries.Fields(adopted.Ics ?? current?.Ics ?? adopter.Ics).Where(f => char.IsAsciiDigit(f[0])).ToList();
        return new Adoption
        {
            Standard = adopter.Normal, Address = Addresses.OfStandard(adopter.Slug), Title = adopter.Title, Status = status, Adopted = adopted.Normal, AdoptedAddress = Addresses.OfStandard(adopted.Slug),
            Degree = link.Detail ?? Degree(link.Value), Current = current?.Normal, LagYears = Year(current) - Year(adopted) is { } lag ? Math.Max(0, lag) : null,
            DelayYears = Year(adopter) - Year(adopted), Fields = fields,
        };
    }

    private static int? Year(StandardRow? row) => (row?.Year ?? row?.Released) is { Length: >= 4 } year && int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The degree in "ISO 7001:2019 (IDT)".</summary>
    private static string? Degree(string value) => value is [.., ')'] && value.LastIndexOf('(') is > 0 and var open && value[(open + 1)..^1] is "IDT" or "MOD" or "NEQ" ? value[(value.LastIndexOf('(') + 1)..^1] : null;

    private static List<AdoptionRate> Rates(List<(Adoption Adoption, StandardRow Adopted)> links, List<StandardRow> international)
    {
        var held = links.Where(l => l.Adoption.Status is not ("withdrawn" or "superseded")).ToList();
        var converted = held.Select(l => l.Adopted.SeriesSlug).ToHashSet(StringComparer.Ordinal);
        var dated = held.Where(l => l.Adoption.LagYears is not null).ToList();
        var fields = international.SelectMany(r => FigureQueries.Fields(r.Ics)).Concat(dated.SelectMany(l => Fields(l.Adoption))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        List<AdoptionRate> rates = [new("all", international.Count, international.Count(r => converted.Contains(r.SeriesSlug)), dated.Count, dated.Count(l => !l.Adoption.IsBehind))];
        foreach (var field in fields)
        {
            var those = international.Where(r => FigureQueries.Fields(r.Ics).Contains(field)).ToList();
            var of = dated.Where(l => Fields(l.Adoption).Contains(field)).ToList();
            rates.Add(new AdoptionRate(field, those.Count, those.Count(r => converted.Contains(r.SeriesSlug)), of.Count, of.Count(l => !l.Adoption.IsBehind)));
        }
        return rates;
    }

    private static IEnumerable<string> Fields(Adoption adoption) => adoption.Fields.Count > 0 ? adoption.Fields : ["not stated"];

    private static List<string> Candidates(List<(Adoption Adoption, StandardRow Adopted)> links)
    {
        var adopted = links.Select(l => l.Adoption.Adopted).ToHashSet(StringComparer.Ordinal);
        return [.. links.Where(l => l.Adoption.IsBehind && !adopted.Contains(l.Adoption.Current!)).Select(l => l.Adoption.Current!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private sealed class LinkRow
    {
        public long ThingId { get; init; }
        public long ObjectId { get; init; }
        public string Value { get; init; } = "";
        public string? Detail { get; init; }
    }
}
