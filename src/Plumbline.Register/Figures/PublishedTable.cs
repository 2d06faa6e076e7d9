using Plumbline.Register.Statements;

namespace Plumbline.Register.Figures;

/// <summary>A table that somebody has published.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="AsOf">Day, month or year for which it holds; null where not stated.</param>
/// <param name="Rows">Its rows: a name, a colon, and the values with the names of their columns.</param>
/// <param name="Sources">The words where they are known, then the citation.</param>
public sealed record PublishedTable(string Name, string? AsOf, IReadOnlyList<string> Rows, IReadOnlyList<Evidence> Sources);
