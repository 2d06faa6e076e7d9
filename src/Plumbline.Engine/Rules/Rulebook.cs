namespace Plumbline.Engine.Rules;

/// <summary>A machine-readable standard: its edition, legal status, source, what it asks for, and its tables.</summary>
public sealed record Rulebook
{
    /// <summary>Name in addresses and on the command line.</summary>
    public required string Id { get; init; }

    /// <summary>Common name of its editions.</summary>
    public required string Series { get; init; }

    /// <summary>Which edition it is: a year, or words.</summary>
    public required string Edition { get; init; }

    /// <summary>What kind it is.</summary>
    public required RulebookKind Kind { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese.</summary>
    public string? TitleZh { get; init; }

    /// <summary>Language of the authoritative text: <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Who issued it.</summary>
    public IReadOnlyList<string> IssuedBy { get; init; } = [];

    /// <summary>Legal status.</summary>
    public required LegalStatus Status { get; init; }

    /// <summary>Where it is published.</summary>
    public IReadOnlyList<RuleCitation> Sources { get; init; } = [];

    /// <summary>The day up to which changes of its sources were looked through, <c>2026-08-01</c>; null where none were.</summary>
    public string? Reviewed { get; init; }

    /// <summary>What the source leaves open.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>What to know: corrections, contradictions of the source.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it asks for.</summary>
    public IReadOnlyList<RuleInput> Inputs { get; init; } = [];

    /// <summary>Its tables, those first whose outcomes are inputs of others.</summary>
    public IReadOnlyList<DecisionTable> Tables { get; init; } = [];

    /// <summary>What it holds besides tables: a code, a tree, targets ...; null where it has tables alone.</summary>
    public RulebookContent? Content { get; init; }

    /// <summary>Other names by which it is found.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Values that cannot stand together.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Place of an input; -1 where there is none of the name.</summary>
    public int Place(string name)
    {
        for (var i = 0; i < Inputs.Count; i++)
        {
            if (FactReader.SameWords(Inputs[i].Name, name)) return i;
        }
        return -1;
    }

    /// <summary>Place of the input that a column is headed with: its name, or its question in either language; -1 where there is none.</summary>
    public int PlaceOfColumn(string head)
    {
        var place = Place(head);
        for (var i = 0; place < 0 && i < Inputs.Count; i++)
        {
            if (FactReader.SameWords(Inputs[i].Question, head) || Inputs[i].QuestionZh is { } zh && FactReader.SameWords(zh, head)) place = i;
        }
        return place;
    }
}

/// <summary>Values that cannot stand together.</summary>
/// <param name="Conditions">The conditions that together cannot hold.</param>
/// <param name="Why">The reason, for the user.</param>
public sealed record Contradiction(IReadOnlyList<RuleCondition> Conditions, string Why);
