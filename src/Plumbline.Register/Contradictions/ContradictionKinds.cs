namespace Plumbline.Register.Contradictions;

/// <summary>Kinds of contradictions, in the order in which they are listed.</summary>
public static class ContradictionKinds
{
    /// <summary>One number with two titles in one language, letters and digits compared; a title that is a part of the other is the shorter form of it.</summary>
    public const string Titles = "titles";

    /// <summary>Two days of one property; a year or month that holds the day is none.</summary>
    public const string Days = "days";

    /// <summary>In force or withdrawn before release.</summary>
    public const string Order = "order";

    /// <summary>A call for comments that closes before it opens.</summary>
    public const string Consultations = "consultations";

    /// <summary>A replaced standard of which nothing else is known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Parts that do not make their whole.</summary>
    public const string Sums = "sums";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Titles, Days, Order, Consultations, Unknown, Sums];
}
