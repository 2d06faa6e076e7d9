namespace Plumbline.Register.Storage;

/// <summary>
/// Snapshots as rows, in pieces of a megabyte, in the transaction that names them: every machine that reaches the register reaches them, and one backup holds all.
/// </summary>
/// <param name="database">The store.</param>
internal sealed class SnapshotTable(PostgresDatabase database) : Snapshots
{
    private const int Piece = 1 << 20;

    public override bool Keep(WriteTransaction transaction, string sha256, ReadOnlyMemory<byte> bytes)
    {
        using var there = new Prepared(transaction, "snapshots.there", "sha256");
        if (there.Value(sha256) is not null) return false;
        using var insert = new Prepared(transaction, "snapshots.insert", "sha256", "piece", "bytes");
        var number = 0;
        // No bytes are one piece without bytes.
        do
        {
            insert.Run(sha256, number, bytes.Slice(number * Piece, Math.Min(Piece, bytes.Length - (number * Piece))).ToArray());
        }
        while (++number * Piece < bytes.Length);
        return true;
    }

    /// <summary>They end with the transaction.</summary>
    public override void Drop(string sha256)
    {
    }

    public override bool Has(string sha256) => PieceOf(sha256, 0) is not null;

    public override Stream? Open(string sha256) => PieceOf(sha256, 0) is { } first ? new PieceStream(first, Piece, number => PieceOf(sha256, number)) : null;

    public override IEnumerable<string> Names() => database.Read(db => db.All<string>("snapshots.names"));

    private byte[]? PieceOf(string sha256, int piece) => database.Read(db => db.One<byte[]>("snapshots.piece", new { sha256, piece }));
}
