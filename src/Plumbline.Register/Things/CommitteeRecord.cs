using Plumbline.Register.Statements;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Things;

/// <summary>A committee with what is stated about it.</summary>
public sealed record CommitteeRecord
{
    /// <summary>What lists show.</summary>
    public required CommitteeSummary Summary { get; init; }

    /// <summary>The committees above it, the highest first; one that nothing names yet has no page and therefore no row.</summary>
    public required IReadOnlyList<CommitteeSummary> Parents { get; init; }

    /// <summary>Committees below it, all levels, in order of their codes.</summary>
    public required IReadOnlyList<CommitteeSummary> Children { get; init; }

    /// <summary>Names met, with language and source.</summary>
    public required IReadOnlyList<StatedValue> Names { get; init; }

    /// <summary>International committees that it mirrors (对口), or national ones that mirror it.</summary>
    public required IReadOnlyList<StatedValue> Counterparts { get; init; }

    /// <summary>Bodies said to hold its secretariat.</summary>
    public required IReadOnlyList<StatedValue> Secretariats { get; init; }

    /// <summary>Those that hold it on the day asked for, each once.</summary>
    public required IReadOnlyList<string> SecretariatsOnDay { get; init; }

    /// <summary>Standards under its jurisdiction, proposed or drafted by it.</summary>
    public required IReadOnlyList<RelatedValues> Relations { get; init; }

    /// <summary>What else is stated of it: founding, working groups, leaders, terms, members, figures.</summary>
    public required IReadOnlyList<StatedFacts> Facts { get; init; }

    /// <summary>What is stated of other things with it as the value: groups that have no code under it, frameworks, events.</summary>
    public required IReadOnlyList<StatedFacts> About { get; init; }

    /// <summary>Number of its members; null where not stated.</summary>
    public int? Members { get; init; }

    /// <summary>How many of these come from foreign enterprises or abroad; null where not stated.</summary>
    public int? ForeignMembers { get; init; }

    /// <summary><see cref="ForeignMembers"/> of <see cref="Members"/> in percent, with one decimal; null where one of them is not stated.</summary>
    public decimal? ForeignShare => Members is > 0 and var all && ForeignMembers is { } foreign ? Math.Round(foreign * 100m / all, 1) : null;

    /// <summary>Where it is named, newest document first, at most 500.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Number of all places, also those beyond the cap.</summary>
    public required int MentionCount { get; init; }
}
