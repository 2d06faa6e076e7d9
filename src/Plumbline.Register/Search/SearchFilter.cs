namespace Plumbline.Register.Search;

/// <summary>What hits are narrowed to; all that is given must hold, and an entry of which nothing is known in this respect does not hold.</summary>
public sealed record SearchFilter
{
    /// <summary>Nothing is left out.</summary>
    public static SearchFilter None { get; } = new();

    /// <summary>Level of a standard, one of <see cref="SearchFacet.Levels"/>.</summary>
    public string? Level { get; init; }

    /// <summary><c>mandatory</c>, <c>recommended</c> or <c>guidance</c>, as the identifier says.</summary>
    public string? Obligation { get; init; }

    /// <summary>Status of a standard on the day asked for, one of <see cref="SearchFacet.Statuses"/>.</summary>
    public string? Status { get; init; }

    /// <summary>Normal form of the committee in charge of a standard.</summary>
    public string? Committee { get; init; }

    /// <summary>Field or group of the ICS of a standard: <c>35</c> or <c>35.030</c>; what is below belongs to it.</summary>
    public string? Ics { get; init; }

    /// <summary>Slug of a topic: of articles and documents as read, of calls for comments by the articles that report them, of standards by the fields of the ICS that the topic is tied to.</summary>
    public string? Topic { get; init; }

    /// <summary>Year of a standard's edition, of a document, or of another thing; four digits.</summary>
    public string? Year { get; init; }

    /// <summary>Language of a document or passage: <c>en</c> or <c>zh</c>.</summary>
    public string? Language { get; init; }

    /// <summary>True where nothing is left out.</summary>
    public bool IsEmpty => this == None;

    /// <summary>The same narrowed by a value of a facet as well, or with null without what it narrows by.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such facet.</exception>
    public SearchFilter With(string facet, string? value) => facet switch
    {
        "level" => this with { Level = value },
        "obligation" => this with { Obligation = value },
        "status" => this with { Status = value },
        "committee" => this with { Committee = value },
        "ics" => this with { Ics = value },
        "topic" => this with { Topic = value },
        "year" => this with { Year = value },
        "language" => this with { Language = value },
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "there is no such facet"),
    };

    /// <summary>True where only standards can hold.</summary>
    internal bool AsksStandards => Level is not null || Obligation is not null || Status is not null || Committee is not null || Ics is not null;

    /// <summary>False where nothing of this kind can hold.</summary>
    internal bool MayHold(SearchKind kind)
    {
        var isText = kind is SearchKind.Document or SearchKind.Passage;
        return (!AsksStandards || kind == SearchKind.Standard) && (Language is null || isText)
            && (Topic is null || isText || kind is SearchKind.Standard or SearchKind.Consultation or SearchKind.Topic)
            && (Year is null || kind is not (SearchKind.Committee or SearchKind.Body or SearchKind.Topic));
    }
}
