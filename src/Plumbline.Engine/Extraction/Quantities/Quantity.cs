using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>A number of a text with what it counts.</summary>
/// <param name="Span">The number with scale and per cent sign.</param>
/// <param name="Value">Its value, the scale multiplied in.</param>
/// <param name="Unit">The noun that it counts; empty where none stands behind.</param>
/// <param name="Form">How the number is written.</param>
internal readonly record struct Quantity(TextSpan Span, decimal Value, TextSpan Unit, QuantityForm Form)
{
    public bool HasUnit => Unit.Length > 0;

    /// <summary>True for a word up to twelve: such a number introduces an enumeration more often than it counts.</summary>
    public bool IsSmallWord => (Form & QuantityForm.Word) != 0 && Value <= 12 && (Form & QuantityForm.Round) == 0;
}

/// <summary>How a number is written.</summary>
[Flags]
internal enum QuantityForm
{
    None = 0,

    /// <summary>In words.</summary>
    Word = 1,

    /// <summary>With a per cent sign or word.</summary>
    Percent = 2,

    /// <summary>Digits in groups of three: <c>39,222</c>.</summary>
    Grouped = 4,

    /// <summary>With a word of scale: <c>1 million</c>, <c>a dozen</c>, 万.</summary>
    Round = 8,

    /// <summary>An amount of money.</summary>
    Money = 16,

    /// <summary>A length of time.</summary>
    Duration = 32,
}
