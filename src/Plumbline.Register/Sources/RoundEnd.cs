namespace Plumbline.Register.Sources;

/// <summary>How a round ended, and what is to be remembered of the source itself.</summary>
public sealed record RoundEnd : RoundCounts
{
    /// <summary>True where the source itself could not be read.</summary>
    public bool IsFailure { get; init; }

    /// <summary>When the host wants to be asked again; null where it said nothing.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>ETag of the source's own page; null where it sent none.</summary>
    public string? Etag { get; init; }

    /// <summary>When the source's own page changed last; null where the server does not say.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>SHA-256 of the source's own page; null keeps what is known.</summary>
    public string? Sha256 { get; init; }
}
