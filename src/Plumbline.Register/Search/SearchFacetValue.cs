namespace Plumbline.Register.Search;

/// <summary>A value by which hits are counted.</summary>
/// <param name="Value">As the parameter takes it.</param>
/// <param name="En">Its name in English, where it is a code that has one: a field of the ICS, a topic, a committee.</param>
/// <param name="Zh">Its name in Chinese, or null.</param>
/// <param name="Count">Number of hits that have it.</param>
/// <param name="CountIsExact">False where there may be more: of more than 10,000 hits of a kind the newest 10,000 are counted.</param>
public sealed record SearchFacetValue(string Value, string? En, string? Zh, int Count, bool CountIsExact);
