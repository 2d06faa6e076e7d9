using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>A document that an article names by its title.</summary>
/// <param name="first">The mention that names it first.</param>
/// <param name="bare">Its title without what does not make another document.</param>
/// <param name="key">The bare title made comparable.</param>
internal sealed class TitledDocument(TitleMention first, string bare, TitleKey key)
{
    /// <summary>The mention that names it first.</summary>
    public TitleMention First { get; } = first;

    public string Bare { get; } = bare;

    public TitleKey Key { get; } = key;

    /// <summary>The fullest title that it is given.</summary>
    public string Title { get; private set; } = first.Title;

    /// <summary>True where any mention is called a standard.</summary>
    public bool IsStandard { get; private set; }

    /// <summary>What is said of its shorter titles; made once.</summary>
    public string ShortNote => field ??= $"short for {Title}";

    /// <summary>Adds a mention, under this title or one that is short for it.</summary>
    public void Add(TitleMention mention)
    {
        mention.Document = this;
        IsStandard |= mention.Sort == TitleSort.Standard;
    }

    /// <summary>Adds a mention of the same words, which may be the fuller ones.</summary>
    public void AddSame(TitleMention mention)
    {
        Add(mention);
        // A title between marks is printed in full, one in capitals may be cut.
        if (First.Mark != TitleMark.Capitals || mention.Title.Length <= Title.Length) return;
        if (mention.Mark > TitleMark.Cue || mention.Title.StartsWith(Title, StringComparison.Ordinal) && mention.Title.AsSpan(Title.Length).StartsWith(" of ")) Title = mention.Title;
    }
}
