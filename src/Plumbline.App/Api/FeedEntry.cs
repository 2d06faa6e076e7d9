namespace Plumbline.App.Api;

/// <summary>An entry of a feed.</summary>
/// <param name="Address">Where it is read, a path of this site; its identity comes from it, and from <paramref name="Version"/> where one thing has several entries.</param>
/// <param name="Title">In one line.</param>
/// <param name="Updated">When it was last changed here.</param>
/// <param name="Summary">Some words, or null.</param>
/// <param name="Version">Tells entries of one address apart; empty where there is one only.</param>
/// <param name="Category">A word for its kind, or null.</param>
internal sealed record FeedEntry(string Address, string Title, DateTimeOffset Updated, string? Summary = null, string Version = "", string? Category = null);
