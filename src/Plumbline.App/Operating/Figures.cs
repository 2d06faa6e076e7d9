using System.Diagnostics.Metrics;

namespace Plumbline.App.Operating;

/// <summary>What this program counts of itself, besides what ASP.NET Core and the runtime count.</summary>
internal static class Figures
{
    public const string Name = "Plumbline";

    private static readonly Meter Meter = new(Name);

    /// <summary>Requests that were refused because there were too many.</summary>
    public static Counter<long> Refused { get; } = Meter.CreateCounter<long>("plumbline.requests.refused", "{request}", "Requests that were refused because there were too many from one address");

    /// <summary>Answers from the cache of finished ones, and those that were made.</summary>
    public static Counter<long> Answers { get; } = Meter.CreateCounter<long>("plumbline.answers", "{answer}", "Answers for readers who are not signed in, by where they came from");

    /// <summary>Attempts to sign in.</summary>
    public static Counter<long> SignIns { get; } = Meter.CreateCounter<long>("plumbline.sign_ins", "{attempt}", "Attempts to sign in, by outcome");

    /// <summary>Rounds of sources.</summary>
    public static Counter<long> Rounds { get; } = Meter.CreateCounter<long>("plumbline.rounds", "{round}", "Rounds of sources that ended, by outcome");
}
