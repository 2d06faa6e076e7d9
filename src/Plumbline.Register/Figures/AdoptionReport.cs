namespace Plumbline.Register.Figures;

/// <summary>Which international standards Chinese ones adopt, and how far they lag behind.</summary>
public sealed record AdoptionReport
{
    /// <summary>The day of statuses and current editions.</summary>
    public required DateOnly On { get; init; }

    /// <summary>All adoptions, those with the greatest lag first.</summary>
    public required IReadOnlyList<Adoption> Adoptions { get; init; }

    /// <summary>Rates by field, <c>all</c> first.</summary>
    public required IReadOnlyList<AdoptionRate> Rates { get; init; }

    /// <summary>Self-declared standards of enterprises beside the standards that they cite; those to be looked at first.</summary>
    public required IReadOnlyList<EnterpriseCitation> Enterprise { get; init; }

    /// <summary>Current international editions that no Chinese standard adopts while one adopts an earlier edition.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }
}
