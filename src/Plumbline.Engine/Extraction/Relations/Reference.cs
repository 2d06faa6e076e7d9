using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>A document that a text names, by identifier or by title.</summary>
/// <param name="Span">Where.</param>
/// <param name="Title">The title, or null where an identifier names it.</param>
/// <param name="Id">The identifier, or null.</param>
/// <param name="Article">Number of the article, or null.</param>
/// <param name="IsStandard">True for a standard, by number or by title; false for a law, a plan and the like.</param>
internal sealed record Reference(TextSpan Span, string? Title, StandardId? Id, string? Article, bool IsStandard)
{
    /// <summary>Normal form of the identifier, or the title; the former is made when it is asked for first.</summary>
    public string Name => Id?.Normal ?? Title!;

    /// <summary>True for two editions of one standard: number and part agree and the year does not. GB 1 may have become GB/T 1.</summary>
    public bool IsEditionOf(Reference other) =>
        Id is { } a && other.Id is { } b && a.Number == b.Number && a.Part == b.Part && Family(a.Publisher).SequenceEqual(Family(b.Publisher)) && !a.Equals(b);

    /// <summary>True where both are editions of one standard and this one is the later.</summary>
    public bool IsLaterThan(Reference other) =>
        IsEditionOf(other) && Id!.Year is { } mine && (other.Id!.Year is not { } theirs || string.CompareOrdinal(mine, theirs) > 0 || mine == theirs && Id.Supplements.Length > other.Id.Supplements.Length);

    private static ReadOnlySpan<char> Family(string publisher)
    {
        var slash = publisher.AsSpan().IndexOf('/');
        return slash > 0 && publisher.AsSpan(slash) is "/T" or "/Z" ? publisher.AsSpan(0, slash) : publisher;
    }
}
