namespace Plumbline.Register.Search;

/// <summary>A term of a query.</summary>
/// <param name="En">The words as they were typed.</param>
/// <param name="Zh">The Chinese term.</param>
public sealed record TranslatedTerm(string En, string Zh);
