using Plumbline.Register;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Work;

/// <summary>Several workers in one process, and when they are to end.</summary>
internal static class Workers
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Briefly = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs workers until they are to end.</summary>
    /// <param name="store">The register.</param>
    /// <param name="time">For leases and waiting.</param>
    /// <param name="number">Number of workers.</param>
    /// <param name="lease">How long jobs stay with a worker that says nothing.</param>
    /// <param name="end">When to end.</param>
    /// <param name="told">Told of each job, by several threads.</param>
    /// <param name="cancelled">Gives back what is not finished, and throws.</param>
    public static async Task Run(RegisterStore store, TimeProvider time, int number, TimeSpan lease, WorkUntil end, Action<TakenJob, JobEnd, string> told, CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var workers = Enumerable.Range(1, number).Select(n => Task.Run(
            async () =>
            {
                try
                {
                    await Run(store, time, new Worker(store, time, $"{Environment.MachineName}/{Environment.ProcessId}/{n}", lease, told), end, stop.Token);
                }
                catch
                {
                    // One that cannot go on ends the others; they give back what they have.
                    await stop.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None)).ToArray();
        try
        {
            await Task.WhenAll(workers);
        }
        catch when (Array.Find(workers, w => w.IsFaulted) is { } failed && !cancelled.IsCancellationRequested)
        {
            await failed;
        }
    }

    private static async Task Run(RegisterStore store, TimeProvider time, Worker worker, WorkUntil end, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                if (worker.DoNext(stop))
                {
                    if (end == WorkUntil.Once) return;
                    continue;
                }
            }
            catch (RegisterException busy) when (busy.Problem is RegisterProblem.Busy or RegisterProblem.Unreachable && end != WorkUntil.Once)
            {
                // Whoever holds the register for so long will be done some time, and a server comes back; what was taken is taken again when its lease ends.
                await Console.Error.WriteLineAsync($"plumbline: {busy.Message}; the worker waits");
            }
            if (end == WorkUntil.Once) return;
            // What others have may come back, and what failed may be tried again: empty means that nothing is open.
            var counts = store.ListJobs(JobStates.Running).Counts;
            if (end == WorkUntil.Empty && counts[JobStates.Waiting] + counts[JobStates.Running] == 0) return;
            await Task.Delay(end == WorkUntil.Empty ? Briefly : Idle, time, stop);
        }
    }
}
