using Plumbline.Register.Lists;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>The calls for comments that a query means: those of a filter or a search, and of a thing those about it or by it.</summary>
internal static class WatchedCalls
{
    public static IReadOnlyList<Consultation> Of(Reading db, WatchQuery query, IReadOnlyList<Consultation> calls, Moment moment)
    {
        switch (query)
        {
            case CallWatch watch: return [.. calls.Where(watch.Filter.Holds)];
            case SearchWatch { Kind: null or SearchKind.Consultation } search:
                var found = Addresses(db, search, moment);
                return [.. calls.Where(c => found.Contains(c.Address))];
            case NamedWatch named:
                var names = named.Names.ToHashSet(StringComparer.Ordinal);
                var standards = names.Where(n => n.StartsWith("standard ", StringComparison.Ordinal)).Select(WatchedName.Shown).ToList();
                var about = standards.Count == 0 ? [] : new CallsForStandards(db, moment, closed: false).Of(standards).Select(c => c.Address).ToHashSet(StringComparer.Ordinal);
                return [.. calls.Where(c => about.Contains(c.Address) || NamesOf(c).Any(names.Contains))];
            default: return [];
        }
    }

    /// <summary>The names of a call, of who asks, of its draft and its topics.</summary>
    private static IEnumerable<string> NamesOf(Consultation call) =>
        new[] { call.Address, call.Authority?.Address, call.Draft?.Address }.Concat(call.Topics.Select(t => t.Address)).OfType<string>()
            .Select(a => a.Split('/')).Where(a => a.Length == 3 && ThingRooms.KindOf(a[1]) is not null).Select(a => WatchedName.OfNamed(ThingRooms.KindOf(a[1])!, a[2]));

    private static HashSet<string> Addresses(Reading db, SearchWatch search, Moment moment)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = SearchQueries.Run(db, new SearchRequest(search.Query, SearchKind.Consultation, new PageRequest(PageRequest.MaximumSize, cursor)) { Filter = search.Filter }, moment.DayIn(TimeZoneInfo.Utc)).Hits;
            addresses.UnionWith(page.Items.Select(h => h.Address));
            cursor = page.Next;
        }
        while (cursor is not null);
        return addresses;
    }
}
