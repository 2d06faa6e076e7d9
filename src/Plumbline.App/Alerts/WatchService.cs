using Plumbline.Register;

namespace Plumbline.App.Alerts;

/// <summary>Rounds of the watches beside the site, one a minute. A round that fails is said, and the next one tries again.</summary>
internal sealed partial class WatchService(RegisterStore register, TimeProvider time, WebSettings settings, ILogger<WatchService> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var round = new WatchRound(register, time, settings.Mail, settings.Home);
        using var minute = new PeriodicTimer(Rest, time);
        while (await minute.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                foreach (var failure in (await round.Run(stoppingToken)).Failures) Failed(log, failure);
            }
            catch (RegisterException busy)
            {
                Failed(log, busy.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "watches: {Failure}")]
    private static partial void Failed(ILogger logger, string failure);
}
