using System.Data;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>Reads statements with what they rest on.</summary>
internal static class StatementQueries
{
    /// <summary>The most statements of one property that a page shows.</summary>
    public const int Most = 500;

    public static IReadOnlyList<StatedValue> Of(IDbConnection db, long thing, string property) =>
        [.. db.All<EvidenceRow>("statements.of-thing", new { id = thing, property, limit = Most }).Select(r => r.Stated)];

    /// <summary>What is stated of others with this thing as the value.</summary>
    public static IReadOnlyList<StatedValue> About(IDbConnection db, long thing, string property) =>
        [.. db.All<EvidenceRow>("statements.of-object", new { id = thing, property, limit = Most }).Select(r => r.Reverse)];

    public static IReadOnlyList<Mention> Mentions(IDbConnection db, long thing) =>
        [.. db.All<EvidenceRow>("statements.mentions", new { id = thing, limit = Most }).Select(r => r.Mention)];

    public static IReadOnlyList<Mention> MentionsOfSeries(IDbConnection db, string slug) =>
        [.. db.All<EvidenceRow>("statements.series-mentions", new { slug, limit = Most }).Select(r => r.Mention)];
}
