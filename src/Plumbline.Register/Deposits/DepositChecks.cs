using System.Data;
using System.Security.Cryptography;
using Plumbline.Register.Checks;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Deposits;

/// <summary>Holds the deposits against their receipts: the chain and signatures of the log, and every column that a receipt tells.</summary>
internal static class DepositChecks
{
    private const string Check = "deposits";
    private const string Advice = "restore the register from a backup, and hold it against a log that somebody else has kept";

    /// <summary>The whole log against the table; the texts' hashes are the business of the snapshots' check.</summary>
    public static (long Number, List<Fault> Faults) Run(IDbConnection db)
    {
        var rows = db.All<CheckedRow>("deposits.checked");
        var log = new LogReading(null);
        var faults = new List<Fault>();
        for (var n = 0; n < rows.Count; n++)
        {
            log.Take(n + 1, rows[n].Receipt);
            if (CanonicalJson.Read(rows[n].Receipt) is { } members && Receipt.Of(members) is { } receipt && !rows[n].Is(receipt))
                faults.Add(new Fault(Check, $"{rows[n].Accession} is not what its receipt says", Advice));
        }
        // The table has no end of its own; an export of the log has.
        faults.AddRange(log.Report(int.MaxValue).Faults.Where(f => f.Line > 0).Select(f => new Fault(Check, $"{rows[f.Line - 1].Accession}: {f.What}", Advice)));
        return (rows.Count, faults);
    }

    /// <summary>Hashes every text, or that of one deposit, anew.</summary>
    /// <returns>Number of texts looked at, and what is wrong with them.</returns>
    public static (long Number, List<Fault> Faults) Texts(IDbConnection db, Snapshots snapshots, string? accession, CancellationToken cancel)
    {
        var absent = db.All<string>("deposits.absent").ToHashSet(StringComparer.Ordinal);
        var rows = db.All<CheckedRow>("deposits.checked").FindAll(r => accession is null || r.Accession == accession);
        var faults = new List<Fault>();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            using var text = snapshots.Open(row.Sha256);
            if (text is null && absent.Contains(row.Sha256)) faults.Add(new Fault("texts", $"the text of {row.Accession} is not here: the export that this register was made from leaves it out", "a backup of the other register has it", Harmless: true));
            else if (text is null) faults.Add(new Fault("texts", $"the text of {row.Accession} is missing ({row.Sha256})", "put the file back from a backup"));
            else if (Convert.ToHexStringLower(SHA256.HashData(text)) != row.Sha256) faults.Add(new Fault("texts", $"the text of {row.Accession} is not the one that was deposited ({row.Sha256})", "put the file back from a backup"));
        }
        return (rows.Count, faults);
    }

    private sealed class CheckedRow
    {
        public long Number { get; init; }
        public string Accession { get; init; } = "";
        public string Sha256 { get; init; } = "";
        public string Access { get; init; } = "";
        public string Language { get; init; } = "";
        public string Publisher { get; init; } = "";
        public string Receipt { get; init; } = "";
        public long Size { get; init; }
        public string Standard { get; init; } = "";
        public string? Supersedes { get; init; }

        public bool Is(Receipt receipt) =>
            (Number, Accession, Sha256, Access, Language, Publisher, Size, Standard, Supersedes)
            == (receipt.Number, receipt.Accession, receipt.Sha256, receipt.Access, receipt.Language ?? "", receipt.Publisher, receipt.Size, receipt.Standard, receipt.Supersedes);
    }
}
