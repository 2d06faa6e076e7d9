namespace Plumbline.Register.Imports;

/// <summary>A row of a table.</summary>
/// <param name="Number">Line or row on which it begins, from 1.</param>
/// <param name="Cells">Its cells from the first column on; those that are missing at the end are empty.</param>
/// <param name="Failure">Why it cannot be read, or null.</param>
public sealed record ImportRow(int Number, IReadOnlyList<string> Cells, string? Failure = null);
