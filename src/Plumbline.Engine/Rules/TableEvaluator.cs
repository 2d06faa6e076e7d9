using System.Globalization;

namespace Plumbline.Engine.Rules;

/// <summary>Answers a table with reasons.</summary>
public static class TableEvaluator
{
    /// <summary>The answer for some values.</summary>
    /// <param name="table">The table.</param>
    /// <param name="facts">A value for each input of the rulebook, missing ones too.</param>
    public static TableAnswer Answer(DecisionTable table, ReadOnlySpan<RuleFact> facts)
    {
        var readings = new ReadingAnswer[Math.Max(1, table.Readings.Count)];
        var trees = new OutcomeTree?[readings.Length];
        string? key = null;
        var differ = false;
        for (var reading = 0; reading < readings.Length; reading++)
        {
            readings[reading] = OfReading(table, reading, facts, out var outcome, out trees[reading]);
            differ |= reading > 0 && (outcome != key || readings[reading].State != readings[0].State);
            key = outcome;
        }
        var state = Array.Exists(readings, r => r.State == AnswerState.CannotDecide) ? AnswerState.CannotDecide : differ ? AnswerState.ReadingsDiffer : readings[0].State;
        return new TableAnswer(table, state, readings, Missing(table, facts, trees));
    }

    private static ReadingAnswer OfReading(DecisionTable table, int reading, ReadOnlySpan<RuleFact> facts, out string? outcome, out OutcomeTree? tree)
    {
        var rules = table.RulesOf(reading);
        var words = table.Readings.Count > 0 ? table.Readings[reading] : null;
        var fired = new List<RuleHit>();
        tree = null;
        var unknown = false;
        for (var i = 0; i < rules.Count && !unknown; i++)
        {
            var truth = DecisionTable.TruthOf(rules[i], facts);
            unknown = truth == Truth.Unknown;
            if (truth != Truth.Yes) continue;
            fired.Add(Hit(table, rules[i], facts));
            if (table.Policy != HitPolicy.Collect) break;
        }
        if (!unknown)
        {
            outcome = string.Join(',', fired.Select(f => f.Rule.OutcomeKey.ToString(CultureInfo.InvariantCulture)));
            return new ReadingAnswer(words, StateOf(table, fired), fired, Excluded(table, rules, facts, fired), [], false);
        }
        tree = new OutcomeTree(table, reading, facts);
        outcome = tree.OnlyOutcome;
        var places = tree.IsWhole ? Reached(rules.Count, tree.Leaves) : NotFailing(rules, facts);
        var hits = new List<RuleHit>(places.Count);
        foreach (var place in places) hits.Add(Hit(table, rules[place], facts));
        if (outcome is not null) return new ReadingAnswer(words, StateOf(table, hits), hits, Excluded(table, rules, facts, hits), [], false);
        // Under "collect" a rule that holds already is certain, whatever else may hold.
        var certain = table.Policy == HitPolicy.Collect ? hits.Where(h => h.Conditions.All(c => c.Truth == Truth.Yes)).ToList() : [];
        var noRule = tree.Leaves.Any(l => l.Rules.Length == 0);
        return new ReadingAnswer(words, AnswerState.CannotDecide, certain, Excluded(table, rules, facts, hits), [.. hits.Except(certain)], noRule);
    }

    private static List<int> Reached(int rules, IReadOnlyList<OutcomeTree.Leaf> leaves)
    {
        var reached = new bool[rules];
        foreach (var leaf in leaves)
        {
            foreach (var rule in leaf.Rules) reached[rule] = true;
        }
        var places = new List<int>();
        for (var i = 0; i < rules; i++)
        {
            if (reached[i]) places.Add(i);
        }
        return places;
    }

    private static List<int> NotFailing(IReadOnlyList<DecisionRule> rules, ReadOnlySpan<RuleFact> facts)
    {
        var places = new List<int>();
        for (var i = 0; i < rules.Count; i++)
        {
            if (DecisionTable.TruthOf(rules[i], facts) != Truth.No) places.Add(i);
        }
        return places;
    }

    /// <summary>Under "collect" a rule whose outcome is open does not take away what others state.</summary>
    private static AnswerState StateOf(DecisionTable table, List<RuleHit> hits)
    {
        var open = hits.Count(h => h.Rule.LeavesOpen);
        return open == hits.Count || open > 0 && table.Policy != HitPolicy.Collect ? AnswerState.NotStated : AnswerState.Decided;
    }

    /// <summary>Rules that came near: a condition holds, another does not. Under "first" only those before the rule that decided.</summary>
    private static List<RuleHit> Excluded(DecisionTable table, IReadOnlyList<DecisionRule> rules, ReadOnlySpan<RuleFact> facts, List<RuleHit> decided)
    {
        var excluded = new List<RuleHit>();
        foreach (var rule in rules)
        {
            if (table.Policy == HitPolicy.First && decided.Count > 0 && ReferenceEquals(rule, decided[^1].Rule)) break;
            var (holds, fails) = (false, false);
            foreach (var condition in rule.Conditions)
            {
                var truth = condition.Test(facts[condition.Input]);
                holds |= truth == Truth.Yes;
                fails |= truth == Truth.No;
            }
            if (holds && fails) excluded.Add(Hit(table, rule, facts));
        }
        return excluded;
    }

    private static RuleHit Hit(DecisionTable table, DecisionRule rule, ReadOnlySpan<RuleFact> facts)
    {
        var conditions = new ConditionResult[rule.Conditions.Count];
        for (var i = 0; i < conditions.Length; i++)
        {
            var condition = rule.Conditions[i];
            conditions[i] = new ConditionResult(table.AllInputs[condition.Input], facts[condition.Input], condition, condition.Test(facts[condition.Input]));
        }
        return new RuleHit(rule, conditions);
    }

    private static MissingInput[] Missing(DecisionTable table, ReadOnlySpan<RuleFact> facts, OutcomeTree?[] trees)
    {
        var (missing, others) = (new List<MissingInput>(), new List<MissingInput>());
        foreach (var input in table.Inputs)
        {
            if (facts[input].IsKnown) continue;
            var changes = Array.Exists(trees, t => t?.Changes(input) == true);
            (changes ? missing : others).Add(new MissingInput(table.AllInputs[input], changes, !Array.Exists(trees, t => t?.IsWhole == false)));
        }
        return [.. missing, .. others];
    }
}
