namespace Plumbline.Engine.Extraction.Citations;

/// <summary>The law that a citation names.</summary>
/// <param name="Title">Its title, or null where none is told.</param>
/// <param name="Own">True where it is the text itself.</param>
/// <param name="Note">What was resolved, or null.</param>
internal readonly record struct CitedLaw(string? Title, bool Own = false, string? Note = null);
