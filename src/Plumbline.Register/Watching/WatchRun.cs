namespace Plumbline.Register.Watching;

/// <summary>What a look at new things gave.</summary>
/// <param name="Sequence">The change of the register up to which everything was looked at.</param>
/// <param name="Entries">Number of entries that were looked at.</param>
/// <param name="Hits">Number of things found, over all watches.</param>
/// <param name="Broken">Watches whose query could no longer be asked, with the reason; each is told once.</param>
public sealed record WatchRun(long Sequence, int Entries, int Hits, IReadOnlyList<Watch> Broken);
