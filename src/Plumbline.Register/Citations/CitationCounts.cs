namespace Plumbline.Register.Citations;

/// <summary>How many citations of issues there are.</summary>
/// <param name="Cited">All.</param>
/// <param name="Here">Those whose issue is in the register.</param>
/// <param name="Tied">Those tied to the words in it.</param>
public sealed record CitationCounts(long Cited, long Here, long Tied);
