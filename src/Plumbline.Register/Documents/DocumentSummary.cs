namespace Plumbline.Register.Documents;

/// <summary>A document in a list.</summary>
public sealed record DocumentSummary
{
    /// <summary>Number inside this register.</summary>
    public required long Id { get; init; }

    /// <summary>Name in the address bar: <c>/documents/{slug}</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Title for people; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>File name or address under which it came.</summary>
    public required string Name { get; init; }

    /// <summary>newsletter, notice, draft, standard-list, law, document ...</summary>
    public required string Kind { get; init; }

    /// <summary><c>en</c>, <c>zh</c> ...</summary>
    public required string Language { get; init; }

    /// <summary>Day, month or year of publication (<c>2021-04</c>); null where unknown. Of a newsletter the last month of its period.</summary>
    public string? Date { get; init; }

    /// <summary>When it came into this register.</summary>
    public required DateTimeOffset KnownSince { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Number of newsletter articles; 0 where it is no newsletter.</summary>
    public required int Articles { get; init; }

    /// <summary>Number of different standards named in it.</summary>
    public required int Standards { get; init; }

    /// <summary>Number of different committees named in it.</summary>
    public required int Committees { get; init; }
}
