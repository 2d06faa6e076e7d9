namespace Plumbline.Engine.Rules;

/// <summary>Which rules of a table make its answer, in the sense of OMG DMN.</summary>
public enum HitPolicy
{
    /// <summary>The first rule that holds, in the order of the table.</summary>
    First,

    /// <summary>The one rule that holds; that two never do is proved when the table is loaded.</summary>
    Unique,

    /// <summary>Every rule that holds, in the order of the table.</summary>
    Collect,
}
