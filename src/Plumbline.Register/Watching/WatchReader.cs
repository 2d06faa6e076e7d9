namespace Plumbline.Register.Watching;

/// <summary>Reads the address of a page as a query.</summary>
/// <param name="address">Path and query string.</param>
/// <param name="problem">Why it cannot be asked, in a sentence; null where it can.</param>
/// <returns>The query; null where it cannot be asked.</returns>
public delegate WatchQuery? WatchReader(string address, out string? problem);
