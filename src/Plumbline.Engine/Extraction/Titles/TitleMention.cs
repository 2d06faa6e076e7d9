using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A document named by its title.</summary>
/// <param name="span">The title in the text, without marks around it.</param>
/// <param name="mark">How it is set off.</param>
/// <param name="sort">What it names.</param>
/// <param name="kind">Kind of instrument; empty for a standard.</param>
internal sealed class TitleMention(TextSpan span, TitleMark mark, TitleSort sort, string kind)
{
    /// <summary>The title in the text, without marks around it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>How it is set off.</summary>
    public TitleMark Mark { get; } = mark;

    /// <summary>What it names.</summary>
    public TitleSort Sort { get; set; } = sort;

    /// <summary>True where it stands in the heading of its article.</summary>
    public bool IsInHeading { get; set; }

    /// <summary>Kind of instrument; empty for a standard.</summary>
    public string Kind { get; set; } = kind;

    /// <summary>Clean words; those of the first full mention where this one is short for it.</summary>
    public string Title { get; set; } = "";

    /// <summary>Number of the article, or null.</summary>
    public string? Article { get; set; }

    /// <summary>Stage of a standard, see <see cref="Standards.StandardTitleFinding.Status"/>.</summary>
    public string? Status { get; set; }

    /// <summary>What was resolved.</summary>
    public string? Note { get; set; }

    /// <summary>The document that it names, once mentions were grouped; null where it belongs to none.</summary>
    public TitledDocument? Document { get; set; }
}
