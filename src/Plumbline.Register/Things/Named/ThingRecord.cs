using Plumbline.Register.Statements;

namespace Plumbline.Register.Things.Named;

/// <summary>A thing that is known by names, with all that is stated about it. Each kind has a record of its own.</summary>
public abstract record ThingRecord
{
    /// <summary>What lists show.</summary>
    public required ThingSummary Summary { get; init; }

    /// <summary>Names and titles met, with language and source, each once a document.</summary>
    public required IReadOnlyList<StatedValue> Names { get; init; }

    /// <summary>What is stated of it besides its names.</summary>
    public required IReadOnlyList<StatedFacts> Facts { get; init; }

    /// <summary>What is stated of others with this thing as the value; the value is the name of the other.</summary>
    public required IReadOnlyList<StatedFacts> About { get; init; }

    /// <summary>Where it is named, newest document first, at most 500.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Number of all places, also those beyond the cap.</summary>
    public int MentionCount => Summary.Mentions;
}
