using Plumbline.Register.Search;

namespace Plumbline.Register.Watching;

/// <summary>A search: an entry is meant where the search would list it.</summary>
/// <param name="Query">What was typed, as in <see cref="SearchRequest.Query"/>.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Filter">What hits are narrowed to.</param>
public sealed record SearchWatch(string Query, SearchKind? Kind, SearchFilter Filter) : WatchQuery;
