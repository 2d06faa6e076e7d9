using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>Calls for comments: one is meant where the page of calls with this filter would list it.</summary>
/// <param name="Filter">The filter of the page.</param>
public sealed record CallWatch(CallFilter Filter) : WatchQuery;
