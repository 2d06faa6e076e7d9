namespace Plumbline.Register.Deposits;

/// <summary>The names of access classes in receipts, tables, options and pages.</summary>
public static class AccessClasses
{
    private const string Open = "open";
    private const string MetadataOnly = "metadata-only";
    private const string Closed = "closed";

    /// <summary>All names, the widest first.</summary>
    public static IReadOnlyList<string> Names { get; } = [Open, MetadataOnly, Closed];

    /// <summary>Name of a class.</summary>
    public static string NameOf(AccessClass access) => access switch { AccessClass.Open => Open, AccessClass.MetadataOnly => MetadataOnly, _ => Closed };

    /// <summary>The class of a name; null where it is none.</summary>
    public static AccessClass? Named(string name) => name switch { Open => AccessClass.Open, MetadataOnly => AccessClass.MetadataOnly, Closed => AccessClass.Closed, _ => null };
}
