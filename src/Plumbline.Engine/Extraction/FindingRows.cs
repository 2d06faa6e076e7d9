using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>What a finding of a kind says, without an object of its own.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal interface IFindingRow<out T>
    where T : Finding
{
    /// <summary>Makes the finding.</summary>
    T Make(Recognition found);
}

/// <summary>The rows behind a list of findings; recognisers read and write these.</summary>
/// <param name="found">What the text of the findings belongs to.</param>
internal sealed class FindingRows<T, TRow>(Recognition found) : FindingList<T>
    where T : Finding
    where TRow : struct, IFindingRow<T>
{
    private ChunkedList<TRow> _rows = new();

    public override int Count => _rows.Count;

    public override T this[int index] => _rows[index].Make(found);

    /// <summary>The row itself, to be read or changed.</summary>
    public ref TRow Row(int index) => ref _rows[index];

    public void Add(in TRow row) => _rows.Add(row);

    public void Clear() => _rows = new();

    /// <summary>Gives the rows away and starts anew.</summary>
    public ChunkedList<TRow> TakeAll()
    {
        var rows = _rows;
        _rows = new();
        return rows;
    }

    /// <summary>Brings the rows into the order of the text. What is moved is their places alone.</summary>
    public void Sort(Func<TRow, TextSpan> span)
    {
        var places = new (TextSpan Span, int Index)[Count];
        for (var i = 0; i < places.Length; i++) places[i] = (span(_rows[i]), i);
        if (IsInOrder(places)) return;
        Array.Sort(places, (a, b) => a.Span.CompareTo(b.Span));
        var sorted = new ChunkedList<TRow>();
        foreach (var (_, index) in places) sorted.Add(_rows[index]);
        _rows = sorted;
    }

    private static bool IsInOrder((TextSpan Span, int)[] places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i].Span <= places[i - 1].Span) return false;
        }
        return true;
    }
}
