namespace Plumbline.Engine.Rules;

/// <summary>Where a rule is published: publisher, issue, item, and the article of the instrument where it is known.</summary>
/// <param name="Source">The publication, as <c>SESEC newsletter, July-August 2023</c>.</param>
/// <param name="Item">The item of the publication; null where the whole is meant.</param>
/// <param name="Article">The article of the instrument that the source names; null where it names none.</param>
public sealed record RuleCitation(string Source, string? Item, string? Article = null)
{
    /// <summary>The month with which the cited issue of a periodical begins, <c>2021-04</c>; null where the publication is none or the month is not given.</summary>
    public string? Period { get; init; }

    /// <summary>In words: <c>article 38 (SESEC newsletter, April-May 2021, item 10)</c>.</summary>
    public override string ToString()
    {
        var where = Item is null ? Source : char.IsAsciiDigit(Item[0]) ? $"{Source}, item {Item}" : $"{Source}, {Item}";
        return Article is null ? where : $"article {Article} ({where})";
    }
}
