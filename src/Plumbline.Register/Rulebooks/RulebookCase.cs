using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>A test case of a rulebook: values, and the answer that a table must give.</summary>
/// <param name="Line">Line of the file where it stands.</param>
/// <param name="Column">Column where it stands.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Facts">A value for each input of the rulebook.</param>
public sealed record RulebookCase(int Line, int Column, string Table, IReadOnlyList<RuleFact> Facts)
{
    /// <summary>The state demanded.</summary>
    public AnswerState State { get; init; }

    /// <summary>What is demanded where the source has one reading, or of all readings.</summary>
    public RulebookExpectation? All { get; init; }

    /// <summary>What is demanded of single readings, by their names.</summary>
    public IReadOnlyList<(string Reading, RulebookExpectation Expected)> Readings { get; init; } = [];

    /// <summary>Names of the inputs that must be reported as changing the outcome; null where it is not tested.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>Runs the case.</summary>
    /// <returns>What differs from what is demanded; null where nothing does.</returns>
    public string? Run(Rulebook rulebook)
    {
        var whole = RulebookEvaluator.Answer(rulebook, Given(), Table);
        if (whole.Problems.Count > 0) return whole.Problems[0];
        var answer = whole.Tables[0];
        if (answer.State != State) return $"the case demands {Word(State)}, the table answers {Word(answer.State)}";
        foreach (var reading in answer.Readings)
        {
            if (All?.Differs(reading) is { } differs) return differs;
            foreach (var (name, expected) in Readings)
            {
                if (reading.Reading?.Id == name && (expected.State is { } state && state != reading.State ? $"reading {name} demands {Word(state)}, the table answers {Word(reading.State)}" : expected.Differs(reading)) is { } wrong) return wrong;
            }
        }
        if (Missing is null) return null;
        var changes = answer.Missing.Where(m => m.ChangesOutcome).Select(m => m.Input.Name).ToHashSet();
        return changes.SetEquals(Missing) ? null : $"the case demands that {Words(Missing)} would change the outcome, the table says {Words(changes)}";
    }

    /// <summary>A state as it is written in rulebooks and answers: <c>cannot-decide</c>.</summary>
    public static string Word(AnswerState state) => state switch
    {
        AnswerState.Decided => "decided",
        AnswerState.CannotDecide => "cannot-decide",
        AnswerState.NotStated => "not-stated",
        _ => "readings-differ",
    };

    private RuleFact[] Given()
    {
        var facts = new RuleFact[Facts.Count];
        for (var i = 0; i < facts.Length; i++) facts[i] = Facts[i];
        return facts;
    }

    private static string Words(IEnumerable<string> names) => string.Join(", ", names.Order()) is { Length: > 0 } words ? words : "nothing";
}

/// <summary>What a case demands of a reading.</summary>
/// <param name="State">The state; null where it is not tested.</param>
/// <param name="By">The rules that must fire, all of them; null where it is not tested.</param>
/// <param name="Then">The whole outcome of each in order; null where it is not tested.</param>
public sealed record RulebookExpectation(AnswerState? State, IReadOnlyList<string>? By, IReadOnlyList<string>? Then)
{
    /// <summary>What differs; null where nothing does.</summary>
    internal string? Differs(ReadingAnswer answer)
    {
        var fired = answer.Fired.Select(f => f.Rule.Id).ToList();
        if (By is not null && !By.SequenceEqual(fired)) return $"the case demands the rules [{string.Join(", ", By)}], [{string.Join(", ", fired)}] decide";
        if (Then is null) return null;
        var outcomes = answer.Fired.Select(f => Outcome(f.Rule.Outputs)).ToList();
        return Then.SequenceEqual(outcomes) ? null : $"the case demands {string.Join(" / ", Then)}, the outcome is {string.Join(" / ", outcomes)}";
    }

    /// <summary>An outcome in one line.</summary>
    internal static string Outcome(IEnumerable<RuleOutput> outputs) => "{" + string.Join(", ", outputs.Select(o => $"{o.Name}: {(o.IsOpen ? "open" : string.Join("; ", o.Values))}")) + "}";
}
