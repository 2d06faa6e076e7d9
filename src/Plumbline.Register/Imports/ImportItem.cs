namespace Plumbline.Register.Imports;

/// <summary>A record as it lies in a file, a folder or an archive.</summary>
/// <param name="Name">Its name there; only a name, never a path that is written to.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Failure">Why it could not be read; null where <paramref name="Bytes"/> are there.</param>
public sealed record ImportItem(string Name, ReadOnlyMemory<byte> Bytes, string? Failure = null);
