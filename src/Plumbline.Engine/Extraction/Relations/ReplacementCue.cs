namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Which way a word points.</summary>
internal enum ReplacementCue
{
    /// <summary>No word of replacing.</summary>
    None,

    /// <summary>New before, old behind: replaces, supersedes, 代替.</summary>
    Replaces,

    /// <summary>Old before, new behind: replaced by, 被…代替.</summary>
    ReplacedBy,

    /// <summary>Old before, new named earlier: withdrawn, repealed, 同时废止.</summary>
    Ends,

    /// <summary>Old behind, new named earlier: "compared with GB ...".</summary>
    Compares,

    /// <summary>New before, old behind, where the two are editions of one standard: is a revision of, revises.</summary>
    Revises,

    /// <summary>Both before, the old one nearest: 是对…的修订.</summary>
    RevisionBefore,

    /// <summary>Old before, new behind, where the two are editions of one standard: was revised as, 修订为.</summary>
    RevisedAs,

    /// <summary>A later edition is spoken of: "the amended version was released".</summary>
    Amended,
}
