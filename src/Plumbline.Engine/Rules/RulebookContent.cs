namespace Plumbline.Engine.Rules;

/// <summary>What a rulebook holds besides tables: a code, a tree, targets, a maturity model, questions, steps. Immutable, safe for use by several threads.</summary>
public abstract record RulebookContent
{
    /// <summary>What it can be asked with, all of it words: each kind reads its own forms and says what is wrong with them.</summary>
    public IReadOnlyList<RuleInput> Asks { get; init; } = [];

    /// <summary>Names of what no page asks for, because it would stand in the address and in logs.</summary>
    public virtual IReadOnlyList<string> NotOnPages => [];

    /// <summary>True where a table of rows can be given besides.</summary>
    public virtual bool TakesRows => false;

    /// <summary>Answers. Nothing that is given makes it throw: what cannot be used is a problem of the answer.</summary>
    public abstract ContentAnswer Answer(ContentQuestion question);

    /// <summary>Something to ask for in words.</summary>
    protected static RuleInput Ask(string name, string question, string zh, string? help = null, IReadOnlyList<string>? values = null) => new(name, InputType.Text, question)
    {
        QuestionZh = zh, Help = help, Values = values is null ? [] : [.. values.Select(v => new InputValue(v, v.Replace('-', ' ')))],
    };
}
