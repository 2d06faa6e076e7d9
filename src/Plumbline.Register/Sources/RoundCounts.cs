namespace Plumbline.Register.Sources;

/// <summary>What a round gave.</summary>
public abstract record RoundCounts
{
    /// <summary>Items that the source named.</summary>
    public int Listed { get; init; }

    /// <summary>Items that were new.</summary>
    public int Added { get; init; }

    /// <summary>Items that had changed.</summary>
    public int Changed { get; init; }

    /// <summary>Items that were as they had been.</summary>
    public int Unchanged { get; init; }

    /// <summary>Items that failed.</summary>
    public int Failed { get; init; }

    /// <summary>Items left to the next round.</summary>
    public int Waiting { get; init; }

    /// <summary>Bytes that came.</summary>
    public long Bytes { get; init; }

    /// <summary>Whose fault; null where nothing failed.</summary>
    public string? Fault { get; init; }

    /// <summary>What there is to say of it; null where there is nothing.</summary>
    public string? Message { get; init; }
}
