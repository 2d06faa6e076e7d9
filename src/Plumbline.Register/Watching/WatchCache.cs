namespace Plumbline.Register.Watching;

/// <summary>The queries of all watches made ready, until a watch or a kept list changes.</summary>
internal sealed class WatchCache
{
    private readonly Lock _lock = new();
    private (string Of, ReadyWatches Watches)? _ready;

    /// <summary>What is kept, where it was made of the same; else it is made.</summary>
    /// <param name="of">Changes with the watches and lists.</param>
    /// <param name="make">Makes it.</param>
    public ReadyWatches Get(string of, Func<ReadyWatches> make)
    {
        lock (_lock)
        {
            if (_ready is (var kept, var watches) && kept == of) return watches;
        }
        var made = make();
        lock (_lock) _ready = (of, made);
        return made;
    }
}
