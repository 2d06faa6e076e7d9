namespace Plumbline.Register.Timelines;

/// <summary>How many facts of each sort fall into a period.</summary>
/// <param name="Period">Year, month or day. Facts of which less is known stand under what is known: in a year by months those known to the year have a row of their own.</param>
/// <param name="Counts">Numbers by sort; sorts without facts are left out.</param>
/// <param name="Total">Their sum.</param>
public sealed record TimelinePeriod(string Period, IReadOnlyDictionary<string, int> Counts, int Total);
