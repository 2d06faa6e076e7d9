using Plumbline.App.Operating;
using Plumbline.Register;
using Plumbline.Register.Jobs;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>Does rounds, one after the other, under a name of its own: those that are due, or one that somebody wants. Several workers of several processes share them; a host is one worker's at a time.</summary>
internal sealed class RoundWorker : IDisposable
{
    /// <summary>How long a host stays with a worker that says nothing.</summary>
    public static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(60);

    /// <summary>Ends of rounds without news that are kept together.</summary>
    private const int EndedTogether = 50;

    private readonly RegisterStore _store;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lease;
    private readonly string _name;
    private readonly Asking _asking;
    private readonly Gate _gate;
    private readonly Action<TakenRound, RoundEnd> _told;

    /// <param name="store">The register.</param>
    /// <param name="time">Tells when rounds are due.</param>
    /// <param name="limits">What requests may cost.</param>
    /// <param name="robots">What sites allow; workers may share it.</param>
    /// <param name="lease">How long a host stays with a worker that says nothing.</param>
    /// <param name="told">Told of each round that ended.</param>
    public RoundWorker(RegisterStore store, TimeProvider time, GateLimits limits, RobotsBook robots, TimeSpan lease, Action<TakenRound, RoundEnd> told)
    {
        (_store, _time, _lease, _told, _gate) = (store, time, lease, told, new Gate(limits));
        _name = $"{Environment.MachineName}/{Environment.ProcessId}/{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8))}";
        _asking = new Asking(store, time, _gate, robots, _name, lease);
    }

    /// <summary>Does what is due at one host.</summary>
    /// <param name="cancelled">Leaves what is not finished to others, and throws.</param>
    /// <returns>False where nothing is due, or all of it is with others.</returns>
    public async Task<bool> DoDue(CancellationToken cancelled)
    {
        var rounds = _store.TakeRounds(_name, _lease);
        if (rounds.Count == 0) return false;
        await Run(rounds, accept: false, cancelled);
        return true;
    }

    /// <summary>Does a round of one source now.</summary>
    /// <param name="name">Name of the source.</param>
    /// <param name="byWhom">Who wants it.</param>
    /// <param name="accept">True takes pages as they are, however short.</param>
    /// <param name="cancelled">As above.</param>
    /// <returns>Why there was none; null where there was one.</returns>
    public async Task<string?> Do(string name, string byWhom, bool accept, CancellationToken cancelled)
    {
        var (round, hindrance) = _store.TakeRound(name, _name, _lease, byWhom);
        if (round is not null) await Run([round], accept, cancelled);
        return hindrance;
    }

    public void Dispose() => _gate.Dispose();

    private async Task Run(IReadOnlyList<TakenRound> rounds, bool accept, CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        using (_time.CreateTimer(_ => Renew(stop), null, _lease / 3, _lease / 3))
        {
            try
            {
                var ends = new List<(TakenRound, RoundEnd, IReadOnlyList<ItemOutcome>)>();
                DateTimeOffset? rest = null;
                foreach (var round in rounds)
                {
                    // The host has said that it is asked too often: its other sources wait, too.
                    var (end, items) = rest is { } until ? (Resting(round, until), []) : await new SourceRun(_store, _time, _asking, round, accept).Run(stop.Token);
                    rest ??= end.NotBefore;
                    ends.Add((round, end, items));
                    if (ends.Count >= EndedTogether || items.Count >= EndedTogether) Keep(ends);
                }
                Keep(ends);
            }
            catch (JobLostException)
            {
                // Another has taken it up since this one said nothing for too long; what was kept is kept.
            }
            catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
            {
                // As above.
            }
            finally
            {
                Leave();
            }
        }
    }

    private static RoundEnd Resting(TakenRound round, DateTimeOffset until) => new()
    {
        IsFailure = true, NotBefore = until, Fault = SourceFaults.Theirs, Message = $"not asked: its host wants to be left alone until {until:yyyy-MM-dd HH:mm} UTC", Etag = round.Source.Etag, LastModified = round.Source.LastModified,
    };

    private void Keep(List<(TakenRound Round, RoundEnd End, IReadOnlyList<ItemOutcome> Items)> ends)
    {
        _store.EndRounds(ends);
        foreach (var (round, end, _) in ends)
        {
            Figures.Rounds.Add(1, new KeyValuePair<string, object?>("outcome", end.IsFailure ? "failed" : end.Failed > 0 ? "partly" : "done"));
            _told(round, end);
        }
        ends.Clear();
    }

    private void Renew(CancellationTokenSource stop)
    {
        try
        {
            if (!_store.RenewHosts(_name, _lease)) stop.Cancel();
        }
        catch (Exception wrong) when (wrong is RegisterException or ObjectDisposedException)
        {
            // The next beat tries again; should the lease end meanwhile, the commit finds it out.
        }
    }

    private void Leave()
    {
        _asking.Leave();
        try
        {
            _store.LeaveHosts(_name);
        }
        catch (RegisterException)
        {
            // The lease ends by itself.
        }
    }
}
