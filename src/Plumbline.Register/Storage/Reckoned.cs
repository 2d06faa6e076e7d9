using System.Collections.Concurrent;

namespace Plumbline.Register.Storage;

/// <summary>
/// Answers for which all of the register has to be read: each is reckoned once for every state of the register, and whoever asks meanwhile waits for the same reckoning. What is not asked for again
/// is forgotten when the register changes.
/// </summary>
internal sealed class Reckoned
{
    /// <summary>Questions differ by day, so that somebody who asks for many days does not fill the memory.</summary>
    private const int Most = 32;

    private readonly Lock _turning = new();
    private (long Sequence, ConcurrentDictionary<object, Lazy<object>> Answers) _kept = (-1, []);

    /// <param name="sequence">The number of the register's state.</param>
    /// <param name="question">What is asked, all that tells it from other questions; compared as a value.</param>
    /// <param name="reckon">Gives the answer; it is not kept where it throws.</param>
    public T Of<T>(long sequence, object question, Func<T> reckon)
        where T : notnull
    {
        var answers = Answers(sequence);
        var answer = answers.GetOrAdd(question, _ => new Lazy<object>(() => reckon()));
        try
        {
            return (T)answer.Value;
        }
        catch
        {
            answers.TryRemove(new KeyValuePair<object, Lazy<object>>(question, answer));
            throw;
        }
    }

    private ConcurrentDictionary<object, Lazy<object>> Answers(long sequence)
    {
        lock (_turning)
        {
            if (_kept.Sequence != sequence || _kept.Answers.Count >= Most) _kept = (sequence, []);
            return _kept.Answers;
        }
    }
}
