namespace Plumbline.App.Reading;

/// <summary>A file or page as it was handed to the register.</summary>
/// <param name="Path">Where it was, for messages; of a file in an archive the archive's path and the name inside.</param>
/// <param name="Name">File name; of a page its address, behind redirects.</param>
/// <param name="Bytes">What it holds; empty where it could not be loaded.</param>
/// <param name="Failure">Why it could not be loaded; null where it could.</param>
/// <param name="Charset">The charset that the server stated; null where it came from no server or that said nothing.</param>
internal sealed record Upload(string Path, string Name, ReadOnlyMemory<byte> Bytes, ReadFailure? Failure, string? Charset = null);
