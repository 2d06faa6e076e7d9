namespace Plumbline.Register;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Size">Number of rows, 1 to 500; what is outside is moved to the border.</param>
/// <param name="Cursor">What <see cref="Page{T}.Next"/> of the part before gave; null for the first.</param>
public sealed record PageRequest(int Size = 50, string? Cursor = null)
{
    /// <summary>The most rows in one part.</summary>
    public const int MaximumSize = 500;

    internal int Rows => Math.Clamp(Size, 1, MaximumSize);
}
