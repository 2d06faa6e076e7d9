namespace Plumbline.Register.Sources;

/// <summary>What became of a source that was to be kept, and how far that may go.</summary>
public enum SourcePut
{
    /// <summary>There is one of this name, and nothing was changed.</summary>
    Left,

    /// <summary>It is new, or was removed before.</summary>
    Added,

    /// <summary>One of this name was changed.</summary>
    ChangedToo,

    /// <summary>Only new ones are to be kept.</summary>
    NewOnly,
}
