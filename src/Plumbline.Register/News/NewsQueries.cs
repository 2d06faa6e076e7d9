using System.Globalization;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.News;

/// <summary>Reads what came into force, what comes, and what was replaced.</summary>
internal static class NewsQueries
{
    public static RegisterNews Of(Reading db, DateOnly on, int rows)
    {
        var asked = new { day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), limit = rows };
        List<StartedThing> Started(string when) =>
        [
            .. db.All<Row>("news.standards-" + when, asked).Select(r => r.Started(Addresses.OfStandard(r.Slug))),
            .. db.All<Row>("news.instruments-" + when, asked).Select(r => r.Started(Addresses.OfNamed(ThingKinds.Instrument, r.Slug))),
        ];
        return new RegisterNews(
            [.. Started("before").OrderByDescending(s => s.Date, StringComparer.Ordinal).ThenBy(s => s.Address, StringComparer.Ordinal).Take(rows)],
            [.. Started("after").OrderBy(s => s.Date, StringComparer.Ordinal).ThenBy(s => s.Address, StringComparer.Ordinal).Take(rows)],
            [.. db.All<Row>("news.replaced", asked).Select(r => new ReplacedStandard(Addresses.OfStandard(r.OldSlug), r.OldName, r.Part, r.Started(Addresses.OfStandard(r.Slug))))]);
    }

    private sealed class Row
    {
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Title { get; init; }
        public string? TitleZh { get; init; }
        public string Date { get; init; } = "";
        public bool InForce { get; init; }
        public string OldSlug { get; init; } = "";
        public string OldName { get; init; } = "";
        public bool Part { get; init; }

        public StartedThing Started(string address) => new(address, Name, Title, Date, InForce) { TitleZh = TitleZh };
    }
}
