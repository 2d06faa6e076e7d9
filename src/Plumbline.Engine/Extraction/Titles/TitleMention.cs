using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A document named by its title.</summary>
/// <param name="Span">The title in the text, without marks around it.</param>
/// <param name="Mark">How it is set off.</param>
/// <param name="Sort">What it names.</param>
/// <param name="Kind">Kind of instrument; empty for a standard.</param>
internal sealed record TitleMention(TextSpan Span, TitleMark Mark, TitleSort Sort, string Kind)
{
    /// <summary>Clean words; those of the first full mention where this one is short for it.</summary>
    public string Title { get; set; } = "";

    /// <summary>Number of the article, or null.</summary>
    public string? Article { get; set; }

    /// <summary>True where it stands in the heading of its article.</summary>
    public bool IsInHeading { get; set; }

    /// <summary>Stage of a standard, see <see cref="Standards.StandardTitleFinding.Status"/>.</summary>
    public string? Status { get; set; }

    /// <summary>What was resolved.</summary>
    public string? Note { get; set; }
}
