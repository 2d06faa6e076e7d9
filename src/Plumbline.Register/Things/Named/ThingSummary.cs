namespace Plumbline.Register.Things.Named;

/// <summary>A thing that is known by names, in a list.</summary>
public sealed record ThingSummary
{
    /// <summary>One of <see cref="ThingRooms.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name in the address bar; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Its address: <c>/instruments/{slug}</c>.</summary>
    public string Address => Addresses.OfNamed(Kind, Slug);

    /// <summary>Name in English, or null.</summary>
    public string? En { get; init; }

    /// <summary>Name in Chinese, or null.</summary>
    public string? Zh { get; init; }

    /// <summary>The name to show first: English, else Chinese, else the key.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of its kind it is: <c>law</c>, <c>meeting</c>, <c>ministry</c>; of a call for comments who asks. Null where nothing tells.</summary>
    public string? Type { get; init; }

    /// <summary>Day, month or year by which it stands in lists: promulgated, opened, held. Null where none is stated.</summary>
    public string? Date { get; init; }

    /// <summary>Since when it is in force; null where that makes no sense or is not stated.</summary>
    public string? Effective { get; init; }

    /// <summary>The last day of an event or a call, included; the day on which an instrument was repealed; or null.</summary>
    public string? Ended { get; init; }

    /// <summary>Number of places that name it.</summary>
    public required int Mentions { get; init; }

    /// <summary>Since when this register knows it.</summary>
    public required DateTimeOffset KnownSince { get; init; }
}
