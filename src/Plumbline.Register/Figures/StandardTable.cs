using Plumbline.Engine.Rules.Targets;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Figures;

/// <summary>All editions and projects of a register in memory, with what replaces them, so that counts on many days read it once.</summary>
internal sealed class StandardTable
{
    private readonly Dictionary<long, StandardRow> _rows;
    private readonly Dictionary<long, string> _replaced = [];
    private readonly ILookup<long, StatementRow> _obligations;

    public StandardTable(Reading db)
    {
        _rows = db.All<StandardRow>("counts.standards").ToDictionary(r => r.ThingId);
        _obligations = db.All<ChosenRow>("counts.obligations").ToLookup(r => r.ThingId, r => r.Row);
        foreach (var link in db.All<LinkRow>("counts.replaced"))
        {
            if (!_rows.TryGetValue(link.NewId, out var now)) continue;
            var since = now.Effective ?? now.Released ?? "";
            // The earliest day that is known, as for one standard (Things/Chains).
            if (!_replaced.TryGetValue(link.OldId, out var known) || known.Length == 0 || (since.Length > 0 && string.CompareOrdinal(since, known) < 0)) _replaced[link.OldId] = since;
        }
    }

    public IReadOnlyCollection<StandardRow> Rows => _rows.Values;

    public StandardRow? Row(long thing) => _rows.GetValueOrDefault(thing);

    /// <summary>Those that were published by a day, with their status on it. One of which no day is known counts by its year.</summary>
    public IEnumerable<(StandardRow Row, string Status)> On(DateOnly day)
    {
        foreach (var row in _rows.Values)
        {
            if ((row.Released ?? row.Year) is { Length: >= 4 } published && char.IsAsciiDigit(published[0]) && !StandardStatus.Begun(published, day)) continue;
            var decided = _obligations.Contains(row.ThingId) ? Choice.Of(StatementRow.On([.. _obligations[row.ThingId].Where(o => o.State != StatementState.Rejected)], day), Properties.Obligation) : null;
            yield return (decided is null ? row : row.Obliged(decided), StandardStatus.On(row, day, _replaced.GetValueOrDefault(row.ThingId)).Status);
        }
    }

    /// <summary>The last day of a day, month or year; null for other words.</summary>
    public static DateOnly? LastDay(string? date) => MeasuredFigure.LastDay(date);

    private sealed class LinkRow
    {
        public long OldId { get; init; }
        public long NewId { get; init; }
    }
}
