namespace Plumbline.Register.Mail;

/// <summary>States of a message to one recipient.</summary>
public static class MailState
{
    /// <summary>It waits, for the first or another try.</summary>
    public const string Queued = "queued";

    /// <summary>A sender is at it.</summary>
    public const string HandedOver = "handed over";

    /// <summary>The server took it.</summary>
    public const string Accepted = "accepted";

    /// <summary>The server refused it for good.</summary>
    public const string Bounced = "bounced";

    /// <summary>The connection or the sender ended while it was handed over; whether it was taken nobody knows, and it is not sent again.</summary>
    public const string Unknown = "unknown";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Queued, HandedOver, Accepted, Bounced, Unknown];
}
