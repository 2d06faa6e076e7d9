namespace Plumbline.Register.Sources;

/// <summary>An item as a source names it.</summary>
/// <param name="Address">Its address, path or name; the key within the source.</param>
/// <param name="Title">Its title there, or null.</param>
/// <param name="Date">Its day there, <c>2021-05-13</c>, or null.</param>
public sealed record ListedItem(string Address, string? Title = null, string? Date = null);
