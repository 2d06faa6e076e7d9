namespace Plumbline.Register.Operations;

/// <summary>How long things hold; docs/accounts.md names them.</summary>
public static class AccountRules
{
    /// <summary>After so many attempts that failed a name is barred for <see cref="Bar"/>.</summary>
    public const int MostAttempts = 5;

    /// <summary>How long a name is barred, and how long a failed attempt counts.</summary>
    public static TimeSpan Bar { get; } = TimeSpan.FromMinutes(15);

    /// <summary>A session ends so long after signing in.</summary>
    public static TimeSpan Session { get; } = TimeSpan.FromDays(30);

    /// <summary>A session ends where nothing was asked for so long.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromDays(3);

    /// <summary>A one-time address holds so long.</summary>
    public static TimeSpan Link { get; } = TimeSpan.FromHours(1);

    /// <summary>Tokens hold at most so many days.</summary>
    public const int LongestToken = 730;
}
