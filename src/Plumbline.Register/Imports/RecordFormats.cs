namespace Plumbline.Register.Imports;

/// <summary>The formats of records by name.</summary>
internal static class RecordFormats
{
    public static IReadOnlyList<string> Names { get; } = ["relaton", "iso-open-data", "sts", "bibtex", "csv", "xlsx", JsonFormat.FormatName];

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="mapping">Columns by field for <c>csv</c> and <c>xlsx</c>; null for the known names only.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IRecordFormat Named(string name, IReadOnlyDictionary<string, string>? mapping = null) => name switch
    {
        "relaton" => new RelatonFormat(),
        "iso-open-data" => new IsoOpenDataFormat(),
        "sts" => new StsFormat(),
        "bibtex" => new BibtexFormat(),
        "csv" or "xlsx" => new ListFormat(name, mapping),
        JsonFormat.FormatName => new JsonFormat(),
        _ => throw new ArgumentException($"there is no format '{name}'; known are {string.Join(", ", Names)}", nameof(name)),
    };
}
