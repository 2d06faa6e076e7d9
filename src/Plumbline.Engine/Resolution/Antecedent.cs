using Plumbline.Engine.Extraction.Relations;

namespace Plumbline.Engine.Resolution;

/// <summary>What a sentence speaks of without naming it.</summary>
/// <param name="Document">The document; null where none is decided.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="First">Where two remain, the nearer.</param>
/// <param name="Second">The other.</param>
internal readonly record struct Antecedent(Reference? Document, double Confidence, Reference? First = null, Reference? Second = null)
{
    /// <summary>Names the two that remain; null where there are none. Made when asked for, since most are not.</summary>
    public string? Note => First is null || Second is null ? null : $"two candidates: {First.Name} and {Second.Name}";
}
