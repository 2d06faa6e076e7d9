namespace Plumbline.App.Publishing.Facts;

/// <summary>What recognition finds in an article, each once in order of the text.</summary>
/// <param name="Standards">Normal forms.</param>
/// <param name="Committees">Normal forms.</param>
/// <param name="Dates">Dates as far as they are known: <c>2023-07-13</c>, <c>2023-07</c>.</param>
internal sealed record ArticleFacts(IReadOnlyList<string> Standards, IReadOnlyList<string> Committees, IReadOnlyList<string> Dates);
