namespace Plumbline.Register.Publishing;

/// <summary>A finished form of an issue.</summary>
public sealed record PublishedForm
{
    /// <summary><c>pdf</c>, <c>docx</c>, <c>web</c> ...; each once an issue.</summary>
    public required string Form { get; init; }

    /// <summary>Name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required long Length { get; init; }
}
