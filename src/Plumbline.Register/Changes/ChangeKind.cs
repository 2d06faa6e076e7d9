namespace Plumbline.Register.Changes;

/// <summary>What happened to a thing with one change of the register.</summary>
public enum ChangeKind
{
    /// <summary>Something was stated of it for the first time.</summary>
    Created,

    /// <summary>Something more became known, or something ceased to be.</summary>
    Updated,

    /// <summary>Nothing is stated of it any more.</summary>
    Withdrawn,
}
