namespace Plumbline.Engine.Text;

/// <summary>The steps of <see cref="CleanText"/> by name; they always run in this order.</summary>
[Flags]
public enum CleaningSteps
{
    /// <summary>The text as it is.</summary>
    None = 0,

    /// <summary><c>[words](address)</c> becomes <c>words</c>.</summary>
    Links = 1,

    /// <summary>Paired asterisks around words go: <c>*words*</c>, <c>**words**</c>. A single one, as before a footnote, stays.</summary>
    Emphasis = 2,

    /// <summary>
    /// A line break inside a sentence becomes a blank, between Han characters or behind a hyphen nothing; so does a page break, seen as empty lines
    /// before a small letter where the sentence is not at its end. Other breaks between paragraphs stay.
    /// </summary>
    LineBreaks = 4,

    /// <summary>Full-width letters, digits and signs become ASCII ones.</summary>
    Widths = 8,

    /// <summary>Runs of blanks become one blank; none stays at either end.</summary>
    Blanks = 16,

    /// <summary>What a title needs: all but the widths, which are its own.</summary>
    Title = Links | Emphasis | LineBreaks | Blanks,

    /// <summary>All of them.</summary>
    All = Title | Widths,
}
