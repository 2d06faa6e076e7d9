using System.Buffers;

namespace Plumbline.App.Reading;

/// <summary>Characters that show nothing.</summary>
internal static class Blanks
{
    /// <summary>What runs together in markup; the no-break space too, since it is used for indents and empty cells. The ideographic space is not: it is set on purpose.</summary>
    internal static SearchValues<char> OfMarkup { get; } = SearchValues.Create(" \t\r\n\f\u00A0\u200B\uFEFF\u00AD");

    internal static SearchValues<char> OfText { get; } = SearchValues.Create(" \t\r\n\f\v\u00A0\u3000\uFEFF");
}
