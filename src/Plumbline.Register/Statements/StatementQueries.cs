using Plumbline.Engine.Extraction.Relations;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>Reads statements with what they rest on.</summary>
internal static class StatementQueries
{
    /// <summary>The most statements of one property that a page shows.</summary>
    public const int Most = 500;

    public static IReadOnlyList<StatedValue> Of(Reading db, long thing, string property) =>
        [.. Rows(db, "statements.of-thing", thing, new { id = thing, property, limit = Most }).Select(r => r.Stated)];

    /// <summary>
    /// What is stated of a thing by the properties of which one value is shown, where any of it holds for some time only; else null, and the index tells what is shown on every day.
    /// </summary>
    public static List<StatementRow>? Timed(Reading db, long id) =>
        db.Count("statements.timed", new { id }) == 0 ? null : StatementRow.At(db.All<ChosenRow>("statements.chosen-among", new { id }).Select(r => r.Row), long.MaxValue - 1);

    /// <summary>What is stated of others with this thing as the value.</summary>
    public static IReadOnlyList<StatedValue> About(Reading db, long thing, string property) =>
        [.. Rows(db, "statements.of-object", thing, new { id = thing, property, limit = Most }).Select(r => r.Reverse)];

    /// <summary>Everything that some things are related to, by type in the order of pages, each type as stated of them before as stated of others.</summary>
    public static IReadOnlyList<RelatedValues> Relations(Reading db, params IReadOnlyList<long> things)
    {
        List<EvidenceRow> of = [], about = [];
        foreach (var id in things)
        {
            of.AddRange(db.All<EvidenceRow>("statements.relations", new { id, limit = Most }));
            about.AddRange(db.All<EvidenceRow>("statements.relations-about", new { id, limit = Most }));
        }
        var groups = new List<RelatedValues>();
        foreach (var type in RelationTypes.All.Append(Properties.Deposited))
        {
            if (of.FindAll(r => r.Property == type) is { Count: > 0 } stated) groups.Add(new(type, false, [.. stated.Select(r => r.Stated)]));
            if (about.FindAll(r => r.Property == type) is { Count: > 0 } reverse) groups.Add(new(type, true, [.. reverse.Select(r => r.Reverse)]));
        }
        return groups;
    }

    public static IReadOnlyList<Mention> Mentions(Reading db, long thing) =>
        [.. db.All<EvidenceRow>("statements.mentions", new { id = thing, limit = Most }).Select(r => r.Mention)];

    public static IReadOnlyList<Mention> MentionsOfSeries(Reading db, string slug) =>
        [.. db.All<EvidenceRow>("statements.series-mentions", new { slug, limit = Most }).Select(r => r.Mention)];

    /// <summary>Statements of a thing, or about it, with what they rest on; a citation with the words to which it is tied.</summary>
    /// <param name="db">The register.</param>
    /// <param name="name">Name of the SQL, which takes <paramref name="id"/>.</param>
    /// <param name="id">The thing.</param>
    /// <param name="parameters">All parameters.</param>
    public static List<EvidenceRow> Rows(Reading db, string name, long id, object parameters)
    {
        var rows = db.All<EvidenceRow>(name, parameters);
        if (!rows.Exists(r => r.EvidenceKind == (int)EvidenceKind.Citation)) return rows;
        // A citation of several facts is tied by one of them; its words prove no other.
        var words = new Dictionary<(long, string, string), Evidence>();
        foreach (var word in db.All<EvidenceRow>("named.words", new { id })) words.TryAdd((word.EvidenceId, word.Property, word.Value), word.Evidence);
        foreach (var row in rows) row.Words = words.GetValueOrDefault((row.EvidenceId, row.Property, row.Value));
        return rows;
    }
}
