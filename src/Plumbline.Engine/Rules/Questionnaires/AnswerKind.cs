namespace Plumbline.Engine.Rules.Questionnaires;

/// <summary>What the answers to a question are.</summary>
public enum AnswerKind
{
    /// <summary>One of some words.</summary>
    OneOf,

    /// <summary>Several of some words, with semicolons between.</summary>
    SeveralOf,

    /// <summary>A percentage from 0 to 100.</summary>
    Percent,

    /// <summary>A number from 0 on.</summary>
    Number,

    /// <summary>A sum of money in CNY.</summary>
    Money,

    /// <summary>Words.</summary>
    Words,
}
