namespace Plumbline.Engine.Extraction.Dates;

/// <summary>What a word says about a date near it.</summary>
internal enum Cue : byte
{
    None,
    Released,
    Announced,
    Approved,
    Established,
    Launched,
    Held,
    Effective,
    Revised,
    Comments,
    Withdrawn,

    /// <summary>Something happened that has no name of its own: signed, started, joined.</summary>
    Other,

    /// <summary>Says little alone: made, took, served; and an establishment or a launch as a noun.</summary>
    Weak,

    /// <summary>attended, participated in, was invited to.</summary>
    Attended,
    Establishment,

    /// <summary>Comments or opinions that nobody is asked for in so many words.</summary>
    CommentWord,

    /// <summary>A meeting, forum, training ...</summary>
    EventNoun,

    /// <summary>will, expected, planned.</summary>
    Future,

    /// <summary>was, were, been: what follows is done to something.</summary>
    Passive,
}

/// <summary>A cue in a sentence.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Manner">How the word is used.</param>
internal readonly record struct CueWord(Cue Kind, int Start, int End, CueManner Manner)
{
    /// <summary>Cues that decide an action by themselves.</summary>
    public bool IsStrong => Kind is > Cue.None and < Cue.Weak;
}

/// <summary>How a cue is used in its sentence.</summary>
[Flags]
internal enum CueManner : byte
{
    None = 0,

    /// <summary>Behind was, were, been, be.</summary>
    Passive = 1,

    /// <summary>Behind will, shall, expected to, to be.</summary>
    Future = 2,

    /// <summary>Part of a name or noun phrase: the revised version.</summary>
    Adjective = 4,

    /// <summary>Followed by <c>by</c>.</summary>
    By = 8,
}
