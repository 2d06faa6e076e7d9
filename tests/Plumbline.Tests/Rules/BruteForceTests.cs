using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>The evaluator against one that only tries every value of every missing input, over random values.</summary>
public class BruteForceTests
{
    public static TheoryData<string> Names => [.. RulebookLibrary.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_table_answers_as_trying_every_value_does(string name)
    {
        var book = RulebookLibrary.Find(name)!.Rulebook;
        var random = new Random(20261122);
        foreach (var table in book.Tables)
        {
            var values = table.Inputs.ToDictionary(i => i, i => Values(book.Inputs[i], table.Rules.SelectMany(r => r.Conditions).Where(c => c.Input == i)));
            var count = Counts.Of(300, 100_000);
            for (var n = 0; n < count; n++)
            {
                var facts = new RuleFact[book.Inputs.Count];
                var room = 400;
                foreach (var input in table.Inputs)
                {
                    var many = values[input];
                    // Leave out as many as can be tried.
                    if (room / many.Count >= 1 && random.Next(3) == 0) room /= many.Count;
                    else facts[input] = many[random.Next(many.Count)];
                }
                Compare(table, facts, values);
            }
        }
    }

    private static void Compare(DecisionTable table, RuleFact[] facts, Dictionary<int, List<RuleFact>> values)
    {
        var answer = TableEvaluator.Answer(table, facts);
        var missing = table.Inputs.Where(i => !facts[i].IsKnown).ToList();
        var changes = new HashSet<int>();
        for (var reading = 0; reading < answer.Readings.Count; reading++)
        {
            var outcomes = new Dictionary<string, string>();
            Try(table, reading, facts, missing, 0, values, outcomes, "");
            var distinct = outcomes.Values.Distinct().ToList();
            var got = answer.Readings[reading];
            if (distinct.Count > 1) Assert.Equal(AnswerState.CannotDecide, got.State);
            else if (distinct[0] == "") Assert.Equal((AnswerState.NotStated, 0), (got.State, got.Fired.Count));
            else
            {
                Assert.NotEqual(AnswerState.CannotDecide, got.State);
                Assert.Contains(distinct[0].Split('\n')[0], got.Fired.Select(f => Words(f.Rule)));
            }
            for (var m = 0; m < missing.Count; m++)
            {
                var groups = outcomes.GroupBy(o => string.Join(',', o.Key.Split(',').Where((_, at) => at != m)));
                if (groups.Any(g => g.Select(o => o.Value).Distinct().Count() > 1)) changes.Add(missing[m]);
            }
        }
        Assert.Equal(changes.Select(i => table.AllInputs[i].Name).Order(), answer.Missing.Where(m => m.ChangesOutcome).Select(m => m.Input.Name).Order());
    }

    private static void Try(DecisionTable table, int reading, RuleFact[] facts, List<int> missing, int at, Dictionary<int, List<RuleFact>> values, Dictionary<string, string> outcomes, string key)
    {
        if (at == missing.Count)
        {
            outcomes[key.TrimEnd(',')] = Outcome(table, reading, facts);
            return;
        }
        for (var v = 0; v < values[missing[at]].Count; v++)
        {
            facts[missing[at]] = values[missing[at]][v];
            Try(table, reading, facts, missing, at + 1, values, outcomes, $"{key}{v},");
        }
        facts[missing[at]] = default;
    }

    internal static string Outcome(DecisionTable table, int reading, RuleFact[] facts)
    {
        var words = new List<string>();
        foreach (var rule in table.Rules)
        {
            if (rule.Reading is { } only && only != reading) continue;
            if (!rule.Conditions.All(c => Holds(c, table.AllInputs[c.Input], facts[c.Input]))) continue;
            words.Add(Words(rule));
            if (table.Policy != HitPolicy.Collect) break;
        }
        return string.Join('\n', words);
    }

    private static bool Holds(RuleCondition condition, RuleInput input, RuleFact fact) => input.Values.Count > 0
        ? condition.Includes(fact.Choice)
        : !(fact.Number < condition.Least) && !(fact.Number > condition.Most) && (fact.Number != condition.Least || condition.LeastIncluded) && (fact.Number != condition.Most || condition.MostIncluded);

    private static string Words(DecisionRule rule) => string.Join(", ", rule.Outputs.Select(o => $"{o.Name}={o.Text}"));

    internal static List<RuleFact> Values(RuleInput input, IEnumerable<RuleCondition> conditions)
    {
        if (input.Values.Count > 0) return [.. input.Values.Select((_, place) => RuleFact.OfChoice(place))];
        var ends = conditions.SelectMany(c => new[] { c.Least, c.Most }).OfType<decimal>().Distinct().ToList();
        var step = input.Type == InputType.Number ? 0.001m : 1;
        var numbers = ends.SelectMany(e => new[] { e - step, e, e + step }).Append(ends.Count == 0 ? 5 : ends.Max() * 2 + 1).Where(n => !(n < input.Least) && !(n > input.Most));
        return [.. numbers.Distinct().Select(RuleFact.Of)];
    }
}
