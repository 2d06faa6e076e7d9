using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// The identifier of a standard as fields. The normal form, the URN and the slug are made of these fields alone, never of the
/// text that was read. Immutable; two values are equal where their normal forms are.
/// </summary>
public sealed partial class StandardId : IEquatable<StandardId>
{
    private string? _normal;
    private Rare? _rare;

    /// <summary>The grammar that the value belongs to.</summary>
    public required IdFamily Family { get; init; }

    /// <summary>What sort of document it names.</summary>
    public required IdentifierKind Kind { get; init; }

    /// <summary>The whole prefix with deliverable type and stage: <c>GB/T</c>, <c>ISO/TS</c>, <c>ISO/IEC DIS</c>, <c>DB11/T</c>, <c>T/CESA</c>, <c>ITU-T</c>.</summary>
    public required string Publisher { get; init; }

    /// <summary>The number as text, with its letters and zeros: <c>064</c>, <c>X.1234</c>, <c>303 645</c>, <c>B 0109</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The part without its separator: <c>1</c>, <c>4-1</c>, <c>1A</c>; <c>all</c> for a whole series; null where there is none.</summary>
    public string? Part { get; init; }

    /// <summary>Four digits, or null where the reference is undated or its year open.</summary>
    public string? Year { get; init; }

    /// <summary>The month of edition as two digits, where the family prints one.</summary>
    public string? Month
    {
        get => _rare?.Month;
        init
        {
            if (value is not null) (_rare ??= new Rare()).Month = value;
        }
    }

    /// <summary>An open year as printed (<c>202X</c>); null where the year is known or missing.</summary>
    public string? YearPrinted
    {
        get => _rare?.YearPrinted;
        init
        {
            if (value is not null) (_rare ??= new Rare()).YearPrinted = value;
        }
    }

    /// <summary>Year of confirmation in four digits: GB/T 1720-1979(1989), ASTM E2938-15(2023).</summary>
    public string? Confirmed
    {
        get => _rare?.Confirmed;
        init
        {
            if (value is not null) (_rare ??= new Rare()).Confirmed = value;
        }
    }

    /// <summary>Version or edition as the family prints it: <c>V2.1.1</c>, <c>ED2</c>, <c>D3</c>.</summary>
    public string? Version
    {
        get => _rare?.Version;
        init
        {
            if (value is not null) (_rare ??= new Rare()).Version = value;
        }
    }

    /// <summary>What the family prints at the end: <c>CSV</c>, <c>RLV</c>, <c>(E)</c>.</summary>
    public string? Suffix
    {
        get => _rare?.Suffix;
        init
        {
            if (value is not null) (_rare ??= new Rare()).Suffix = value;
        }
    }

    /// <summary>Amendments and the like, in the order printed.</summary>
    public ImmutableArray<Supplement> Supplements
    {
        get => _rare is null ? [] : _rare.Supplements;
        init
        {
            if (!value.IsDefaultOrEmpty) (_rare ??= new Rare()).Supplements = value;
        }
    }

    /// <summary>The second half of a dual number: the international standard that is adopted identically.</summary>
    public StandardId? Adopted
    {
        get => _rare?.Adopted;
        init
        {
            if (value is not null) (_rare ??= new Rare()).Adopted = value;
        }
    }

    /// <summary>How the date of a draft is printed; null where its family has one way only.</summary>
    internal DateForm? DateForm
    {
        get => _rare?.DateForm;
        init
        {
            if (value is not null) (_rare ??= new Rare()).DateForm = value;
        }
    }

    /// <summary>True where the draft follows the number of its project without a sign: P802.11ayD5.</summary>
    internal bool DraftGlued
    {
        get => _rare is { DraftGlued: true };
        init
        {
            if (value) (_rare ??= new Rare()).DraftGlued = true;
        }
    }

    /// <summary>The one spelling under which the identifier is known here.</summary>
    public string Normal => _normal ??= IdFormatter.Format(this);

    /// <summary>True where publisher, number, part and year are all there is.</summary>
    internal bool IsPlain => _rare is null;

    /// <summary>True where a plain international half is all that it has besides.</summary>
    internal bool IsPlainButAdopting =>
        _rare is { Adopted.IsPlain: true, Month: null, YearPrinted: null, Confirmed: null, Version: null, Suffix: null, DateForm: null, DraftGlued: false, Supplements.IsEmpty: true };

    /// <summary>The same with another number, part and year, and without what belongs to one edition.</summary>
    internal StandardId With(string number, string? part, string? year) => new()
    {
        Family = Family,
        Kind = Kind,
        Publisher = Publisher,
        Number = number,
        Part = part,
        Year = year,
    };

    /// <summary>The national half of a dual number.</summary>
    internal StandardId WithoutAdopted() => new()
    {
        Family = Family,
        Kind = Kind,
        Publisher = Publisher,
        Number = Number,
        Part = Part,
        Year = Year,
        YearPrinted = YearPrinted,
        Confirmed = Confirmed,
        Supplements = Supplements,
    };

    /// <summary>An amendment to this edition.</summary>
    internal StandardId WithSupplement(Supplement supplement) => new()
    {
        Family = Family,
        Kind = Kind,
        Publisher = Publisher,
        Number = Number,
        Part = Part,
        Year = Year,
        Confirmed = Confirmed,
        Supplements = Supplements.Add(supplement),
    };

    /// <summary>What an amendment amends: the same without its last supplement; null where there is none.</summary>
    internal StandardId? WithoutLastSupplement() => Supplements.IsEmpty ? null : new()
    {
        Family = Family,
        Kind = Kind,
        Publisher = Publisher,
        Number = Number,
        Part = Part,
        Year = Year,
        Month = Month,
        YearPrinted = YearPrinted,
        Confirmed = Confirmed,
        Version = Version,
        Supplements = Supplements.RemoveAt(Supplements.Length - 1),
    };

    /// <inheritdoc/>
    public bool Equals(StandardId? other) => other is not null && Normal == other.Normal;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StandardId);

    /// <inheritdoc/>
    public override int GetHashCode() => Normal.GetHashCode(StringComparison.Ordinal);

    /// <summary>The normal form.</summary>
    public override string ToString() => Normal;

    /// <summary>What few identifiers have, apart so that the many are small.</summary>
    private sealed class Rare
    {
        public string? Month { get; set; }

        public string? YearPrinted { get; set; }

        public string? Confirmed { get; set; }

        public string? Version { get; set; }

        public string? Suffix { get; set; }

        public ImmutableArray<Supplement> Supplements { get; set; } = [];

        public StandardId? Adopted { get; set; }

        public DateForm? DateForm { get; set; }

        public bool DraftGlued { get; set; }
    }
}
