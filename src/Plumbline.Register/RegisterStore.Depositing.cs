using System.Text;
using Plumbline.Register.Checks;
using Plumbline.Register.Deposits;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;

namespace Plumbline.Register;

/// <content>Texts that publishers deposit, and the log of their receipts (docs/deposit.md).</content>
public sealed partial class RegisterStore
{
    /// <summary>True where there are deposits and no key on this machine, as after a restore: the next receipt would be signed by a new one.</summary>
    public bool LacksDepositKey() => !DepositKey.IsHere(Location) && _database.Ask(db => db.One<long>("deposits.any")) == 1;

    /// <summary>Takes a text into deposit in one transaction: bytes, accession number, signed receipt, statements, and an open text as a document. Refused where the bytes are deposited already.</summary>
    public DepositResult Deposit(NewDeposit deposit, CancellationToken cancel = default) =>
        new DepositWriter(_database, _database.Snapshots, new DocumentWriter(_database, _database.Snapshots, _time), _time).Deposit(deposit, cancel);

    /// <summary>Deposits, the latest first.</summary>
    public Page<Deposit> Deposits(PageRequest page, DateOnly? on = null, DateOnly? knownBy = null) => Ask(on, knownBy, db => DepositQueries.List(db, page));

    /// <summary>A deposit by its accession number in any case and width; null where there is none.</summary>
    public Deposit? Deposited(string accession, DateOnly? knownBy = null) =>
        AccessionNumber.Parse(accession, out _) is { } number ? Ask(null, knownBy, db => DepositQueries.One(db, number.ToString())) : null;

    /// <summary>Deposits of a standard by its slug, the latest first; with those of what was merged into it.</summary>
    public IReadOnlyList<Deposit> DepositsOf(string slug, DateOnly? knownBy = null) => Ask(null, knownBy, db => DepositQueries.OfStandard(db, slug));

    /// <summary>Opens the text of a deposit as it was handed in; null where there is none of this number, or where it is not open.</summary>
    public Stream? DepositedText(string accession) => Deposited(accession) is { Receipt.Access: "open" } deposit ? _database.Guard(() => _database.Snapshots.Open(deposit.Receipt.Sha256)) : null;

    /// <summary>The accession number under which bytes are deposited that are not open, so that their text is not to be read; null where they are not.</summary>
    /// <param name="sha256">Lower-case hexadecimal.</param>
    public string? WithheldAs(string sha256) => _database.Read(db => db.One<string>("deposits.withheld", new { sha256 }));

    /// <summary>Writes the log of receipts as JSON Lines in UTF-8, with an end that this register signs, so that a log that was cut is known.</summary>
    /// <returns>Number of receipts.</returns>
    public long WriteDepositLog(Stream output)
    {
        using var key = _database.Guard(() => DepositKey.Of(Location));
        var lines = _database.Read(db => db.All<string>("deposits.log"));
        foreach (var line in lines) Line(line);
        Line(SignedLine.Sign(
            new SortedDictionary<string, object?>(StringComparer.Ordinal)
            {
                ["act"] = SignedLine.LogEnds, ["number"] = (long)lines.Count, ["at"] = Instant.ToText(_time.GetUtcNow()), ["previous"] = lines.Count == 0 ? SignedLine.NoLine : SignedLine.Hash(lines[^1]),
            },
            key));
        return lines.Count;

        void Line(string line) => output.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }

    /// <summary>The public key that signs receipts now, as PEM.</summary>
    public string DepositPublicKey()
    {
        using var key = _database.Guard(() => DepositKey.Of(Location));
        return key.ExportSubjectPublicKeyInfoPem() + "\n";
    }

    /// <summary>Checks deposits: the log against the table, and the hash of every text, or of one deposit's.</summary>
    /// <param name="accession">One deposit; null for all.</param>
    /// <param name="cancel">Stops between two texts.</param>
    public CheckReport CheckDeposits(string? accession = null, CancellationToken cancel = default) => _database.Read(db =>
    {
        var (receipts, log) = DepositChecks.Run(db);
        var (texts, faults) = DepositChecks.Texts(db, _database.Snapshots, accession, cancel);
        return new CheckReport([new("receipts", receipts), new("texts", texts)], [.. log.Select(f => f with { Check = "receipts" }), .. faults]);
    });
}
