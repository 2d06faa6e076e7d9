namespace Plumbline.Register.Things;

/// <summary>Names in the address bar; an address never changes its meaning.</summary>
public static class Addresses
{
    /// <summary>Address of a standard or a series.</summary>
    public static string OfStandard(string slug) => "/standards/" + slug;

    /// <summary>Address of a committee.</summary>
    public static string OfCommittee(string slug) => "/committees/" + slug;

    /// <summary>Address of a document.</summary>
    public static string OfDocument(string slug) => "/documents/" + slug;

    /// <summary>Address of a newsletter article.</summary>
    public static string OfArticle(string slug) => "/articles/" + slug;

    /// <summary>Address of a deposit, by its accession number.</summary>
    public static string OfDeposit(string accession) => "/deposits/" + accession;

    /// <summary>Address of a thing that is known by names: of an instrument <c>/instruments/{slug}</c>.</summary>
    /// <param name="kind">One of <see cref="ThingRooms.Kinds"/>.</param>
    /// <param name="slug">Its slug.</param>
    public static string OfNamed(string kind, string slug) => $"/{ThingRooms.RoomOf(kind)}/{slug}";

    /// <summary>Address of a passage: of an article its own page, else a place in the document's page.</summary>
    public static string OfPassage(string documentSlug, string? articleSlug, int ordinal) => articleSlug is null ? $"/documents/{documentSlug}#p{ordinal}" : OfArticle(articleSlug);

    /// <summary>Address of a thing of a kind, or null where the kind has no pages yet.</summary>
    internal static string? Of(string kind, string slug) => kind switch
    {
        ThingKinds.Standard => OfStandard(slug),
        ThingKinds.Committee => OfCommittee(slug),
        ThingKinds.Document => OfDocument(slug),
        ThingKinds.Article or ThingKinds.Provision => OfArticle(slug),
        ThingKinds.Deposit => OfDeposit(slug),
        _ when ThingKinds.Named.Contains(kind) => OfNamed(kind, slug),
        _ => null,
    };
}
