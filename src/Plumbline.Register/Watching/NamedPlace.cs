namespace Plumbline.Register.Watching;

/// <summary>Where an entry names something.</summary>
/// <param name="Normal">Normal form, or key, of what is named.</param>
/// <param name="Quote">The words; null where a statement names it.</param>
/// <param name="Line">Line of the document; null where a statement names it.</param>
internal sealed record NamedPlace(string Normal, string? Quote = null, int? Line = null);
