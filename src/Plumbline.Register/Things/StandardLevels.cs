namespace Plumbline.Register.Things;

/// <summary>What the kind of an identifier says of level and obligation.</summary>
internal static class StandardLevels
{
    /// <summary>The kinds of identifiers that standards have.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "national-mandatory", "national-recommended", "guide", "sector", "local", "association", "enterprise", "plan", "sample", "reference-material", "metrology", "military", "technical-regulation", "other",
        "international", "foreign",
    ];

    /// <summary>Level: <c>national</c>, <c>sector</c>, <c>project</c> of a plan number, else the kind itself.</summary>
    public static string Of(string kind) => kind switch
    {
        "national-mandatory" or "national-recommended" or "guide" => "national",
        "plan" => "project",
        _ => kind,
    };

    /// <summary><c>mandatory</c>, <c>recommended</c>, <c>guidance</c>; null where the kind says nothing.</summary>
    public static string? Obligation(string kind) => kind switch
    {
        "national-mandatory" or "technical-regulation" => "mandatory",
        "guide" => "guidance",
        "national-recommended" or "association" => "recommended",
        _ => null,
    };

    /// <summary>The kinds of a level and an obligation, each with blanks around it, as SQL looks them up; null where neither is asked for.</summary>
    public static string? KindsOf(string? level, string? obligation) =>
        level is null && obligation is null ? null : $" {string.Join(' ', Kinds.Where(k => (level is null || Of(k) == level) && (obligation is null || Obligation(k) == obligation)))} ";
}
