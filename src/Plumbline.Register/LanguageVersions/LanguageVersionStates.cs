namespace Plumbline.Register.LanguageVersions;

/// <summary>What a version in another language is worth on a day. Names never change their meaning.</summary>
public static class LanguageVersionStates
{
    /// <summary>It is of an edition that another has taken the place of, and no later edition has one in this language.</summary>
    public const string Outdated = "outdated";

    /// <summary>It is planned or in the making.</summary>
    public const string Planned = "planned";

    /// <summary>It is of the edition that is current.</summary>
    public const string Current = "current";

    /// <summary>It is of an edition that is no longer current, and a later edition has one in this language.</summary>
    public const string Earlier = "earlier";

    /// <summary>It is of a standard that is named without its year, so nobody can tell of which edition.</summary>
    public const string Undated = "undated";

    /// <summary>None is known.</summary>
    public const string Missing = "missing";

    /// <summary>Every name, in the order of lists.</summary>
    public static IReadOnlyList<string> All { get; } = [Outdated, Planned, Undated, Current, Earlier, Missing];
}
