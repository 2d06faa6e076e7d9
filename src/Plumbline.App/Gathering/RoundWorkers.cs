using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>Several workers of rounds in one process, until it ends.</summary>
internal static class RoundWorkers
{
    /// <summary>Hosts that one process asks at a time.</summary>
    public const int Usual = 4;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    /// <summary>Does what is due until it is cancelled; then it ends without an exception.</summary>
    public static async Task Run(RegisterStore store, TimeProvider time, GateLimits limits, int number, Action<TakenRound, RoundEnd> told, CancellationToken cancelled)
    {
        var robots = new RobotsBook(time);
        await Task.WhenAll(Enumerable.Range(0, number).Select(_ => Task.Run(() => One(store, time, limits, robots, told, cancelled), CancellationToken.None)));
    }

    private static async Task One(RegisterStore store, TimeProvider time, GateLimits limits, RobotsBook robots, Action<TakenRound, RoundEnd> told, CancellationToken cancelled)
    {
        using var worker = new RoundWorker(store, time, limits, robots, RoundWorker.UsualLease, told);
        while (!cancelled.IsCancellationRequested)
        {
            try
            {
                while (await worker.DoDue(cancelled))
                {
                    // On to the next host.
                }
                await Task.Delay(Idle, time, cancelled);
            }
            catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
            {
                return;
            }
            catch (RegisterException busy)
            {
                // Whoever holds the register for so long will be done some time, and a server comes back.
                await Console.Error.WriteLineAsync($"plumbline: {busy.Message}; rounds wait");
                await Task.WhenAny(Task.Delay(Rest, time, cancelled));
            }
        }
    }
}
