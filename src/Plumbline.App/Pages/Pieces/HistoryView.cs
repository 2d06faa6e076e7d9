using Plumbline.Register.History;

namespace Plumbline.App.Pages.Pieces;

/// <summary>What the History piece shows.</summary>
/// <param name="History">All of it.</param>
/// <param name="Batches">What is shown, the latest first.</param>
/// <param name="All">Address that shows all, or null where all is shown.</param>
internal sealed record HistoryView(ThingHistory History, IReadOnlyList<HistoryBatch> Batches, string? All)
{
    private const int Few = 5;

    /// <summary>The piece for a thing; null where nothing is known of it.</summary>
    public static HistoryView? Of(ThingHistory? history, bool all, string address) => history is null ? null
        : new(history, [.. history.Batches.Reverse().Take(all ? int.MaxValue : Few)], all || history.Batches.Count <= Few && history.IsComplete ? null : address + "?history=all#history");

    /// <summary>Statements other than mentions, which are counted.</summary>
    public static IEnumerable<HistoryEntry> Told(IEnumerable<HistoryEntry> entries) => entries.Where(e => e.Property != "mentioned");
}
