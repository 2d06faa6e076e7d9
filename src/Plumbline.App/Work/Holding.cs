using Plumbline.Register;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Work;

/// <summary>Jobs in the hands of a worker: their leases are renewed three times in their length, and what was lost all the same cancels the work on it.</summary>
internal sealed class Holding : IDisposable
{
    private readonly RegisterStore _store;
    private readonly TimeSpan _lease;
    private readonly CancellationTokenSource _lost;
    private readonly ITimer _beat;
    private volatile IReadOnlyList<TakenJob> _jobs;

    public Holding(RegisterStore store, TimeProvider time, IReadOnlyList<TakenJob> jobs, TimeSpan lease, CancellationToken cancelled)
    {
        (_store, _jobs, _lease) = (store, jobs, lease);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        _beat = time.CreateTimer(_ => Renew(), null, lease / 3, lease / 3);
    }

    /// <summary>Cancelled where work is to stop: on request, or since every job is another's.</summary>
    public CancellationToken Stop => _lost.Token;

    /// <summary>The jobs that are not finished.</summary>
    public IReadOnlyList<TakenJob> Jobs => _jobs;

    /// <summary>A job needs no more holding.</summary>
    public void Finished(TakenJob job) => _jobs = [.. _jobs.Where(j => j.Id != job.Id)];

    public void Dispose()
    {
        _beat.Dispose();
        _lost.Dispose();
    }

    private void Renew()
    {
        try
        {
            var jobs = _jobs;
            if (jobs.Count > 0 && _store.RenewJobs(jobs, _lease).Count == 0 && _jobs.Count > 0) _lost.Cancel();
        }
        catch (Exception wrong) when (wrong is RegisterException or ObjectDisposedException)
        {
            // The next beat tries again; should the lease end meanwhile, the commit finds it out.
        }
    }
}
