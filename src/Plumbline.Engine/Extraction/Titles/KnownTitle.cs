using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>The words of a title with what they are compared by: once for the mentions that have the same words.</summary>
/// <param name="title">Clean words.</param>
internal sealed class KnownTitle(string title)
{
    /// <summary>Clean words.</summary>
    public string Title { get; } = title;

    /// <summary>The words without what does not make another document.</summary>
    public string Bare => field ??= TitleGrouping.Bare(Title);

    /// <summary>The bare words made comparable.</summary>
    public TitleKey Key => field ??= TitleKey.Of(Bare);
}
