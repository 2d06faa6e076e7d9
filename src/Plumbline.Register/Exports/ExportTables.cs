namespace Plumbline.Register.Exports;

/// <summary>
/// What the own export holds: the base tables whole, with their numbers, so that what was known when, and from where, is the same in the register that takes them in. Projections
/// are computed anew there.
/// </summary>
internal static class ExportTables
{
    /// <summary>Form of the lines; one that a reader does not know is refused.</summary>
    public const int Version = 1;

    public const string Head = "plumbline_export";
    public const string End = "end";
    public const string SnapshotBytes = "snapshot_bytes";

    /// <summary>Tables in the order in which they stand there, with the columns that order their rows.</summary>
    public static IReadOnlyList<(string Name, string Order)> All { get; } =
    [
        ("batches", "id"), ("snapshots", "sha256"), ("things", "id"), ("documents", "id"), ("document_texts", "id"), ("evidence", "id"), ("findings", "id"), ("statements", "id"),
        ("import_records", "source, item"), ("citation_ties", "evidence_id, document_id"), ("deposits", "number"),
    ];
}
