namespace Plumbline.Register.Imports;

/// <summary>A record as it lies in a file, a folder or an archive; or a file of many records, which is read as it is taken in.</summary>
/// <param name="Name">Its name there; only a name, never a path that is written to.</param>
/// <param name="Bytes">What it holds; empty where <paramref name="Failure"/>, <see cref="Open"/> or <see cref="Rows"/> is there.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
public sealed record ImportItem(string Name, ReadOnlyMemory<byte> Bytes, string? Failure = null)
{
    /// <summary>Where in its file a record stands, for messages: <c>line 12</c>; null where the record is the file.</summary>
    public string? Place { get; init; }

    /// <summary>Line of its file on which the record begins, from 1: lines in messages count from there.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>Opens a file of many records from its beginning, as often as it is called; null for a record.</summary>
    public Func<Stream>? Open { get; init; }

    /// <summary>Gives the rows of a file of many records that is no text, as a workbook; null for others.</summary>
    public Func<IEnumerable<ImportRow>>? Rows { get; init; }
}
