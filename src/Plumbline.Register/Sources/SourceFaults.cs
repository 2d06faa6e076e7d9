namespace Plumbline.Register.Sources;

/// <summary>Whose fault it is that something gave nothing.</summary>
public static class SourceFaults
{
    /// <summary>Of this program, its settings or its machine: to be mended here.</summary>
    public const string Ours = "ours";

    /// <summary>Of the way there: a name that is not known, nobody who answers.</summary>
    public const string Network = "network";

    /// <summary>Of the publisher: errors, empty pages, broken feeds.</summary>
    public const string Theirs = "theirs";
}
