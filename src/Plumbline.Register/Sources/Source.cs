namespace Plumbline.Register.Sources;

/// <summary>A source with what became of it so far.</summary>
public sealed record Source : SourceSettings
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Who added it.</summary>
    public string ByWhom { get; init; } = "";

    /// <summary>When the next round is due; null while it is off.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When the last round ended, however; null before the first.</summary>
    public DateTimeOffset? RoundAt { get; init; }

    /// <summary>When the last round ended that read the source; null where none did.</summary>
    public DateTimeOffset? SuccessAt { get; init; }

    /// <summary>When it gave something new or changed the last time; null where it never did.</summary>
    public DateTimeOffset? NewAt { get; init; }

    /// <summary>Rounds that failed since the last one that succeeded.</summary>
    public int Failures { get; init; }

    /// <summary>Whose fault the last failure is, one of <see cref="SourceFaults"/>; null after a success.</summary>
    public string? Fault { get; init; }

    /// <summary>What the last round says of itself, one sentence; null where there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>ETag of its own page, feed or sitemap.</summary>
    public string? Etag { get; init; }

    /// <summary>When the server says that this changed last.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>SHA-256 of the bytes that it gave last.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Number of items that it named last.</summary>
    public int Listed { get; init; }

    /// <summary>How it is at a moment.</summary>
    public string State(DateTimeOffset now) => SourceStates.Of(this, now);
}
