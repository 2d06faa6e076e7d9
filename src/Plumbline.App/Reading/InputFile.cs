namespace Plumbline.App.Reading;

/// <summary>One file to read, or a folder that could not be listed and why.</summary>
/// <param name="Path">As named by the user, or found below a folder so named; <c>-</c> for standard input.</param>
/// <param name="Failure">Null for a file.</param>
public sealed record InputFile(string Path, ReadFailure? Failure);
