using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A document that an article names by its title.</summary>
/// <param name="first">The mention that names it first.</param>
/// <param name="article">Number of the article, or null.</param>
/// <param name="title">The title that the first mention gives.</param>
/// <param name="bare">The title of the first mention without what does not make another document.</param>
/// <param name="key">The bare title made comparable.</param>
internal sealed class TitledDocument(in TitleMention first, string? article, string title, string bare, TitleKey key)
{
    private readonly TitleMark _firstMark = first.Mark;
    private readonly string _firstKind = first.OwnKind;

    /// <summary>The place of the mention that names it first.</summary>
    public TextSpan FirstSpan { get; } = first.Span;

    /// <summary>What the first mention names.</summary>
    public TitleSort FirstSort { get; } = first.Sort;

    /// <summary>What was resolved for the first mention.</summary>
    public string? FirstNote { get; init; }

    /// <summary>Number of the article, or null.</summary>
    public string? Article { get; } = article;

    public string Bare { get; } = bare;

    public TitleKey Key { get; } = key;

    /// <summary>The fullest title that it is given.</summary>
    public string Title { get; private set; } = title;

    /// <summary>Stage of a standard.</summary>
    public string? Status { get; } = first.OwnStatus;

    /// <summary>True where any mention is called a standard.</summary>
    public bool IsStandard { get; private set; }

    /// <summary>Kind of instrument; empty for a standard.</summary>
    public string Kind => IsStandard ? "" : _firstKind;

    /// <summary>What is said of its shorter titles; made once.</summary>
    public string ShortNote => field ??= $"short for {Title}";

    /// <summary>Adds a mention, under this title or one that is short for it.</summary>
    public void Add(ref TitleMention mention)
    {
        mention.Document = this;
        IsStandard |= mention.Sort == TitleSort.Standard;
    }

    /// <summary>Adds a mention of the same words, which may be the fuller ones.</summary>
    public void AddSame(ref TitleMention mention, string own)
    {
        Add(ref mention);
        // A title between marks is printed in full, one in capitals may be cut.
        if (_firstMark != TitleMark.Capitals || own.Length <= Title.Length) return;
        if (mention.Mark > TitleMark.Cue || own.StartsWith(Title, StringComparison.Ordinal) && own.AsSpan(Title.Length).StartsWith(" of ")) Title = own;
    }
}
