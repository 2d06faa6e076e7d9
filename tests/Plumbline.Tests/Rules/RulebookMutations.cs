using Plumbline.Engine.Rules;

namespace Plumbline.Tests.Rules;

/// <summary>Every rulebook that differs from a given one in a single threshold, demanded value or member of an outcome.</summary>
internal static class RulebookMutations
{
    public static IEnumerable<(string What, Rulebook Changed)> Of(Rulebook book)
    {
        for (var t = 0; t < book.Tables.Count; t++)
        {
            var table = book.Tables[t];
            for (var r = 0; r < table.Rules.Count; r++)
            {
                var rule = table.Rules[r];
                foreach (var (what, changed) in OfRule(book, rule)) yield return ($"{table.Id}, {rule.Id}: {what}", With(book, t, r, changed));
            }
        }
    }

    /// <summary>True where a change is refused when the file is loaded, or changes no answer: every value of every input was tried.</summary>
    public static bool IsRefusedOrSame(Rulebook book, Rulebook changed)
    {
        for (var t = 0; t < book.Tables.Count; t++)
        {
            var (old, now) = (book.Tables[t], changed.Tables[t]);
            if (ReferenceEquals(old, now)) continue;
            if (TableChecks.Overlap(now) is not null) return true;
            if (IsBehindAnother(old, now)) return true;
            // The tables can differ only where the changed condition does.
            var pairs = old.Rules.Zip(now.Rules).SelectMany(pair => pair.First.Conditions.Zip(pair.Second.Conditions)).Where(pair => pair.First != pair.Second).ToList();
            var values = old.Inputs.Select(i => BruteForceTests.Values(book.Inputs[i], old.Rules.Concat(now.Rules).SelectMany(r => r.Conditions).Where(c => c.Input == i))
                .Where(v => pairs.TrueForAll(p => p.First.Input != i || p.First.Test(v) != p.Second.Test(v))).ToList()).ToList();
            return values.Aggregate(1L, (product, v) => product * v.Count) <= 40_000 && IsSame(old, now, values, new RuleFact[book.Inputs.Count], 0);
        }
        return true;
    }

    /// <summary>True where the values that a change adds to a rule are all decided by a rule before it.</summary>
    private static bool IsBehindAnother(DecisionTable old, DecisionTable now)
    {
        if (old.Policy != HitPolicy.First) return false;
        for (var r = 0; r < old.Rules.Count; r++)
        {
            for (var c = 0; c < old.Rules[r].Conditions.Count; c++)
            {
                var (before, after) = (old.Rules[r].Conditions[c], now.Rules[r].Conditions[c]);
                if (before == after) continue;
                if (!before.IsChoice) return false;
                var added = Enumerable.Range(0, now.AllInputs[after.Input].Values.Count).Where(p => after.Includes(p) && !before.Includes(p)).ToList();
                if (added.Count == 0) return false;
                var part = now.Rules[r].Conditions.Select(one => one == after ? RuleCondition.OneOf(after.Input, added) : one).ToList();
                return now.Rules.Take(r).Any(earlier => (earlier.Reading is null || earlier.Reading == now.Rules[r].Reading) && earlier.Conditions.All(e => part.Exists(p => p.Input == e.Input && e.Covers(p))));
            }
        }
        return false;
    }

    private static bool IsSame(DecisionTable old, DecisionTable now, List<List<RuleFact>> values, RuleFact[] facts, int at)
    {
        if (at < values.Count)
        {
            foreach (var value in values[at])
            {
                facts[old.Inputs[at]] = value;
                if (!IsSame(old, now, values, facts, at + 1)) return false;
            }
            return true;
        }
        return Enumerable.Range(0, Math.Max(1, old.Readings.Count)).All(reading => BruteForceTests.Outcome(old, reading, facts) == BruteForceTests.Outcome(now, reading, facts));
    }

    private static IEnumerable<(string What, DecisionRule Rule)> OfRule(Rulebook book, DecisionRule rule)
    {
        for (var c = 0; c < rule.Conditions.Count; c++)
        {
            var condition = rule.Conditions[c];
            var input = book.Inputs[condition.Input];
            foreach (var (what, changed) in OfCondition(input, condition))
                yield return ($"{input.Name}: {condition.Show(input)} became {what}", rule with { Conditions = [.. rule.Conditions.Select((one, i) => i == c ? changed : one)] });
        }
        for (var o = 0; o < rule.Outputs.Count; o++)
        {
            var output = rule.Outputs[o];
            if (output.Name == "see") continue;
            foreach (var changed in new[] { output with { Values = ["something else"], IsOpen = false }, output.IsOpen ? output with { IsOpen = false, Values = ["yes"] } : output with { IsOpen = true, Values = [] } })
                yield return ($"{output.Name} became {changed.Text}", rule with { Outputs = [.. rule.Outputs.Select((one, i) => i == o ? changed : one)] });
        }
    }

    private static IEnumerable<(string What, RuleCondition Condition)> OfCondition(RuleInput input, RuleCondition condition)
    {
        if (condition.IsChoice)
        {
            var places = Enumerable.Range(0, input.Values.Count).Where(condition.Includes).ToList();
            for (var place = 0; place < input.Values.Count; place++)
            {
                // Rows of a catalogue are told apart by their type alone: a second type would take another row's place.
                var toggled = condition.Includes(place) ? places.Where(p => p != place).ToList() : [.. places, place];
                yield return ($"with or without {input.Values[place].Id}", RuleCondition.OneOf(condition.Input, toggled));
            }
            yield break;
        }
        var step = input.Type == InputType.Number ? 0.02m : 1;
        if (condition.Least is { } least)
        {
            yield return ("higher", RuleCondition.Between(condition.Input, least + step, condition.LeastIncluded, condition.Most is { } top && top < least + step ? least + step : condition.Most, condition.MostIncluded));
            yield return ("lower", RuleCondition.Between(condition.Input, least - step, condition.LeastIncluded, condition.Most, condition.MostIncluded));
            if (condition.Most != least) yield return ("its end toggled", RuleCondition.Between(condition.Input, least, !condition.LeastIncluded, condition.Most, condition.MostIncluded));
        }
        if (condition.Most is { } most)
        {
            yield return ("raised", RuleCondition.Between(condition.Input, condition.Least, condition.LeastIncluded, most + step, condition.MostIncluded));
            yield return ("lowered", RuleCondition.Between(condition.Input, condition.Least is { } low && low > most - step ? most - step : condition.Least, condition.LeastIncluded, most - step, condition.MostIncluded));
            if (condition.Least != most) yield return ("its upper end toggled", RuleCondition.Between(condition.Input, condition.Least, condition.LeastIncluded, most, !condition.MostIncluded));
        }
    }

    private static Rulebook With(Rulebook book, int table, int rule, DecisionRule changed) => book with
    {
        Tables = [.. book.Tables.Select((old, t) => t != table ? old : new DecisionTable(old.Id, old.Question, old.Policy, old.AllInputs, old.Inputs, [.. old.Rules.Select((one, r) => r == rule ? changed : one)], old.Readings))],
    };
}
