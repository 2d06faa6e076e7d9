namespace Plumbline.App.Publishing.Folder;

/// <summary>The files of an issue: a folder, or the sample that travels in the assembly. Names never lead out of it.</summary>
/// <param name="Label">How messages call it.</param>
/// <param name="Read">Gives the bytes of a file by its name with slashes, or null.</param>
internal sealed record IssueFiles(string Label, Func<string, byte[]?> Read)
{
    /// <summary>The file that describes the issue.</summary>
    public const string Head = "issue.yaml";

    private const string SamplePrefix = "issue/";

    /// <summary>The issue that ships with the program.</summary>
    public static IssueFiles Sample { get; } = new("the sample issue", name =>
    {
        using var stream = typeof(IssueFiles).Assembly.GetManifestResourceStream(SamplePrefix + name);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    /// <summary>A folder; of a file its folder.</summary>
    public static IssueFiles Of(string path)
    {
        var folder = Path.GetFullPath(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
        return new IssueFiles(path, name =>
        {
            var file = Path.GetFullPath(Path.Combine(folder, name));
            return file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllBytes(file) : null;
        });
    }
}
