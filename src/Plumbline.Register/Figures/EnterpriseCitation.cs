namespace Plumbline.Register.Figures;

/// <summary>A self-declared standard of an enterprise beside a standard that it cites.</summary>
public sealed record EnterpriseCitation
{
    /// <summary>Normal form of the enterprise standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Normal form of what it cites; without a year where it cites whatever edition is the latest.</summary>
    public required string Cited { get; init; }

    /// <summary>Address of that.</summary>
    public required string CitedAddress { get; init; }

    /// <summary>Status of what is cited on the day asked for.</summary>
    public required string CitedStatus { get; init; }

    /// <summary>The latest edition of what is cited that this register knows on the day; null where no dated one is known.</summary>
    public string? Current { get; init; }

    /// <summary>True where what is cited is superseded or withdrawn, or a later edition is known: the enterprise standard is to be looked at.</summary>
    public required bool IsBehind { get; init; }
}
