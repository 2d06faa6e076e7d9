namespace Plumbline.App.Reading;

/// <summary>A file as it was handed to the register.</summary>
/// <param name="Path">Where it was, for messages; of a file in an archive the archive's path and the name inside.</param>
/// <param name="Name">File name.</param>
/// <param name="Bytes">What it holds; empty where it could not be loaded.</param>
/// <param name="Failure">Why it could not be loaded; null where it could.</param>
internal sealed record Upload(string Path, string Name, ReadOnlyMemory<byte> Bytes, ReadFailure? Failure);
