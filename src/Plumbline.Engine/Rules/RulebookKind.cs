namespace Plumbline.Engine.Rules;

/// <summary>What kind of machine-readable standard a rulebook is.</summary>
public enum RulebookKind
{
    /// <summary>Tables of rules.</summary>
    DecisionTable,

    /// <summary>Rows with scope and thresholds.</summary>
    Catalogue,

    /// <summary>Targets with indicators and levels.</summary>
    IndexSystem,

    /// <summary>Capabilities with levels.</summary>
    MaturityModel,

    /// <summary>A standards system as a tree.</summary>
    Framework,

    /// <summary>Questions to many respondents.</summary>
    Questionnaire,

    /// <summary>Figures that plans want to have reached.</summary>
    Targets,

    /// <summary>A function with test vectors.</summary>
    Code,

    /// <summary>Steps with states and dates.</summary>
    Checklist,

    /// <summary>Ranges, as of a spectrum, and what they are for.</summary>
    Intervals,
}
