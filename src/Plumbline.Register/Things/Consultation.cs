using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>A call for comments as documents report it, at a moment; several reports of one call are one.</summary>
public sealed record Consultation
{
    /// <summary>Its address: <c>/consultations/{slug}</c>, that of the report which came first.</summary>
    public required string Address { get; init; }

    /// <summary>What is open for comment.</summary>
    public required string Subject { get; init; }

    /// <summary>The authority that asks, or null.</summary>
    public string? By { get; init; }

    /// <summary>The body that asks, where it has a page; else null.</summary>
    public ThingName? Authority { get; init; }

    /// <summary>The law, rule or plan whose draft is open, where the register knows it; else null.</summary>
    public ThingName? Draft { get; init; }

    /// <summary>What the articles that report it are about.</summary>
    public IReadOnlyList<ThingName> Topics { get; init; } = [];

    /// <summary>First day, month or year, or null.</summary>
    public string? Opens { get; init; }

    /// <summary>Last day, included; month or year where no more is known; or null.</summary>
    public string? Closes { get; init; }

    /// <summary>Time of the closing day, <c>HH:mm</c>; <c>24:00</c> is its end; null without a closing day.</summary>
    public string? Time { get; init; }

    /// <summary>IANA name of the zone of the clock, or null where nothing tells; it is reckoned in UTC then.</summary>
    public string? Zone { get; init; }

    /// <summary>What of the clock is assumed, or null.</summary>
    public string? ClockNote { get; init; }

    /// <summary>True where a report says that the closing day was put off.</summary>
    public bool Extended { get; init; }

    /// <summary>How to answer: kind (email, web, post, phone, fax), a blank, the address as printed.</summary>
    public IReadOnlyList<string> Answer { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required ConsultationStatus Status { get; init; }

    /// <summary>Days of the authority's calendar to the closing day, 0 on the day itself; null without a closing day.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The first instant that is too late, or null.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What was counted, resolved or doubted, or null.</summary>
    public string? Note { get; init; }

    /// <summary>When the report that tells the closing day was learnt here.</summary>
    public required DateTimeOffset KnownSince { get; init; }

    /// <summary>The reports, each with document, line and quote; the one that tells the closing day first.</summary>
    public required IReadOnlyList<Evidence> Sources { get; init; }
}
