namespace Plumbline.Engine.Extraction.References;

/// <summary>How a reference was found, which says its kind too.</summary>
internal enum ReferenceRule : byte
{
    /// <summary>An undated number.</summary>
    Undated,

    /// <summary>A number that seems misprinted.</summary>
    Misprint,

    /// <summary>A short name that the text has given.</summary>
    ShortName,

    /// <summary>A title cut short.</summary>
    TitleShort,

    /// <summary>"This standard": the text itself.</summary>
    TextItself,

    /// <summary>"The standard": one named before.</summary>
    NamedBefore,

    /// <summary>A committee without its organisation or parent.</summary>
    Committee,

    /// <summary>A date without its year, month or day.</summary>
    Date,
}
