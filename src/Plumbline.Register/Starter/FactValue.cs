using Plumbline.Register.Things;

namespace Plumbline.Register.Starter;

/// <summary>A value that an entry states.</summary>
/// <param name="Property">In the words of statements.</param>
/// <param name="Value">The value.</param>
/// <param name="Language"><c>en</c> for names and titles, else null.</param>
/// <param name="Object">The thing that the value names, or null.</param>
/// <param name="Detail">What stands behind the value, such as the count of a node; or null.</param>
internal sealed record FactValue(string Property, string Value, string? Language = null, ThingKey? Object = null, string? Detail = null);
