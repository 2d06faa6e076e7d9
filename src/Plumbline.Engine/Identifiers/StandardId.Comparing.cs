namespace Plumbline.Engine.Identifiers;

/// <content>Level, obligation, addresses, comparison and order.</content>
public sealed partial class StandardId : IComparable<StandardId>
{
    private const string UrnPrefix = "urn:x-plumbline:standard:";

    /// <summary>Who a document of this kind binds together: a nation, a trade, a region ...</summary>
    public StandardLevel Level => Kind switch
    {
        IdentifierKind.Sector => StandardLevel.Sector,
        IdentifierKind.Local => StandardLevel.Local,
        IdentifierKind.Association => StandardLevel.Association,
        IdentifierKind.Enterprise => StandardLevel.Enterprise,
        IdentifierKind.Sample or IdentifierKind.ReferenceMaterial => StandardLevel.Sample,
        IdentifierKind.International => Family is IdFamily.European or IdFamily.Etsi ? StandardLevel.Regional : StandardLevel.International,
        IdentifierKind.Foreign => StandardLevel.Foreign,
        IdentifierKind.Plan => char.IsAsciiDigit(Publisher[0]) ? StandardLevel.National : StandardLevel.Sector,
        _ => StandardLevel.National,
    };

    /// <summary>What the prefix says of the duty to follow the document; null where it says nothing.</summary>
    public Obligation? Obligation => Kind switch
    {
        IdentifierKind.NationalMandatory => Identifiers.Obligation.Mandatory,
        IdentifierKind.NationalRecommended or IdentifierKind.Association => Identifiers.Obligation.Recommended,
        IdentifierKind.Guide => Identifiers.Obligation.Guidance,
        IdentifierKind.Plan => Part switch
        {
            "Q" => Identifiers.Obligation.Mandatory,
            "T" => Identifiers.Obligation.Recommended,
            "Z" => Identifiers.Obligation.Guidance,
            _ => null,
        },
        IdentifierKind.Sector or IdentifierKind.Local or IdentifierKind.Military =>
            Publisher.EndsWith("/T", StringComparison.Ordinal) ? Identifiers.Obligation.Recommended
            : Publisher.EndsWith("/Z", StringComparison.Ordinal) ? Identifiers.Obligation.Guidance
            : Identifiers.Obligation.Mandatory,
        IdentifierKind.TechnicalRegulation => Identifiers.Obligation.Mandatory,
        _ => null,
    };

    /// <summary>A name that no other identifier has: <c>urn:x-plumbline:standard:GB/T+35273-2020</c>. Blanks are plus signs, other signs are percent-encoded UTF-8.</summary>
    public string Urn => UrnPrefix + Uri.EscapeDataString(Normal).Replace("%20", "+").Replace("%2F", "/").Replace("%3A", ":");

    /// <summary>The last part of its address in small letters: <c>gb-t-35273-2020</c>. No two identifiers share one; full stops are kept.</summary>
    public string Slug => IdSlug.Of(Normal);

    /// <summary>The undated identifier: all editions of one document.</summary>
    public StandardId Series => Year is null && Version is null && Supplements.IsEmpty && Suffix is null && Adopted is null && YearPrinted is null ? this : With(Number, Part, null);

    /// <summary>True for all editions of one document: year, version and amendments do not count.</summary>
    public bool SameSeries(StandardId other) =>
        Family == other.Family && Publisher == other.Publisher && Number == other.Number && Part == other.Part;

    /// <summary>True for one edition, amended or not, under its own number or a dual one.</summary>
    public bool SameEdition(StandardId other) => SameSeries(other) && Year == other.Year && Month == other.Month && Version == other.Version && YearPrinted == other.YearPrinted;

    /// <summary>True for a text that is not adopted yet, by the stage that its prefix or its last supplement carries: ISO/DIS 9001, ISO/IEC CD TS 1, ISO 5:2001/FDAM 1, prEN 1, IEEE P1, a plan number.</summary>
    public bool IsDraft => Kind == IdentifierKind.Plan || DraftStages.OfPrefix(Publisher) || (Supplements is [.., var last] && DraftStages.OfSupplement(last.Type)) || (Publisher == "IEEE" && Number is ['P', ..]) || Publisher == "draft";

    /// <summary>True for an amendment, corrigendum or the like of another: the same edition with more supplements.</summary>
    public bool IsSupplementOf(StandardId other) => Supplements.Length > other.Supplements.Length && SameEdition(other);

    /// <summary>True for one edition with the same amendments; a dual number is the document of its first half.</summary>
    public bool SameDocument(StandardId other) => SameEdition(other) && Supplements.AsSpan().SequenceEqual(other.Supplements.AsSpan());

    /// <summary>Order for people: publisher, then number and part as numbers, undated before dated, older before newer. Zero only for equal identifiers.</summary>
    public int CompareTo(StandardId? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Publisher, other.Publisher);
        if (order == 0) order = NaturalOrder.Compare(Number, other.Number);
        if (order == 0) order = NaturalOrder.Compare(Part, other.Part);
        if (order == 0) order = NaturalOrder.Compare(Year, other.Year);
        if (order == 0) order = NaturalOrder.Compare(Normal, other.Normal);
        return order != 0 ? order : string.CompareOrdinal(Normal, other.Normal);
    }

    /// <summary>True where both are null or the normal forms are equal.</summary>
    public static bool operator ==(StandardId? left, StandardId? right) => left is null ? right is null : left.Equals(right);

    /// <summary>The opposite of <c>==</c>.</summary>
    public static bool operator !=(StandardId? left, StandardId? right) => !(left == right);

    /// <summary>Earlier in the order for people; null is first.</summary>
    public static bool operator <(StandardId? left, StandardId? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Not later in the order for people.</summary>
    public static bool operator <=(StandardId? left, StandardId? right) => left is null || left.CompareTo(right) <= 0;

    /// <summary>Later in the order for people.</summary>
    public static bool operator >(StandardId? left, StandardId? right) => right < left;

    /// <summary>Not earlier in the order for people.</summary>
    public static bool operator >=(StandardId? left, StandardId? right) => right <= left;
}
