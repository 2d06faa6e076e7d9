namespace Plumbline.Register.Search;

/// <summary>The first hits behind a place in the order of answers: by class, then by descending number.</summary>
/// <param name="from">The place: a class, and in it the entries with a smaller number.</param>
/// <param name="rows">At most so many.</param>
internal sealed class TopHits((int Class, long Before) from, int rows)
{
    private readonly PriorityQueue<(int Class, long Id), (int Class, long Id)> _hits = new(Comparer<(int Class, long Id)>.Create((one, other) =>
        one.Class != other.Class ? other.Class.CompareTo(one.Class) : one.Id.CompareTo(other.Id)));

    /// <summary>True where a hit would be one of the first.</summary>
    public bool Takes(int hitClass, long id)
    {
        if (hitClass < from.Class || (hitClass == from.Class && id >= from.Before)) return false;
        if (_hits.Count < rows) return true;
        var last = _hits.Peek();
        return hitClass < last.Class || (hitClass == last.Class && id > last.Id);
    }

    /// <summary>True where a hit of some class or a later one would be one of the first.</summary>
    public bool MayTake(int earliestClass, long id)
    {
        for (var hitClass = earliestClass; hitClass < SearchIndex.Classes; hitClass++) if (Takes(hitClass, id)) return true;
        return false;
    }

    public void Add(int hitClass, long id)
    {
        if (!Takes(hitClass, id)) return;
        _hits.Enqueue((hitClass, id), (hitClass, id));
        if (_hits.Count > rows) _hits.Dequeue();
    }

    /// <summary>The hits in order.</summary>
    public List<(int Class, long Id)> InOrder()
    {
        var hits = new List<(int Class, long Id)>();
        while (_hits.TryDequeue(out var hit, out _)) hits.Add(hit);
        hits.Reverse();
        return hits;
    }
}
