namespace Plumbline.Register.Things.Named;

/// <summary>How many things have a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Number">The number.</param>
public sealed record FacetCount(string Value, long Number)
{
    /// <summary>For the reader of rows.</summary>
    private FacetCount() : this("", 0)
    {
    }
}
