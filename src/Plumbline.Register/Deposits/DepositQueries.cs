using System.Globalization;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Deposits;

/// <summary>Reads deposits.</summary>
internal static class DepositQueries
{
    public static Page<Deposit> List(Reading db, PageRequest page)
    {
        var rows = db.All<DepositRow>("deposits.list", new { before = Cursor.ReadNumber(page.Cursor) ?? long.MaxValue, limit = page.Rows + 1 });
        return DocumentQueries.Cut(rows, page, r => r.Deposit, r => Cursor.Of(r.Number.ToString(CultureInfo.InvariantCulture)), db.Count("deposits.count"));
    }

    public static Deposit? One(Reading db, string accession) => db.One<DepositRow>("deposits.by-accession", new { accession })?.Deposit;

    /// <summary>Deposits of a standard and of what was merged into it, the latest first.</summary>
    public static IReadOnlyList<Deposit> OfStandard(Reading db, string slug) => [.. db.All<DepositRow>("deposits.of-standard", new { slug }).Select(r => r.Deposit)];
}
