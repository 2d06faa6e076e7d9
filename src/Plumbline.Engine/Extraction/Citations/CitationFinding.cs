namespace Plumbline.Engine.Extraction.Citations;

/// <summary>A citation of an article of a law; a list or a range gives one for each article. The span is the article with paragraph and item, without the law's title.</summary>
public sealed record CitationFinding : Finding
{
    /// <summary>Title of the law as printed beside the citation, or that of the text itself where it says "this Law"; null where no law is told.</summary>
    public string? Instrument { get; init; }

    /// <summary>Number of the article in Arabic digits: <c>38</c>, <c>10-1</c> (第十条之一), <c>10a</c>.</summary>
    public required string CitedArticle { get; init; }

    /// <summary>Number of the paragraph (款), or null.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Number or letter of the item (项), or null.</summary>
    public string? Item { get; init; }

    /// <summary>True where the law cited is the text itself.</summary>
    public bool OfThisText { get; init; }
}
