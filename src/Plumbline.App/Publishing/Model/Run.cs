namespace Plumbline.App.Publishing.Model;

/// <summary>A stretch of text of one style; a line feed in it breaks the line.</summary>
/// <param name="Text">The words.</param>
internal sealed record Run(string Text)
{
    public bool Emphasis { get; init; }

    public bool Strong { get; init; }

    public bool Code { get; init; }

    /// <summary>Where it leads, or null.</summary>
    public Target? Target { get; init; }
}
