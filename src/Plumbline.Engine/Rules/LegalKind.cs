namespace Plumbline.Engine.Rules;

/// <summary>How binding an instrument is.</summary>
public enum LegalKind
{
    /// <summary>Open for comments, or not final.</summary>
    Draft,

    /// <summary>Published; the source gives no day of effect.</summary>
    Issued,

    /// <summary>Binding from a day on.</summary>
    InForce,

    /// <summary>A voluntary standard or guideline.</summary>
    Recommended,

    /// <summary>A statement of policy without a direct duty.</summary>
    Policy,

    /// <summary>No instrument at all: a method, a model, a table of figures.</summary>
    Method,
}
