namespace Plumbline.Register.Search;

/// <summary>What a search may give.</summary>
public enum SearchKind
{
    /// <summary>A standard, by identifier or title.</summary>
    Standard = 1,

    /// <summary>A committee, by code or name.</summary>
    Committee = 2,

    /// <summary>A document, by its title.</summary>
    Document = 3,

    /// <summary>A newsletter article or another passage, by its text.</summary>
    Passage = 4,

    /// <summary>A law, rule, plan or guideline, by its titles.</summary>
    Instrument = 5,

    /// <summary>A call for comments, by its subject.</summary>
    Consultation = 6,

    /// <summary>A meeting, launch or another dated act, by its name, place and organiser.</summary>
    Event = 7,

    /// <summary>A standards system, by its name and its nodes.</summary>
    Framework = 8,

    /// <summary>A body, by its names, abbreviations and earlier names.</summary>
    Body = 9,

    /// <summary>A draft or project without a number, by its title.</summary>
    Project = 10,

    /// <summary>A topic, by its names.</summary>
    Topic = 11,
}
