namespace Plumbline.Register.Citations;

/// <summary>A citation of an issue of a periodical, and what became of it.</summary>
public sealed record Citation
{
    /// <summary>The month with which the cited issue begins, <c>2021-04</c>.</summary>
    public required string Issue { get; init; }

    /// <summary>The cited issue by name.</summary>
    public required string Publisher { get; init; }

    /// <summary>The place in it: <c>item 8</c>, <c>annex</c>, <c>project introduction</c>, <c>whole issue</c>.</summary>
    public required string Item { get; init; }

    /// <summary>Kind and key of the thing of which facts rest on it: <c>statistic nat-total</c>.</summary>
    public required string Of { get; init; }

    /// <summary>What it says, in our own words.</summary>
    public required string Content { get; init; }

    /// <summary>True where nobody has traced it.</summary>
    public required bool Unverified { get; init; }

    /// <summary><c>tied</c>, <c>not-found</c> (the issue is here and does not hold it at this place) or <c>not-here</c> (the issue is not in the register).</summary>
    public required string State { get; init; }

    /// <summary>Tied: which of the facts stands there, such as <c>value 39222</c>; else null.</summary>
    public string? Found { get; init; }

    /// <summary>Tied: the words in the document; else null.</summary>
    public string? Quote { get; init; }

    /// <summary>Tied: where they are shown, <c>/documents/{slug}#L{line}</c>; else null.</summary>
    public string? Address { get; init; }

    /// <summary>Not found: why; else null.</summary>
    public string? Reason { get; init; }
}
