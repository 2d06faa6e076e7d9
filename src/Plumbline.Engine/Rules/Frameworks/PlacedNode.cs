namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>A node of a standards system in its place. A class, since values of their own kind in collections are compiled only while the program runs.</summary>
/// <param name="Path">The names from the top to it.</param>
/// <param name="Node">The node.</param>
/// <param name="Depth">Its level, from 1.</param>
public sealed record PlacedNode(string Path, SystemNode Node, int Depth);
