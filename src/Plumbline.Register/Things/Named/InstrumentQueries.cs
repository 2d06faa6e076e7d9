using System.Globalization;
using Plumbline.Register.Figures;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things.Named;

/// <summary>Reads laws, rules, plans and guidelines.</summary>
internal static class InstrumentQueries
{
    private const int MostParts = 1_000;
    private const int MostVersions = 50;
    private static readonly string[] Drafts = ["draft", "call for comments", "planned", "revision in progress"];

    public static InstrumentRecord Record(
        Reading db, NamedRow row, Moment moment, IReadOnlyList<StatedValue> names, IReadOnlyList<StatedFacts> facts, IReadOnlyList<StatedFacts> about, IReadOnlyList<Mention> mentions)
    {
        var on = moment.DayIn(TimeZoneInfo.Utc);
        var texts = db.All<TextRow>("named.texts", new { id = row.ThingId }).ConvertAll(t => new LawText(t.Slug, t.Title, t.Language, t.Date, db.All<LawPart>("named.passages", new { sha256 = t.Sha256, limit = MostParts })));
        var calls = ConsultationRecords.On(db, [.. names.Select(n => n.Value).Append(row.Key)], moment);
        var (status, note) = Status(db, row, on, facts, about, calls);
        return new InstrumentRecord
        {
            Summary = row.Summary, Names = names, Facts = facts, About = NamedQueries.Without(about, "plan"), Mentions = mentions,
            On = on, Status = status, StatusNote = note, Texts = texts, Calls = calls, Versions = Versions(db, row, names),
            Targets = [.. FigureQueries.Targets(db, on, null).Where(t => t.Plan is { } plan && InstrumentKey.Of(plan).Key == row.Key)],
        };
    }

    /// <summary>From days: repealed by another that is in force, in force, published; a draft where only calls for comments or words say so.</summary>
    private static (string Status, string? Note) Status(Reading db, NamedRow row, DateOnly on, IReadOnlyList<StatedFacts> facts, IReadOnlyList<StatedFacts> about, IReadOnlyList<Consultation> calls)
    {
        if (about.FirstOrDefault(f => f.Property == Properties.Repeals) is { } repeals)
        {
            foreach (var by in repeals.Values)
            {
                var law = by.Address is { } address ? db.One<NamedRow>("named.by-slug", new { kind = ThingKinds.Instrument, slug = address.Split('/')[^1] }) : null;
                if (law is null) continue;
                var since = law.Effective ?? law.Date;
                if (since is null || StandardStatus.Begun(since, on)) return ("repealed", since is null ? $"by {law.Summary.Name}" : $"since {since}, by {law.Summary.Name}");
            }
        }
        if (row.Effective is { } effective)
        {
            if (StandardStatus.Begun(effective, on)) return ("in force", $"since {effective}");
            if (row.Date is null || StandardStatus.Begun(row.Date, on)) return ("published", $"in force from {effective}");
        }
        if (facts.Any(f => f.Property == "status" && f.Values.Any(v => Drafts.Contains(v.Value))) || row.Key.Contains("draft", StringComparison.OrdinalIgnoreCase) || row.Key.Contains("征求意见稿", StringComparison.Ordinal)) return ("draft", null);
        if (row.Date is { } date && facts.Any(f => f.Property is Properties.Promulgated or Properties.Issued or Properties.Adopted or Properties.Approved or Properties.Released))
            return StandardStatus.Begun(date, on) ? ("published", null) : ("draft", string.Create(CultureInfo.InvariantCulture, $"published on {date}"));
        return calls.Count > 0 ? ("draft", null) : ("unknown", null);
    }

    /// <summary>
    /// An edition or draft has the name of the instrument and a comma or bracket behind it: "Cybersecurity Law, second draft", "Guidelines for Ropes (2023 version)".
    /// </summary>
    private static List<ThingSummary> Versions(Reading db, NamedRow row, IReadOnlyList<StatedValue> names)
    {
        var found = new Dictionary<long, NamedRow>();
        foreach (var stem in names.Select(n => n.Value).Append(row.Key).Select(Stem).Distinct(StringComparer.Ordinal))
        {
            if (stem.Length < 4) continue;
            if (db.One<NamedRow>("named.by-key", new { kind = ThingKinds.Instrument, key = InstrumentKey.Of(stem).Key }) is { } whole) found[whole.ThingId] = whole;
            foreach (var mark in (ReadOnlySpan<string>)[", ", " (", "("])
            {
                foreach (var version in db.All<NamedRow>("named.of-keys", new { kind = ThingKinds.Instrument, from = stem + mark, until = stem + mark[..^1] + (char)(mark[^1] + 1), limit = MostVersions })) found[version.ThingId] = version;
            }
        }
        found.Remove(row.ThingId);
        return [.. found.Values.OrderBy(v => v.SortKey, StringComparer.Ordinal).Select(v => v.Summary)];
    }

    /// <summary>A name as keys spell it, without what tells its edition.</summary>
    private static string Stem(string name)
    {
        var key = InstrumentKey.Fold(name);
        var end = key.IndexOfAny([',', '(']);
        return end > 3 ? key[..end].TrimEnd() : key;
    }

    private sealed class TextRow
    {
        public string Slug { get; init; } = "";

        public string Title { get; init; } = "";

        public string Language { get; init; } = "";

        public string? Date { get; init; }

        public string Sha256 { get; init; } = "";
    }
}
