namespace Plumbline.Register.Search;

/// <summary>A part of the index.</summary>
internal sealed class PartRow
{
    public long Part { get; init; }

    /// <summary>Entries when it was written.</summary>
    public long Entries { get; init; }

    /// <summary>Bytes of its lists.</summary>
    public long Size { get; init; }

    /// <summary>Entries that were taken out since.</summary>
    public long Gone { get; init; }
}
