using Plumbline.Register.Documents;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register;

/// <summary>Reads what the first page shows.</summary>
internal static class HomeQueries
{
    public static RegisterHome Home(Reading db, int rows)
    {
        var page = new PageRequest(rows);
        var last = db.One<string>("register.last-change");
        return new RegisterHome(
            new RegisterCounts(db.Count("documents.count"), db.Count("documents.issue-count"), db.Count("register.articles"),
                db.Count("standards.count"), db.Count("committees.count"), db.Count("statements.count"), db.Count("statements.count-to-review")),
            DocumentQueries.List(db, page).Items,
            [.. db.All<StandardRow>("standards.most-named", new { limit = page.Rows }).Select(r => r.Summary)],
            last is null ? null : Instant.FromText(last));
    }
}
