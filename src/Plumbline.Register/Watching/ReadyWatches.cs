namespace Plumbline.Register.Watching;

/// <summary>Watches with their queries read.</summary>
/// <param name="Index">Those that are active.</param>
/// <param name="Earliest">The earliest change that one of them does not know, less one.</param>
/// <param name="Mended">Broken ones whose query can be asked again, with the change at which each stopped.</param>
/// <param name="Unread">Active ones whose query can no longer be asked, with the reason.</param>
internal sealed record ReadyWatches(
    WatchIndex Index, long Earliest, IReadOnlyList<(long Id, long Seen, string Address, WatchQuery Query)> Mended, IReadOnlyList<(long Id, long Seen, string Problem)> Unread);
