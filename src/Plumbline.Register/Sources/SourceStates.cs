namespace Plumbline.Register.Sources;

/// <summary>How a source is.</summary>
public static class SourceStates
{
    /// <summary>Not followed.</summary>
    public const string Off = "off";

    /// <summary>Followed, and not asked yet.</summary>
    public const string Waiting = "waiting";

    /// <summary>Asked when it should be, and with news as often as expected.</summary>
    public const string Fresh = "fresh";

    /// <summary>Read without failure, but without anything new for longer than is usual there.</summary>
    public const string Silent = "silent";

    /// <summary>A round is overdue: nobody works, or what works is behind.</summary>
    public const string Late = "late";

    /// <summary>The last round failed.</summary>
    public const string Failing = "failing";

    /// <summary>All of them, the worst first.</summary>
    public static IReadOnlyList<string> All { get; } = [Failing, Late, Silent, Waiting, Fresh, Off];

    /// <summary>A round that is due for so long is overdue.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(2);

    internal static string Of(Source source, DateTimeOffset now)
    {
        if (!source.IsOn) return Off;
        if (source.Failures > 0) return Failing;
        if (source.NextAt is { } next && now - next > Overdue) return Late;
        if (source.SuccessAt is null) return Waiting;
        return SilentDays(source, now) is { } ? Silent : Fresh;
    }

    /// <summary>Days without anything new, where that is more than is usual; null where it is not.</summary>
    /// <param name="source">The source.</param>
    /// <param name="now">Now.</param>
    public static int? SilentDays(Source source, DateTimeOffset now) =>
        source.ExpectDays > 0 && (int)(now - (source.NewAt ?? source.MadeAt)).TotalDays is var days && days > source.ExpectDays ? days : null;
}
