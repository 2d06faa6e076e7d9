using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Contradictions;

/// <summary>Finds statements that cannot all be right.</summary>
internal static class ContradictionQueries
{
    /// <summary>The most contradictions of one kind that are listed.</summary>
    public const int Most = 500;

    private static readonly string[] DayProperties = [Properties.Released, Properties.Effective, Properties.Withdrawn];

    public static ContradictionList List(Reading db, string? kind)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = new List<Contradiction>();
        foreach (var one in ContradictionKinds.All)
        {
            if (kind is not null && kind != one) continue;
            var found = Of(db, one).Take(Most).ToList();
            counts[one] = found.Count;
            items.AddRange(found.OrderBy(c => c.IsDecided));
        }
        return new ContradictionList(items, counts, Most);
    }

    private static IEnumerable<Contradiction> Of(Reading db, string kind) => kind switch
    {
        ContradictionKinds.Titles => Several(db, kind, Properties.Title, Titles),
        ContradictionKinds.Days => DayProperties.SelectMany(property => Several(db, kind, property, Days)),
        ContradictionKinds.Order => db.All<OrderRow>("contradictions.order", new { limit = Most }).Select(row => Order(db, row)),
        ContradictionKinds.Consultations => db.All<EvidenceRow>("contradictions.consultations", new { limit = Most }).Select(Consultation),
        ContradictionKinds.Unknown => db.All<EvidenceRow>("contradictions.unknown", new { limit = Most }).Select(Unknown),
        _ => db.All<EvidenceRow>("contradictions.sums", new { limit = Most }).Select(row => Alone(kind, row, row.Note ?? "the parts do not make the whole")),
    };

    /// <summary>Titles and days of one standard that cannot all be right.</summary>
    public static IReadOnlyList<Contradiction> OfStandard(Reading db, StandardRow row) =>
    [
        .. ((ReadOnlySpan<string>)[Properties.Title, .. DayProperties]).ToArray()
            .Select(p => Of(db, (row.ThingId, row.Normal, row.Slug), p == Properties.Title ? ContradictionKinds.Titles : ContradictionKinds.Days, p, p == Properties.Title ? Titles : Days)).OfType<Contradiction>(),
    ];

    private static IEnumerable<Contradiction> Several(Reading db, string kind, string property, Func<List<EvidenceRow>, List<EvidenceRow>> against) =>
        db.All<ThingRow>("contradictions.several", new { property }).Select(thing => Of(db, (thing.Id, thing.Key, thing.Slug), kind, property, against)).OfType<Contradiction>();

    private static Contradiction? Of(Reading db, (long Id, string Key, string Slug) thing, string kind, string property, Func<List<EvidenceRow>, List<EvidenceRow>> against)
    {
        var (stated, decisions) = Sides(db, thing.Id, property);
        if (against(stated) is not { Count: > 1 } sides) return null;
        return new Contradiction
        {
            Kind = kind, Name = thing.Key, Address = Addresses.OfStandard(thing.Slug), What = kind == ContradictionKinds.Titles ? "two titles" : $"two days: {property}",
            Sides = [.. sides.Select(s => new ContradictionSide(property, s.Stated))], Decisions = decisions,
        };
    }

    /// <summary>What is stated, and what editors decided on it.</summary>
    private static (List<EvidenceRow> Stated, List<StatedValue> Decisions) Sides(Reading db, long thing, string property)
    {
        var rows = db.All<EvidenceRow>("contradictions.sides", new { id = thing, property, limit = StatementQueries.Most });
        return (rows.FindAll(r => r.EvidenceKind != (int)EvidenceKind.Decision),
            [.. rows.Where(r => r.EvidenceKind == (int)EvidenceKind.Decision).Select(r => r.Stated with { State = (StatementState)r.State })]);
    }

    /// <summary>One statement of each title, those in one language against each other.</summary>
    private static List<EvidenceRow> Titles(List<EvidenceRow> stated)
    {
        foreach (var language in stated.GroupBy(s => s.Language ?? Languages.Of(s.Value)))
        {
            var sides = new List<(string Fold, EvidenceRow Row)>();
            // The longest first, so that shorter forms of it find it there.
            foreach (var row in language.OrderByDescending(s => s.Value.Length).ThenBy(s => s.Value, StringComparer.Ordinal))
            {
                var fold = TitleFold.Of(row.Value);
                if (sides.TrueForAll(s => TitleFold.Differ(s.Fold, fold))) sides.Add((fold, row));
            }
            if (sides.Count > 1) return sides.ConvertAll(s => s.Row);
        }
        return [];
    }

    private static List<EvidenceRow> Days(List<EvidenceRow> stated)
    {
        var sides = new List<EvidenceRow>();
        foreach (var row in stated.OrderByDescending(s => s.Value.Length).ThenBy(s => s.Value, StringComparer.Ordinal))
        {
            if (sides.TrueForAll(s => !s.Value.StartsWith(row.Value, StringComparison.Ordinal))) sides.Add(row);
        }
        return sides;
    }

    private static Contradiction Order(Reading db, OrderRow row)
    {
        var (released, first) = Sides(db, row.Id, Properties.Released);
        var (later, second) = Sides(db, row.Id, row.Later);
        return new Contradiction
        {
            Kind = ContradictionKinds.Order, Name = row.Key, Address = Addresses.OfStandard(row.Slug), What = row.Later == Properties.Effective ? "in force before its release" : "withdrawn before its release",
            Sides = [.. released.Take(1).Select(r => new ContradictionSide(Properties.Released, r.Stated)), .. later.Take(1).Select(r => new ContradictionSide(row.Later, r.Stated))],
            // These days are the chosen ones: what was decided on one of them has not settled their order.
            Decisions = first.Count > 0 && second.Count > 0 ? [.. first, .. second] : [],
        };
    }

    private static Contradiction Unknown(EvidenceRow row) => new()
    {
        Kind = ContradictionKinds.Unknown, Name = row.SubjectKey, Address = Addresses.OfStandard(row.SubjectSlug), What = $"replaces {row.ObjectKey}, of which nothing else is known",
        Sides = [new ContradictionSide(Properties.Replaces, row.Stated)], Decisions = [],
    };

    private static Contradiction Consultation(EvidenceRow row)
    {
        var report = ConsultationReport.Of(row.Value);
        var one = Alone(ContradictionKinds.Consultations, row, $"a call for comments closes on {report.Closes}, before it opens on {report.Opens}");
        return one with { Sides = [one.Sides[0] with { Stated = one.Sides[0].Stated with { Value = report.Subject } }] };
    }

    private static Contradiction Alone(string kind, EvidenceRow row, string what) => new()
    {
        Kind = kind, Name = row.DocumentTitle ?? row.SubjectKey, Address = row.Evidence.Address ?? "", What = what, Sides = [new ContradictionSide(row.Property, row.Stated)], Decisions = [],
    };

    private sealed class OrderRow
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Later { get; init; } = "";
    }
}
