namespace Plumbline.Engine.Extraction.References;

/// <summary>What the rules of references are called.</summary>
internal static class ReferenceRules
{
    private static readonly (string Kind, string Name)[] All =
    [
        (ReferenceKinds.Undated, "undated"), (ReferenceKinds.Misprint, "misprint"), (ReferenceKinds.ShortName, "short-name"), (ReferenceKinds.ShortName, "title-short"),
        (ReferenceKinds.Said, "text-itself"), (ReferenceKinds.Said, "named-before"), (ReferenceKinds.Committee, "committee"), (ReferenceKinds.Date, "date"),
    ];

    /// <summary>One of <see cref="ReferenceKinds"/>.</summary>
    public static string Kind(ReferenceRule rule) => All[(int)rule].Kind;

    /// <summary>The rule as findings name it.</summary>
    public static string Name(ReferenceRule rule) => All[(int)rule].Name;
}
