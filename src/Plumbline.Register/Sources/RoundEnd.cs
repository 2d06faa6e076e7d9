namespace Plumbline.Register.Sources;

/// <summary>How a round ended, and what is to be remembered of the source itself.</summary>
public sealed record RoundEnd
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

    /// <summary>True where the source itself could not be read.</summary>
    public bool IsFailure { get; init; }

    /// <summary>Whose fault; null where nothing failed.</summary>
    public string? Fault { get; init; }

    /// <summary>What there is to say of it, one sentence; null where there is nothing.</summary>
    public string? Message { get; init; }

    /// <summary>When the host wants to be asked again; null where it said nothing.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>ETag of the source's own page; null where it sent none.</summary>
    public string? Etag { get; init; }

    /// <summary>When the source's own page changed last; null where the server does not say.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>SHA-256 of the source's own page; null keeps what is known.</summary>
    public string? Sha256 { get; init; }
}
