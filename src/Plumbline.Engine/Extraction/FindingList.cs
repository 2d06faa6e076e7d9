using System.Collections;

namespace Plumbline.Engine.Extraction;

/// <summary>
/// The findings of one kind in order of the text. They are kept as rows side by side, since a text may have millions of them, and each is made when it is asked for: two answers for one place are equal and not the same object.
/// </summary>
/// <typeparam name="T">The kind.</typeparam>
public abstract class FindingList<T> : IReadOnlyList<T>
    where T : Finding
{
    private protected FindingList()
    {
    }

    /// <inheritdoc/>
    public abstract int Count { get; }

    /// <inheritdoc/>
    public abstract T this[int index] { get; }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
