using Plumbline.Register;

namespace Plumbline.App.Alerts;

/// <summary>Rounds of the watches beside the site, one a minute. What fails is said once on standard error for as long as it is the same, and the next round tries again.</summary>
internal static class WatchRounds
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>Goes on until it is ended, which is no failure.</summary>
    public static async Task Run(RegisterStore register, TimeProvider time, WebSettings settings, CancellationToken cancelled)
    {
        using var round = new WatchRound(register, time, settings.Limits(), settings.Mail, settings.Home);
        IReadOnlyList<string> said = [];
        while (!cancelled.IsCancellationRequested)
        {
            IReadOnlyList<string> failures;
            try
            {
                failures = (await round.Run(cancelled)).Failures;
            }
            catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
            {
                return;
            }
            catch (RegisterException busy)
            {
                failures = [busy.Message];
            }
            foreach (var failure in failures.Except(said)) await Console.Error.WriteLineAsync($"plumbline: {failure}");
            said = failures;
            await Task.Delay(Rest, time, cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
