using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>
/// One value for the mentions of one document in a text, so that its normal form is made once and a text that names a document again and again keeps it once. Each place holds
/// what was seen there last; nothing is kept beyond the text.
/// </summary>
internal sealed class IdPool
{
    private const int Size = 1024;

    private readonly StandardId?[] _known = new StandardId?[Size];

    /// <summary>The value itself, or an equal one that was asked for before.</summary>
    public StandardId Shared(StandardId id)
    {
        if (id.Number.Length == 0 || !id.IsPlain && !id.IsPlainButAdopting) return id;
        ref var known = ref _known[Place(id)];
        if (known is not null && IsSame(known, id)) return known;
        return known = id;
    }

    private static bool IsSame(StandardId known, StandardId id) =>
        known.Family == id.Family && known.Kind == id.Kind && known.Number == id.Number && known.Part == id.Part && known.Year == id.Year && known.Publisher == id.Publisher
        && (known.Adopted is { } mine ? id.Adopted is { } theirs && IsSame(mine, theirs) : id.Adopted is null);

    private static int Place(StandardId id)
    {
        var hash = id.Number.Length;
        foreach (var c in id.Number) hash = unchecked((hash * 31) + c);
        if (id.Year is [.., var last]) hash = unchecked((hash * 31) + last);
        // A dual number has its place beside that of its national half.
        if (id.Adopted is not null) hash++;
        return hash & (Size - 1);
    }
}
