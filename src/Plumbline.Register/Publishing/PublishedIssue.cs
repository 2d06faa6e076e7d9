namespace Plumbline.Register.Publishing;

/// <summary>A newsletter number that this desk has published, with its finished forms.</summary>
public sealed record PublishedIssue
{
    /// <summary>Its own name in addresses, as its files have it.</summary>
    public required string Slug { get; init; }

    /// <summary>Series and period.</summary>
    public required string Title { get; init; }

    /// <summary>Slug of the document that holds its text: <c>/issues/{document}</c> shows its articles.</summary>
    public required string Document { get; init; }

    /// <summary>The day of publication, <c>2023-07-28</c>.</summary>
    public required string PublishedOn { get; init; }

    /// <summary>When it was kept here.</summary>
    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>Who published it.</summary>
    public required string ByWhom { get; init; }
}
