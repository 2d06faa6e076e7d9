using System.Numerics;

namespace Plumbline.Register.Search;

/// <summary>Goes through the places of a word, or of several words, in one entry.</summary>
internal struct PlaceCursor
{
    /// <summary>Behind the last place.</summary>
    public const int End = int.MaxValue;

    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly List<int>? _merged;
    private int _at, _columns, _place;

    /// <param name="bytes">Where the places of one word lie, as <see cref="PostingsBuilder"/> writes them.</param>
    /// <param name="at">Where they begin.</param>
    /// <param name="end">Behind them.</param>
    /// <param name="columns">The columns that have any.</param>
    public PlaceCursor(byte[] bytes, int at, int end, int columns) => (_bytes, _at, _end, _columns) = (bytes, at, end, columns);

    /// <param name="several">The places of each of several words.</param>
    public PlaceCursor(IEnumerable<PlaceCursor> several)
    {
        _bytes = [];
        _merged = [];
        foreach (var one in several)
        {
            var places = one;
            for (var place = places.Next(); place != End; place = places.Next()) _merged.Add(place);
        }
        _merged.Sort();
    }

    /// <summary>The next place times 4 plus its column; <see cref="End"/> behind the last one.</summary>
    public int Next()
    {
        if (_merged is not null) return _at < _merged.Count ? _merged[_at++] : End;
        while (_at < _end)
        {
            var step = (int)ByteLine.Number(_bytes, ref _at);
            if (step > 0) return ((_place += step) << 2) | BitOperations.TrailingZeroCount(_columns);
            _columns &= _columns - 1;
        }
        return End;
    }
}
