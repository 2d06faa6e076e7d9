using System.Data.Common;
using System.Security.Cryptography;
using Plumbline.Register.Deposits;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Checks;

/// <summary>Looks through a whole register: the file, its references, the snapshots' hashes, the texts' hashes, every quote against its text, the indexes.</summary>
internal sealed class RegisterChecks(Database database, Snapshots snapshots)
{
    private const int MostFaults = 100;

    private const string Restore = "restore the register from a backup";

    private readonly List<KeyValuePair<string, long>> _checked = [];
    private readonly List<Fault> _faults = [];

    public CheckReport Run(CancellationToken cancel)
    {
        database.Read(db =>
        {
            Integrity(db);
            References(db);
            Snapshots(db, cancel);
            Deposits(db);
            Quotes(db, cancel);
            Indexes(db);
            return true;
        });
        return new CheckReport(_checked, _faults);
    }

    private void Integrity(DbConnection db)
    {
        var answers = database.Integrity(db);
        Done("database", 1, answers.Select(a => new Fault("database", $"the database reports: {a}", Restore)));
    }

    private void References(DbConnection db)
    {
        var broken = database.BrokenReferences(db);
        Done("references", 1, broken.Select(b => new Fault("references", b, Restore)));
    }

    private void Snapshots(DbConnection db, CancellationToken cancel)
    {
        var known = db.All<SnapshotRow>("checks.snapshots");
        Done("snapshots", known.Count, known.Select(row => Snapshot(row, cancel)).OfType<Fault>());
        var hashes = known.Select(r => r.Sha256).ToHashSet(StringComparer.Ordinal);
        Done("snapshot files", known.Count, snapshots.Names().Where(name => !hashes.Contains(name)).Select(
            name => new Fault("snapshot files", $"the file {name} in snapshots/ belongs to no document", "it may be deleted; an interrupted add leaves such a file", Harmless: true)));
    }

    private Fault? Snapshot(SnapshotRow row, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var file = snapshots.Open(row.Sha256);
        if (file is null && row.Absent)
            return new Fault("snapshots", $"the text of {row.Name} is not here: the export that this register was made from leaves out texts that are not open", "a backup of the other register has it", Harmless: true);
        if (file is null) return new Fault("snapshots", $"the bytes of '{row.Name}' are missing ({row.Sha256})", "put the file back from a backup, or add the document again");
        if (Convert.ToHexStringLower(SHA256.HashData(file)) == row.Sha256) return null;
        return new Fault("snapshots", $"the bytes of '{row.Name}' are not those that were added ({row.Sha256})", "put the file back from a backup");
    }

    private void Deposits(DbConnection db)
    {
        var (number, faults) = DepositChecks.Run(db);
        Done("deposits", number, faults);
    }

    private void Quotes(DbConnection db, CancellationToken cancel)
    {
        var (documents, quotes) = (0L, 0L);
        var faults = new List<Fault>();
        foreach (var id in db.All<long>("checks.documents"))
        {
            cancel.ThrowIfCancellationRequested();
            var (name, hash) = db.One<(string, string)>("checks.document", new { id });
            var text = DocumentTexts.Read(db, id);
            documents++;
            if (DocumentTexts.Hash(text) != hash)
                faults.Add(new Fault("texts", $"the text of '{name}' is not the one that was read", Restore));
            foreach (var quote in db.All<QuoteRow>("checks.quotes", new { id }))
            {
                quotes++;
                var holds = quote.Start >= 0 && quote.Start + quote.Length <= text.Length && text.AsSpan(quote.Start, quote.Length).SequenceEqual(quote.Quote);
                if (!holds) faults.Add(new Fault("quotes", $"'{name}' does not hold the quote of evidence {quote.Id} at {quote.Start}", Restore));
            }
        }
        Done("texts", documents, faults.Where(f => f.Check == "texts"));
        Done("quotes", quotes, faults.Where(f => f.Check == "quotes"));
    }

    private void Indexes(DbConnection db)
    {
        var missing = db.All<string>("checks.missing-projections");
        Done("indexes", db.Count("checks.entries"), missing.Select(m => new Fault("indexes", m, "'plumbline doctor --rebuild' makes the indexes anew", Harmless: true)));
    }

    private void Done(string check, long number, IEnumerable<Fault> faults)
    {
        _checked.Add(new(check, number));
        _faults.AddRange(faults.Take(MostFaults));
    }

    private sealed class SnapshotRow
    {
        public string Sha256 { get; init; } = "";
        public string Name { get; init; } = "";
        public bool Absent { get; init; }
    }

    private sealed class QuoteRow
    {
        public long Id { get; init; }
        public int Start { get; init; }
        public int Length { get; init; }
        public string Quote { get; init; } = "";
    }
}
