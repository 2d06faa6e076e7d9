namespace Plumbline.Register.Watching;

/// <summary>A watch to be kept.</summary>
/// <param name="Query">The address of the page to be watched, with its query string.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ByWhom">Who makes it.</param>
public sealed record NewWatch(string Query, string Name, string ByWhom)
{
    /// <summary>One of <see cref="Watch.Rates"/>.</summary>
    public string Rate { get; init; } = "daily";

    /// <summary>Language of what is told: <c>en</c> or <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>IANA name of the zone by whose clock its days and weeks begin.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Days before a deadline on which it reminds, as <see cref="Reminder"/> writes them; empty for none.</summary>
    public string Remind { get; init; } = "";

    /// <summary>The address of its mail; null for none.</summary>
    public string? Mail { get; init; }

    /// <summary>True where whoever makes it answers for the address of its mail, which then needs no confirmation.</summary>
    public bool MailIsKnown { get; init; }

    /// <summary>Where it is told by a request of a program; null for none.</summary>
    public string? Webhook { get; init; }

    /// <summary>The account that makes it; null for none.</summary>
    public long? AccountId { get; init; }
}
