namespace Plumbline.Register.Things;

/// <summary>What a statement speaks of, before it has a number. Two are equal where kind and key are.</summary>
/// <param name="Kind">One of <see cref="ThingKinds"/>, or a table of starter data.</param>
/// <param name="Key">Normal form, or another name that never changes.</param>
/// <param name="Slug">Name in the address bar that is wished for; one that is taken gets a number behind <c>~</c>.</param>
/// <param name="Identity">JSON of the fields that the key is made of, or null.</param>
internal sealed record ThingKey(string Kind, string Key, string Slug, string? Identity = null)
{
    public bool Equals(ThingKey? other) => other is not null && Kind == other.Kind && Key == other.Key;

    public override int GetHashCode() => HashCode.Combine(Kind, Key);
}
