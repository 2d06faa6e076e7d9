namespace Plumbline.Register.Sources;

/// <summary>One thing that was asked for, and what came.</summary>
public sealed record SourceFetch
{
    /// <summary>Address, path or name that was asked for.</summary>
    public string Address { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>new, changed, same (other bytes, same text), unchanged, known (the register has these bytes from elsewhere), index (a list, feed or sitemap), refused (too short to be true) or failed.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Status of the answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>SHA-256 of the bytes; null where none came.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Number of bytes.</summary>
    public long Size { get; init; }

    /// <summary>Headers of the answer, a line each; null where there are none.</summary>
    public string? Headers { get; init; }

    /// <summary>Slug of the document that came of it; null where none did.</summary>
    public string? Document { get; init; }

    /// <summary>Slug of the document before; null where it was no change.</summary>
    public string? Before { get; init; }

    /// <summary>Whose fault; null where nothing failed.</summary>
    public string? Fault { get; init; }

    /// <summary>What went wrong; null where nothing did.</summary>
    public string? Message { get; init; }
}
