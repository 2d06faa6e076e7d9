namespace Plumbline.Register.Search;

/// <summary>
/// The lists of one word. <c>entries</c> has for each entry, by ascending numbers, the difference to the number before, a byte (kind times 16, plus a bit for each column that has the word: 1 identifiers, 2 title,
/// 4 heading, 8 text), and the number of bytes that its places take. <c>places</c> has for each entry, column by column, the differences of the places to those before; a 0 stands between two columns. Places begin at
/// 1 and run on from column to column with a gap, so that places that follow each other lie in one column.
/// </summary>
internal sealed class PostingsBuilder
{
    private readonly ByteLine _entries = new();
    private readonly ByteLine _places = new();
    private long _lastId;
    private int _mask, _lastPlace, _placesBefore;

    /// <summary>True while places of an entry are being put.</summary>
    public bool IsOpen => _mask != 0;

    /// <summary>Number of bytes of both lists.</summary>
    public int Length => _entries.Length + _places.Length;

    /// <summary>Puts a place of the entry that <see cref="End"/> names; columns and places ascend.</summary>
    public void Put(int column, int place)
    {
        if (_mask == 0) (_lastPlace, _placesBefore) = (0, _places.Length);
        else if ((_mask & (1 << column)) == 0) _places.Add(0);
        _mask |= 1 << column;
        _places.AddNumber(place - _lastPlace);
        _lastPlace = place;
    }

    /// <summary>Ends an entry; its number is greater than the one before.</summary>
    public void End(long id, SearchKind kind)
    {
        Head(id, (byte)(((int)kind << 4) | _mask), _places.Length - _placesBefore);
        _mask = 0;
    }

    /// <summary>Adds an entry as another list holds it.</summary>
    public void Add(long id, byte flags, ReadOnlySpan<byte> places)
    {
        Head(id, flags, places.Length);
        _places.Add(places);
    }

    public (byte[] Entries, byte[] Places) ToArrays() => (_entries.ToArray(), _places.ToArray());

    private void Head(long id, byte flags, int length)
    {
        _entries.AddNumber(id - _lastId);
        _entries.Add(flags);
        _entries.AddNumber(length);
        _lastId = id;
    }
}
