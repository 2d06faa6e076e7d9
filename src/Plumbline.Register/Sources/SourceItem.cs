namespace Plumbline.Register.Sources;

/// <summary>Something that a source names: a page, a file, a mail.</summary>
public sealed record SourceItem
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The source.</summary>
    public long SourceId { get; init; }

    /// <summary>Its address, path or name.</summary>
    public string Address { get; init; } = "";

    /// <summary>Title as the source gives it; null where it gives none.</summary>
    public string? Title { get; init; }

    /// <summary>Day as the source gives it, <c>2021-05-13</c>; null where it gives none.</summary>
    public string? Date { get; init; }

    /// <summary>When it was seen first.</summary>
    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was asked the last time; null before the first.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>ETag as sent; of a file size and time.</summary>
    public string? Etag { get; init; }

    /// <summary>When the server says that it changed last.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>SHA-256 of the bytes that came last.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A hash of the text without what changes with every visit; null before it was read.</summary>
    public string? Print { get; init; }

    /// <summary>Letters of the text that was read last.</summary>
    public int Letters { get; init; }

    /// <summary>Number of the document that it is now; null before it was read.</summary>
    public long? DocumentId { get; init; }

    /// <summary>How often it failed since it was read last.</summary>
    public int Failures { get; init; }
}
