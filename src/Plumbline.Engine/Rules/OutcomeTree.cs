using System.Globalization;

namespace Plumbline.Engine.Rules;

/// <summary>
/// What can still come out where values are missing: branches over the classes of one missing input after the other, only those that an undecided rule asks for.
/// Two leaves with different outcomes that disagree in one input alone prove that this input changes the outcome.
/// </summary>
internal sealed class OutcomeTree
{
    private const int MostLeaves = 1024;

    private readonly DecisionTable _table;
    private readonly int _reading;
    private readonly RuleFact[] _facts;
    private readonly int[] _class;
    private readonly List<Leaf> _leaves = [];

    public OutcomeTree(DecisionTable table, int reading, ReadOnlySpan<RuleFact> facts)
    {
        (_table, _reading, _facts, _class) = (table, reading, new RuleFact[facts.Length], new int[facts.Length]);
        for (var i = 0; i < facts.Length; i++) (_facts[i], _class[i]) = (facts[i], -1);
        IsWhole = Grow();
    }

    /// <summary>False where there were too many leaves to try.</summary>
    public bool IsWhole { get; }

    public IReadOnlyList<Leaf> Leaves => _leaves;

    /// <summary>The outcome that all leaves share; null where they differ or were not all tried.</summary>
    public string? OnlyOutcome => IsWhole && _leaves.TrueForAll(l => l.Key == _leaves[0].Key) ? _leaves[0].Key : null;

    /// <summary>Whether an input changes the outcome.</summary>
    public bool Changes(int input)
    {
        if (!IsWhole) return true;
        for (var i = 0; i < _leaves.Count; i++)
        {
            if (_leaves[i].Classes[input] < 0) continue;
            for (var j = i + 1; j < _leaves.Count; j++)
            {
                if (_leaves[i].Key != _leaves[j].Key && DisagreeOnlyIn(input, _leaves[i].Classes, _leaves[j].Classes)) return true;
            }
        }
        return false;
    }

    private static bool DisagreeOnlyIn(int input, int[] one, int[] other)
    {
        for (var k = 0; k < one.Length; k++)
        {
            var disagree = one[k] >= 0 && other[k] >= 0 && one[k] != other[k];
            if (disagree != (k == input)) return false;
        }
        return true;
    }

    private bool Grow()
    {
        var rules = _table.RulesOf(_reading);
        List<int>? collected = _table.Policy == HitPolicy.Collect ? [] : null;
        for (var i = 0; i < rules.Count; i++)
        {
            switch (DecisionTable.TruthOf(rules[i], _facts))
            {
                case Truth.Unknown: return Branch(rules[i]);
                case Truth.Yes when collected is null: return Add([i], rules[i].OutcomeKey.ToString(CultureInfo.InvariantCulture));
                case Truth.Yes: collected!.Add(i); break;
                default: break;
            }
        }
        if (collected is not { Count: > 0 }) return Add([], "");
        var keys = new string[collected.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = rules[collected[i]].OutcomeKey.ToString(CultureInfo.InvariantCulture);
        return Add([.. collected], string.Join(',', keys));
    }

    private bool Branch(DecisionRule rule)
    {
        foreach (var condition in rule.Conditions)
        {
            var input = condition.Input;
            if (_facts[input].IsKnown) continue;
            var before = _facts[input];
            var classes = _table.ClassesOf(input);
            for (var i = 0; i < classes.Length; i++)
            {
                (_facts[input], _class[input]) = (before.HasRange ? RuleFact.Of(Math.Clamp(classes[i].Number, before.Number, before.Choice)) : classes[i], i);
                if (!Grow()) return false;
            }
            (_facts[input], _class[input]) = (before, -1);
            return true;
        }
        return true;
    }

    private bool Add(int[] rules, string key)
    {
        if (_leaves.Count == MostLeaves) return false;
        _leaves.Add(new Leaf(rules, key, (int[])_class.Clone()));
        return true;
    }

    /// <summary>One of the ways in which the missing values can fall.</summary>
    /// <param name="Rules">Places of the rules that hold.</param>
    /// <param name="Key">Equal for equal outcomes.</param>
    /// <param name="Classes">For each input the class of values that led here; -1 where it was given or plays no part.</param>
    internal sealed record Leaf(int[] Rules, string Key, int[] Classes);
}
