namespace Plumbline.Tests;

/// <summary>Where the repository and the material beside it lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real material beside the repository, or null where it is not there.</summary>
    public static string? Shared
    {
        get
        {
            var beside = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
            return Directory.Exists(beside) ? beside : null;
        }
    }

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The sources below a folder; none where there is no such folder.</summary>
    public static IEnumerable<string> Sources(string folder) => !Directory.Exists(PathOf(folder)) ? [] :
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plumbline.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
