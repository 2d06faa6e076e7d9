namespace Plumbline.Register.Imports;

/// <summary>The formats of records by name.</summary>
internal static class RecordFormats
{
    private static readonly IRecordFormat[] All = [new RelatonFormat()];

    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(All, format => format.Name);

    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IRecordFormat Named(string name) =>
        Array.Find(All, format => format.Name == name) ?? throw new ArgumentException($"there is no format '{name}'; known are {string.Join(", ", Names)}", nameof(name));
}
