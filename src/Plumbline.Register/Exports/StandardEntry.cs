namespace Plumbline.Register.Exports;

/// <summary>A standard as exports and citations give it: of each fact the value that pages show, of relations all.</summary>
internal sealed record StandardEntry
{
    public required string Normal { get; init; }
    public required string Slug { get; init; }
    public required string Kind { get; init; }
    public required string Publisher { get; init; }
    public required string Series { get; init; }
    public string? Year { get; init; }
    public string? Title { get; init; }

    /// <summary>The first title of each language, by language; the empty one is a title without a language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    public string? Released { get; init; }
    public string? Effective { get; init; }
    public string? Withdrawn { get; init; }
    public string? Confirmed { get; init; }
    public string? Stage { get; init; }
    public string? Edition { get; init; }
    public string? Committee { get; init; }
    public string? Department { get; init; }

    /// <summary>Status on the day of the export.</summary>
    public required string Status { get; init; }

    public required IReadOnlyList<string> Ics { get; init; }
    public required IReadOnlyList<string> Ccs { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>What it replaces, or as a draft will replace.</summary>
    public required IReadOnlyList<string> Replaces { get; init; }

    /// <summary>Those of <see cref="Replaces"/> that it replaces in part.</summary>
    public required IReadOnlyList<string> ReplacesInPart { get; init; }

    public required IReadOnlyList<string> ReplacedBy { get; init; }
    public required IReadOnlyList<string> Amends { get; init; }

    /// <summary>Plans and drafts that it came from.</summary>
    public required IReadOnlyList<string> DraftedAs { get; init; }

    /// <summary>What it adopts, with the degree or null.</summary>
    public required IReadOnlyList<(string Normal, string? Degree)> Adopts { get; init; }

    /// <summary>Where a record of it can be read, an absolute address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication as far as it is known: released, else the year of the number; a plan is not published in the year of its number.</summary>
    public string? Published => Released ?? (Kind == "plan" ? null : Year);

    /// <summary>The title to show where one counts: the one in use, else the number.</summary>
    public string Heading => Title ?? Normal;
}
