using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>The fields behind a prefix while they are being read.</summary>
internal struct IdBody
{
    public string Number;
    public string? Part;
    public string? Year;
    public string? Month;
    public string? YearPrinted;
    public string? Version;
    public string? Suffix;
    public ImmutableArray<Supplement> Supplements;
    public StandardId? Adopted;
    public DateForm? DateForm;
    public bool DraftGlued;

    /// <summary>The value with these fields.</summary>
    public readonly StandardId ToId(IdFamily family, IdentifierKind kind, string publisher) => new()
    {
        Family = family,
        Kind = kind,
        Publisher = publisher,
        Number = Number,
        Part = Part,
        Year = Year,
        Month = Month,
        Version = Version,
        Suffix = Suffix,
        Adopted = Adopted,
        Supplements = Supplements.IsDefault ? [] : Supplements,
    };
}
