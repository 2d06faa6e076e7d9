namespace Plumbline.Engine.Text.Comparing;

/// <summary>Where a run of words stands.</summary>
public enum WordChangeKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the earlier text only.</summary>
    Removed,

    /// <summary>In the later text only.</summary>
    Added,
}
