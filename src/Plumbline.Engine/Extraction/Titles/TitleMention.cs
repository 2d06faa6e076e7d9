using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A place where a document is named by its title. A text may have millions, so that what the mentions of one document share stands with the document.</summary>
/// <param name="span">The title in the text, without marks around it.</param>
/// <param name="mark">How it is set off.</param>
/// <param name="sort">What it names.</param>
/// <param name="kind">Kind of instrument; empty for a standard.</param>
/// <param name="status">Stage of a standard, see <see cref="Standards.StandardTitleFinding.Status"/>.</param>
internal struct TitleMention(TextSpan span, TitleMark mark, TitleSort sort, string kind, string? status = null)
{
    /// <summary>The title in the text, without marks around it.</summary>
    public readonly TextSpan Span { get; } = span;

    /// <summary>Kind of instrument as its own words say; empty for a standard.</summary>
    public readonly string OwnKind { get; } = kind;

    /// <summary>Stage of a standard as its own sentence says.</summary>
    public string? OwnStatus { get; set; } = status;

    /// <summary>The document that it names, once mentions were grouped; null where it belongs to none.</summary>
    public TitledDocument? Document { get; set; }

    /// <summary>Characters of its own words, cleaned.</summary>
    public int OwnLength { get; set; }

    /// <summary>How it is set off.</summary>
    public readonly TitleMark Mark { get; } = mark;

    /// <summary>What it names.</summary>
    public TitleSort Sort { get; set; } = sort;

    /// <summary>True where it stands in the heading of its article.</summary>
    public bool IsInHeading { get; set; }

    /// <summary>Clean words; those of the fullest mention where this one is short for it.</summary>
    public readonly string Title => Document!.Title;

    /// <summary>Number of the article, or null.</summary>
    public readonly string? Article => Document!.Article;

    /// <summary>Kind of instrument; empty for a standard.</summary>
    public readonly string Kind => Document!.Kind;

    /// <summary>Stage of a standard.</summary>
    public readonly string? Status => Document!.Status;

    /// <summary>True where the fullest mention has more words.</summary>
    public readonly bool IsShort => OwnLength < Title.Length;

    /// <summary>What was resolved.</summary>
    public readonly string? Note => IsShort ? Document!.ShortNote : Span == Document!.FirstSpan ? Document.FirstNote : null;
}
