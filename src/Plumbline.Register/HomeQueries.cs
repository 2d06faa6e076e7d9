using System.Data;
using System.Text.Json;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register;

/// <summary>Reads what the first page shows.</summary>
internal static class HomeQueries
{
    /// <summary>Calls for comments are looked for among the last ones stated.</summary>
    private const int ConsultationsLookedAt = 500;

    public static RegisterHome Home(IDbConnection db, int rows)
    {
        var page = new PageRequest(rows);
        var last = db.One<string>("register.last-change");
        return new RegisterHome(
            new RegisterCounts(db.Count("documents.count"), db.Count("documents.issue-count"), db.Count("register.articles"),
                db.Count("standards.count", new { kind = (string?)null }), db.Count("committees.count"), db.Count("statements.count"), db.Count("statements.count-to-review")),
            DocumentQueries.List(db, page).Items,
            [.. db.All<StandardRow>("standards.most-named", new { limit = page.Rows }).Select(r => r.Summary)],
            [.. Consultations(db).OrderByDescending(c => c.Close, StringComparer.Ordinal).Take(page.Rows)],
            last is null ? null : Instant.FromText(last));
    }

    private static IEnumerable<ConsultationSummary> Consultations(IDbConnection db)
    {
        foreach (var row in db.All<EvidenceRow>("statements.consultations", new { limit = ConsultationsLookedAt }))
        {
            var details = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Value)!;
            if (details.TryGetValue("close", out var close))
                yield return new ConsultationSummary(details.GetValueOrDefault("subject", ""), details.GetValueOrDefault("by"), details.GetValueOrDefault("open"), close, row.Evidence);
        }
    }
}
