namespace Plumbline.Register.Things.Named;

/// <summary>A heading or an article of a law.</summary>
/// <param name="Kind"><c>law-article</c>, or the sort of a heading: <c>chapter</c>, <c>section</c>.</param>
/// <param name="Title">As printed.</param>
/// <param name="Section">What it stands under, or null.</param>
/// <param name="Slug">Slug of an article: <c>/articles/{slug}</c>; null for a heading.</param>
public sealed record LawPart(string Kind, string Title, string? Section, string? Slug)
{
    /// <summary>For the reader of rows.</summary>
    private LawPart() : this("", "", null, null)
    {
    }
}
