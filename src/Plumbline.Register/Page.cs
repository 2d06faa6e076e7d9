namespace Plumbline.Register;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The rows in order.</param>
/// <param name="Next">An opaque cursor for the next part; null where this is the last.</param>
/// <param name="Total">Number of rows of the whole list.</param>
/// <param name="TotalIsExact">False where there are more than <see cref="Total"/>.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, int Total, bool TotalIsExact = true);
