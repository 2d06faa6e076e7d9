namespace Plumbline.Register.Statements;

/// <summary>What a statement rests on.</summary>
public enum EvidenceKind
{
    /// <summary>A passage of a document in this register, with its words.</summary>
    Passage = 1,

    /// <summary>A record of an import, with the value as printed.</summary>
    Record = 2,

    /// <summary>A published source that is named but not in this register; the content stands in our own words.</summary>
    Citation = 3,

    /// <summary>A decision of an editor.</summary>
    Decision = 4,
}
