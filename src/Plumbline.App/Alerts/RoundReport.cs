using Plumbline.App.Mail;

namespace Plumbline.App.Alerts;

/// <summary>What a round of the watches did.</summary>
internal sealed record RoundReport
{
    /// <summary>Entries of the register that were looked at.</summary>
    public int Entries { get; init; }

    /// <summary>What was found, over all watches.</summary>
    public int Hits { get; init; }

    /// <summary>Watches that were told what they found.</summary>
    public int Told { get; init; }

    /// <summary>Deadlines of which watches were reminded.</summary>
    public int Reminders { get; init; }

    public MailCounts Mail { get; init; } = new();

    /// <summary>Requests that programs took.</summary>
    public int Webhooks { get; init; }

    /// <summary>What could not be done, one sentence each.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    public IEnumerable<string> Lines()
    {
        yield return $"looked at {Entries:N0} new or changed entries, found {Hits:N0} for the watches; {Told:N0} watches told, {Reminders:N0} deadlines reminded of";
        if (Mail is not { Accepted: 0, Later: 0, Bounced: 0, Unknown: 0 }) yield return $"mail: {Mail.Accepted:N0} accepted, {Mail.Later:N0} to be tried again, {Mail.Bounced:N0} bounced, {Mail.Unknown:N0} unknown";
        if (Webhooks > 0) yield return $"requests to programs: {Webhooks:N0} taken";
        foreach (var failure in Failures) yield return failure;
    }
}
