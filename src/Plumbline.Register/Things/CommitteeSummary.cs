namespace Plumbline.Register.Things;

/// <summary>A committee in a list.</summary>
public sealed record CommitteeSummary
{
    /// <summary>Name in the address bar: <c>/committees/{slug}</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Normal form of its code.</summary>
    public required string Normal { get; init; }

    /// <summary>Name in English, or null.</summary>
    public string? En { get; init; }

    /// <summary>Name in Chinese, or null.</summary>
    public string? Zh { get; init; }

    /// <summary>Number of places that name it; those of its children not counted.</summary>
    public required int Mentions { get; init; }

    /// <summary>Since when this register knows it.</summary>
    public required DateTimeOffset KnownSince { get; init; }
}
