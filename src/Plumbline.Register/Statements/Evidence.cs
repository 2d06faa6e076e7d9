using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>What a statement rests on. Members of other kinds of evidence are null.</summary>
public sealed record Evidence
{
    /// <summary>The <see cref="Publisher"/> of a record that is a rule of this program, by which two things were taken for one; the rule stands in <see cref="Item"/>.</summary>
    public const string Rule = "rule";

    /// <summary>One of four kinds.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Passage: slug of the document.</summary>
    public string? DocumentSlug { get; init; }

    /// <summary>Passage: title of the document.</summary>
    public string? DocumentTitle { get; init; }

    /// <summary>Passage: day, month or year of publication of the document, where known.</summary>
    public string? DocumentDate { get; init; }

    /// <summary>Passage: number of the newsletter article, <c>annex</c>, or null.</summary>
    public string? Article { get; init; }

    /// <summary>Passage: slug of the article, or null.</summary>
    public string? ArticleSlug { get; init; }

    /// <summary>Passage: the words as they stand in the document.</summary>
    public string? Quote { get; init; }

    /// <summary>Passage: where the quote stands in the document's text.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Passage: where inside <see cref="Quote"/> the value stands, counted from the quote's start.</summary>
    public TextSpan? Mark { get; init; }

    /// <summary>Passage: line of the value in the document, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Citation: who says so. Record: the import. Decision: who decided.</summary>
    public string? Publisher { get; init; }

    /// <summary>Citation: the row or item. Record: record and path. Decision: the source that the editor names, or null.</summary>
    public string? Item { get; init; }

    /// <summary>Citation: where it can be read, an absolute address; null where none is known.</summary>
    public string? Url { get; init; }

    /// <summary>Decision: why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Citation: true where nobody has traced the source yet. Show it.</summary>
    public bool Unverified { get; init; }

    /// <summary>Citation: the words of the cited issue to which it is tied, where that is here; else null.</summary>
    public Evidence? Words { get; init; }

    /// <summary>Where the evidence is shown: <c>/documents/{slug}#L{line}</c> of a passage, else <see cref="Url"/>.</summary>
    public string? Address => DocumentSlug is null ? Url : $"/documents/{DocumentSlug}#L{Line}";
}
