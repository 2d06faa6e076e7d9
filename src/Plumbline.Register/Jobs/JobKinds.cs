namespace Plumbline.Register.Jobs;

/// <summary>What jobs do.</summary>
public static class JobKinds
{
    /// <summary>Reads a file and adds it as a document.</summary>
    public const string Add = "add";

    /// <summary>Imports records.</summary>
    public const string Import = "import";

    /// <summary>Computes the projections of a range of things anew.</summary>
    public const string Rebuild = "rebuild";
}
