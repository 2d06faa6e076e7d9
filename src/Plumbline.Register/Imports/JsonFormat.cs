namespace Plumbline.Register.Imports;

/// <summary>The register's own export. It is taken in by <see cref="ExportReader"/> row by row, not as records.</summary>
internal sealed class JsonFormat : IRecordFormat
{
    public const string FormatName = "json";

    public string Name => FormatName;

    public bool HoldsMany => true;

    public bool Takes(string name) => name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public ImportRecord Read(ReadOnlyMemory<byte> bytes) => throw new FormatException("an export is read as a whole");
}
