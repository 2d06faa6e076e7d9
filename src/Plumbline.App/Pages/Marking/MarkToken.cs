using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>What a <see cref="MarkToken"/> does.</summary>
internal enum MarkTokenKind
{
    /// <summary>A mark begins.</summary>
    Open,

    /// <summary>The innermost open mark ends.</summary>
    Close,

    /// <summary>A stretch of text.</summary>
    Text,
}

/// <summary>One step of writing a marked text: opens and closes nest, and the texts together are the whole stretch.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Mark">The mark that begins or ends; of a text the innermost mark around it, or null.</param>
/// <param name="Span">Of a text: which.</param>
/// <param name="Again">True where the mark began earlier and was cut by another one that crosses it.</param>
internal readonly record struct MarkToken(MarkTokenKind Kind, Mark? Mark, TextSpan Span, bool Again);
