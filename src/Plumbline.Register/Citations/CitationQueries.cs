using System.Data;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Citations;

/// <summary>Reads citations with what became of them.</summary>
internal static class CitationQueries
{
    public static IReadOnlyList<Citation> List(Reading db) => [.. db.All<CitationRow>("citations.list").Select(r => r.Citation)];

    public static CitationCounts Counts(IDbConnection db) => db.One<CitationCounts>("citations.counts")!;

    private sealed class CitationRow
    {
        public string Issue { get; init; } = "";
        public string Publisher { get; init; } = "";
        public string Item { get; init; } = "";
        public string? Content { get; init; }
        public bool Unverified { get; init; }
        public string Kind { get; init; } = "";
        public string Key { get; init; } = "";
        public bool Here { get; init; }
        public string? Property { get; init; }
        public string? Value { get; init; }
        public string? Reason { get; init; }
        public string? DocumentSlug { get; init; }
        public int? Line { get; init; }
        public string? Quote { get; init; }

        public Citation Citation => new()
        {
            Issue = Issue, Publisher = Publisher, Item = Item, Of = $"{Kind} {Key}", Content = Content ?? Key, Unverified = Unverified,
            State = !Here ? "not-here" : Quote is null ? "not-found" : "tied", Found = Property is null ? null : $"{Property} {Value}", Quote = Quote,
            Address = Quote is null ? null : $"/documents/{DocumentSlug}#L{Line}", Reason = Reason,
        };
    }
}
