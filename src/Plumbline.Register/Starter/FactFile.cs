namespace Plumbline.Register.Starter;

/// <summary>A file of <c>data/register/</c>.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">YAML.</param>
internal sealed record FactFile(string Name, string Text)
{
    private const string Folder = "facts/";

    /// <summary>The files that ship with the program, in order of their names.</summary>
    public static IReadOnlyList<FactFile> BuiltIn { get; } =
        [.. typeof(FactFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load)];

    private static FactFile Load(string resource)
    {
        using var reader = new StreamReader(typeof(FactFile).Assembly.GetManifestResourceStream(resource)!);
        return new FactFile("data/register/" + resource[Folder.Length..], reader.ReadToEnd());
    }
}
