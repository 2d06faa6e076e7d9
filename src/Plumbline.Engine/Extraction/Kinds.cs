namespace Plumbline.Engine.Extraction;

/// <summary>Kinds of findings, to ask for some of them only.</summary>
[Flags]
public enum Kinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Issue, sections, articles, abbreviations.</summary>
    Structure = 1,

    /// <summary>Identifiers of standards.</summary>
    Standards = 2,

    /// <summary>Standards by title only.</summary>
    StandardTitles = 4,

    /// <summary>Committees, mirrors, secretariats.</summary>
    Committees = 8,

    /// <summary>Laws, rules, plans.</summary>
    Instruments = 16,

    /// <summary>Dated facts.</summary>
    Dated = 32,

    /// <summary>Calls for comments.</summary>
    Consultations = 64,

    /// <summary>Replacements.</summary>
    Replacements = 128,

    /// <summary>Figures.</summary>
    Statistics = 256,

    /// <summary>Targets.</summary>
    Targets = 512,

    /// <summary>Events.</summary>
    Events = 1024,

    /// <summary>Relations between standards, committees, bodies and laws other than those above.</summary>
    Relations = 2048,

    /// <summary>What short and incomplete references stand for.</summary>
    References = 4096,

    /// <summary>The law that the text is.</summary>
    Laws = 8192,

    /// <summary>Citations of articles of laws.</summary>
    Citations = 16384,

    /// <summary>What articles are about.</summary>
    Topics = 32768,

    /// <summary>Limits of products.</summary>
    Thresholds = 65536,

    /// <summary>Versions of standards in other languages.</summary>
    LanguageVersions = 131072,

    /// <summary>Everything.</summary>
    All = 262143,
}
