namespace Plumbline.Engine.Rules;

/// <summary>A table of rules over inputs. Immutable, safe for use by several threads; deciding allocates nothing.</summary>
public sealed class DecisionTable
{
    /// <summary>What <see cref="Decide"/> gives where the source has no rule for the case.</summary>
    public const int NoRule = -1;

    /// <summary>What <see cref="Decide"/> gives where a missing value stands in the way.</summary>
    public const int Missing = -2;

    private readonly DecisionRule[][] _byReading;
    private readonly RuleFact[][] _classes;
    private readonly int[] _place;

    /// <summary>Makes a table.</summary>
    /// <param name="id">Name, unique in the rulebook.</param>
    /// <param name="question">What it answers.</param>
    /// <param name="policy">Which rules make the answer.</param>
    /// <param name="allInputs">The inputs of the rulebook, to which conditions refer.</param>
    /// <param name="inputs">Places of those the table uses.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="readings">The ways to read the source; empty for one.</param>
    public DecisionTable(string id, string question, HitPolicy policy, IReadOnlyList<RuleInput> allInputs, IReadOnlyList<int> inputs, IReadOnlyList<DecisionRule> rules, IReadOnlyList<RuleReading> readings)
    {
        (Id, Question, Policy, AllInputs, Inputs, Readings) = (id, question, policy, allInputs, inputs, readings);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        Rules = [.. rules.Select(rule => rule with { OutcomeKey = Key(keys, rule) })];
        _byReading = new DecisionRule[Math.Max(1, readings.Count)][];
        for (var reading = 0; reading < _byReading.Length; reading++) _byReading[reading] = [.. Rules.Where(r => r.Reading is null || r.Reading == reading)];
        _place = new int[allInputs.Count];
        for (var i = 0; i < _place.Length; i++) _place[i] = -1;
        for (var i = 0; i < inputs.Count; i++) _place[inputs[i]] = i;
        _classes = new RuleFact[inputs.Count][];
        for (var i = 0; i < inputs.Count; i++) _classes[i] = InputClasses.Of(allInputs[inputs[i]], Rules.SelectMany(r => r.Conditions).Where(c => c.Input == inputs[i]));
    }

    /// <summary>Name, unique in the rulebook.</summary>
    public string Id { get; }

    /// <summary>What the table answers.</summary>
    public string Question { get; }

    /// <summary>The question in Chinese.</summary>
    public string? QuestionZh { get; init; }

    /// <summary>What the source leaves open about the table.</summary>
    public string? Open { get; init; }

    /// <summary>What to know about it.</summary>
    public string? Note { get; init; }

    /// <summary>True for a table of rows with thresholds: a catalogue.</summary>
    public bool IsCatalogue { get; init; }

    /// <summary>Which rules make the answer.</summary>
    public HitPolicy Policy { get; }

    /// <summary>The inputs of the rulebook.</summary>
    public IReadOnlyList<RuleInput> AllInputs { get; }

    /// <summary>Places of the inputs that the table uses.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The rules in order.</summary>
    public IReadOnlyList<DecisionRule> Rules { get; }

    /// <summary>The ways to read the source; empty where there is one.</summary>
    public IReadOnlyList<RuleReading> Readings { get; }

    /// <summary>The rules that stand in a reading.</summary>
    public IReadOnlyList<DecisionRule> RulesOf(int reading) => _byReading[reading];

    /// <summary>Decides by the first rule that holds, without reasons. For <see cref="HitPolicy.Collect"/> it is the first of those that hold.</summary>
    /// <param name="facts">A value for each input of the rulebook.</param>
    /// <param name="reading">Place of the reading.</param>
    /// <returns>Place of the rule in <see cref="RulesOf"/>, <see cref="NoRule"/>, or <see cref="Missing"/> where a rule before it is undecided.</returns>
    public int Decide(ReadOnlySpan<RuleFact> facts, int reading = 0)
    {
        var rules = _byReading[reading];
        for (var i = 0; i < rules.Length; i++)
        {
            var truth = TruthOf(rules[i], facts);
            if (truth == Truth.Yes) return i;
            if (truth == Truth.Unknown) return Missing;
        }
        return NoRule;
    }

    /// <summary>Whether all conditions of a rule hold; one that does not settles it, whatever is missing.</summary>
    public static Truth TruthOf(DecisionRule rule, ReadOnlySpan<RuleFact> facts)
    {
        var conditions = rule.Conditions;
        var truth = Truth.Yes;
        for (var i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            var one = condition.Test(facts[condition.Input]);
            if (one == Truth.No) return Truth.No;
            if (one == Truth.Unknown) truth = Truth.Unknown;
        }
        return truth;
    }

    /// <summary>One value for each class of values of an input that the rules of the table treat alike.</summary>
    /// <param name="input">Place of an input of the table.</param>
    internal RuleFact[] ClassesOf(int input) => _classes[_place[input]];

    /// <summary>True where the table uses an input.</summary>
    public bool Uses(int input) => _place[input] >= 0;

    private static int Key(Dictionary<string, int> keys, DecisionRule rule)
    {
        var words = string.Join('\u001F', rule.Outputs.Select(o => $"{o.Name}={(o.IsOpen ? "\u0001" : string.Join('\u001E', o.Values))}"));
        if (!keys.TryGetValue(words, out var key)) keys[words] = key = keys.Count;
        return key;
    }
}
