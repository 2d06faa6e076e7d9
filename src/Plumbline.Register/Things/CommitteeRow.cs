using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>A row of <c>committees.select</c>.</summary>
internal sealed record CommitteeRow
{
    public long ThingId { get; init; }
    public string Slug { get; init; } = "";
    public string Normal { get; init; } = "";
    public string? En { get; init; }
    public string? Zh { get; init; }
    public string SortKey { get; init; } = "";
    public string? Identity { get; init; }
    public DateTimeOffset KnownSince { get; init; }
    public int Mentions { get; init; }

    /// <summary>The same as it is shown on a day, where some of what is stated holds for some time only.</summary>
    public CommitteeRow On(Reading db, DateOnly day)
    {
        if (StatementQueries.Timed(db, ThingId) is not { } statements) return this;
        var shown = CommitteeProjection.On(statements, day);
        return this with { En = shown.En, Zh = shown.Zh };
    }

    public CommitteeSummary Summary => new() { Slug = Slug, Normal = Normal, En = En, Zh = Zh, Mentions = Mentions, KnownSince = KnownSince };
}
