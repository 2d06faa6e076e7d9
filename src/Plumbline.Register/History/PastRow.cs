using Plumbline.Register.Statements;

namespace Plumbline.Register.History;

/// <summary>A statement with the batches between which it is known.</summary>
internal sealed class PastRow : EvidenceRow
{
    public long KnownFrom { get; init; }
    public long? KnownUntil { get; init; }

    /// <summary>With the state that it had by itself, whatever was decided later.</summary>
    public StatedValue Past => Stated with { State = (StatementState)State };
}
