namespace Plumbline.Register.Search;

/// <summary>A row of the statements <c>facets.*-of</c>: a hit with what its kind has of these columns.</summary>
internal sealed class FacetRow
{
    private const string NoDay = "9999-99";

    public long Id { get; init; }
    public int Class { get; init; }
    public int Kind { get; init; }
    public long Target { get; init; }
    public int Ordinal { get; init; }
    public long ThingId { get; init; }
    public string Normal { get; init; } = "";
    public string? IdentifierKind { get; init; }
    public string? Year { get; init; }
    public string? Released { get; init; }
    public string? Effective { get; init; }
    public string? Withdrawn { get; init; }
    public string? Stage { get; init; }
    public string? Ics { get; init; }
    public string? Committee { get; init; }
    public string? Language { get; init; }
    public string? Article { get; init; }
    public string? Slug { get; init; }
    public string? Replaced { get; init; }
    public string? ReplacedBy { get; init; }
    public string? Level { get; set; }
    public string? Obligation { get; set; }
    public string? Status { get; set; }
    public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>Since when another document has replaced all of it: the earliest day that is known, empty where none is, null where nothing has.</summary>
    public string? ReplacedSince => (Replaced, ReplacedBy) is (null, null) ? null : new[] { Replaced, ReplacedBy }.Where(d => d is not (null or NoDay)).Min(StringComparer.Ordinal) ?? "";

    public EntryRow Entry => new() { Id = Id, Kind = Kind, Target = Target, Ordinal = Ordinal };

    /// <summary>Fields of the ICS, or with a field chosen its groups; each once.</summary>
    public IEnumerable<string> Fields(string? within)
    {
        if (Ics is null) return [];
        var length = within is null ? 2 : 6;
        return Ics.Split(' ').Where(c => c.Length >= length && (within is null || c.StartsWith(within[..2], StringComparison.Ordinal))).Select(c => c[..length]).Distinct(StringComparer.Ordinal);
    }

    /// <summary>True where a filter holds.</summary>
    public bool Holds(SearchFilter filter) =>
        (filter.Level is null || Level == filter.Level) && (filter.Obligation is null || Obligation == filter.Obligation) && (filter.Status is null || Status == filter.Status)
        && (filter.Committee is null || Committee == filter.Committee) && (filter.Topic is null || Topics.Contains(filter.Topic)) && (filter.Year is null || Year == filter.Year)
        && (filter.Language is null || Language == filter.Language) && (filter.Ics is null || (Ics is not null && Array.Exists(Ics.Split(' '), c => Below(c, filter.Ics))));

    private static bool Below(string code, string field) => code.StartsWith(field, StringComparison.Ordinal) && (code.Length == field.Length || code[field.Length] == '.');
}
