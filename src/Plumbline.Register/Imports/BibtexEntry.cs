namespace Plumbline.Register.Imports;

/// <summary>An entry of a BibTeX file.</summary>
/// <param name="Line">Line of its sign, from 1.</param>
/// <param name="Type">Its kind in small letters: <c>standard</c>, <c>techreport</c>.</param>
/// <param name="Key">Its key, empty where it has none.</param>
/// <param name="Fields">Values by name in small letters, without braces.</param>
/// <param name="Failure">Why it cannot be read, or null.</param>
internal sealed record BibtexEntry(int Line, string Type, string Key, IReadOnlyDictionary<string, string> Fields, string? Failure = null)
{
    public string? this[string field] => Fields.TryGetValue(field, out var value) && value.Length > 0 ? value : null;
}
