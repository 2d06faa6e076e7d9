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

    /// <summary>Brings the rows into the order of the text; those of one place stay as they were.</summary>
    public void Sort(Func<TRow, TextSpan> span) => _rows = SpanOrder.Sorted(_rows, span);
}
