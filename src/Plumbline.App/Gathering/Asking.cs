using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>
/// Asks addresses for one worker: one request at a time, each host held for this worker alone, a pause between two requests to it, and nothing that its robots.txt keeps for itself.
/// </summary>
internal sealed class Asking(RegisterStore store, TimeProvider time, Gate gate, RobotsBook robots, string worker, TimeSpan lease)
{
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _held = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Forgets which hosts were held: they were let go.</summary>
    public void Leave() => _held.Clear();

    /// <param name="source">Whose address it is; its host is held already.</param>
    /// <param name="address">The address.</param>
    /// <param name="known">What is known of it, or null.</param>
    /// <param name="cancelled">Ends it with an exception.</param>
    public async Task<Reached> Ask(Source source, Uri address, Fetched? known, CancellationToken cancelled)
    {
        var host = SourceSettings.HostOf(SourceKinds.Page, address.ToString());
        if (host != SourceSettings.HostOf(source.Kind, source.Address) && !_held.Contains(host))
        {
            if (!store.TakeHost(host, worker, lease)) return new Reached { Address = address.ToString(), IsBusy = true };
            _held.Add(host);
        }
        try
        {
            var (rules, closed) = await robots.Of(gate, address, cancelled);
            if (rules is null) return new Reached { Address = address.ToString(), Problem = closed };
            if (!rules.Allows(address)) return new Reached { Address = address.ToString(), Problem = new SourceProblem(SourceFaults.Ours, $"{address}: the robots.txt of {host} asks programs not to read this address") };
            await Pause(host, rules.Delay > TimeSpan.FromMilliseconds(source.PauseMs) ? rules.Delay : TimeSpan.FromMilliseconds(source.PauseMs), cancelled);
            var answer = await gate.Fetch(address, known, cancelled);
            return new Reached { Address = answer.Name, Bytes = answer.Bytes, IsUnchanged = answer.IsUnchanged, Answer = answer };
        }
        catch (GateException failure)
        {
            // A host that is busy and does not say for how long is left alone for a while, too.
            TimeSpan? rest = failure.Status is 429 or 503 ? Bounded(failure.RetryAfter ?? ShortestRest * 5) : null;
            if (rest is { } wait) store.RestHost(host, time.GetUtcNow() + wait);
            return new Reached { Address = address.ToString(), Problem = SourceProblems.Of(failure), Status = failure.Status, RetryAfter = rest };
        }
        finally
        {
            _asked[host] = time.GetUtcNow();
        }
    }

    private async Task Pause(string host, TimeSpan pause, CancellationToken cancelled)
    {
        if (pause > TimeSpan.Zero && _asked.TryGetValue(host, out var last) && last + pause - time.GetUtcNow() is var left && left > TimeSpan.Zero) await Task.Delay(left, time, cancelled);
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < ShortestRest ? ShortestRest : wait > LongestRest ? LongestRest : wait;
}
