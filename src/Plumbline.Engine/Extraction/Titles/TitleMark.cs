namespace Plumbline.Engine.Extraction.Titles;

/// <summary>How a title is set off from the text around it.</summary>
internal enum TitleMark : byte
{
    /// <summary>By its capitals only.</summary>
    Capitals,

    /// <summary>By a noun before it: "the white paper X", "projects: (i) X".</summary>
    Cue,

    /// <summary>By quotation marks.</summary>
    Quotes,

    /// <summary>By asterisks of emphasis.</summary>
    Emphasis,

    /// <summary>By 《》.</summary>
    Han,

    /// <summary>By its cell in a table.</summary>
    Cell,

    /// <summary>It is the heading of the text.</summary>
    Heading,
}
