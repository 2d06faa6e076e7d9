using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>A mention of a committee as it is kept; see <see cref="CommitteeFinding"/>.</summary>
internal record struct FoundCommittee : IFindingRow<CommitteeFinding>, IPlacedRow
{
    public required TextSpan Span { get; init; }

    public required CommitteeId Id { get; init; }

    public string? Name { get; set; }

    public string? Article { get; init; }

    public string? Note { get; init; }

    public required string Rule { get; init; }

    /// <summary>Confidence in hundredths.</summary>
    public required byte Percent { get; init; }

    public bool NamedOnly { get; set; }

    public bool IsCompleted { get; init; }

    public readonly double Confidence => Percent / 100.0;

    public readonly CommitteeFinding Make(Recognition found) =>
        new() { Span = Span, Id = Id, Name = Name, Article = Article, Note = Note, Rule = Rule, Confidence = Confidence, NamedOnly = NamedOnly, IsCompleted = IsCompleted };
}
