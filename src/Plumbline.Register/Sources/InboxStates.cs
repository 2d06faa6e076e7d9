namespace Plumbline.Register.Sources;

/// <summary>What can be said of an entry of the inbox.</summary>
public static class InboxStates
{
    /// <summary>Nobody has decided on it.</summary>
    public const string New = "new";

    /// <summary>It is wanted.</summary>
    public const string Kept = "kept";

    /// <summary>It is not wanted; the document stays in the register.</summary>
    public const string Dismissed = "dismissed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [New, Kept, Dismissed];
}
