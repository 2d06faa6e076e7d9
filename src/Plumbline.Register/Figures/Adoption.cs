namespace Plumbline.Register.Figures;

/// <summary>A Chinese standard that adopts an international or foreign one.</summary>
public sealed record Adoption
{
    /// <summary>Normal form of the standard that adopts.</summary>
    public required string Standard { get; init; }

    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its status on the day asked for.</summary>
    public required string Status { get; init; }

    /// <summary>Normal form of what it adopts.</summary>
    public required string Adopted { get; init; }

    /// <summary>Address of that.</summary>
    public required string AdoptedAddress { get; init; }

    /// <summary><c>IDT</c>, <c>MOD</c>, <c>NEQ</c>, or null where not stated.</summary>
    public string? Degree { get; init; }

    /// <summary>The latest edition of what is adopted that this register knows and that was published by the day; null where no dated one is known.</summary>
    public string? Current { get; init; }

    /// <summary>Years between the adopted edition and the current one, 0 where they are the same; null where one of the years is not known.</summary>
    public int? LagYears { get; init; }

    /// <summary>Years between the adopted edition and the standard that adopts it; null where one of the years is not known.</summary>
    public int? DelayYears { get; init; }

    /// <summary>Fields of the ICS, two digits: of what is adopted, else of what adopts; empty where neither is known.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>True where a later edition than the adopted one is known.</summary>
    public bool IsBehind => Current is not null && Current != Adopted && LagYears is null or > 0;
}
