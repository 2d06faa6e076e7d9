namespace Plumbline.Engine.Rules;

/// <summary>Answers a rulebook: its tables in order, the outcome of one as input of another.</summary>
public static class RulebookEvaluator
{
    /// <summary>The answers for some values.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="given">A value for each of its inputs, missing ones too; computed inputs are filled in where a table decides them.</param>
    /// <param name="table">The only table to answer; null for all that use a value given or the outcome of such a table, or for all where none is given.</param>
    public static RulebookAnswer Answer(Rulebook rulebook, ReadOnlySpan<RuleFact> given, string? table = null)
    {
        var facts = new RuleFact[given.Length];
        var any = false;
        for (var i = 0; i < facts.Length; i++) facts[i] = given[i];
        var problems = Contradicting(rulebook, facts);
        if (problems.Count > 0) return new RulebookAnswer(rulebook, [], problems);
        Count(rulebook, facts, problems);
        if (problems.Count > 0) return new RulebookAnswer(rulebook, [], problems);
        foreach (var fact in facts) any |= fact.IsKnown;
        var answers = new List<TableAnswer>();
        foreach (var one in rulebook.Tables)
        {
            var feeds = Feeds(rulebook, one.Id);
            var wanted = IsWanted(one, facts, any, table) || table is null && IsFed(one, rulebook, answers);
            if (feeds.Count == 0 && !wanted) continue;
            var answer = TableEvaluator.Answer(one, facts);
            foreach (var place in feeds) Feed(rulebook.Inputs[place], answer, ref facts[place], problems);
            if (wanted) answers.Add(answer);
        }
        return new RulebookAnswer(rulebook, problems.Count > 0 ? [] : answers, problems);
    }

    private static bool IsWanted(DecisionTable table, RuleFact[] facts, bool any, string? only)
    {
        if (only is not null) return table.Id == only;
        if (!any) return true;
        foreach (var input in table.Inputs)
        {
            if (facts[input].IsKnown || facts[input].HasRange) return true;
        }
        return false;
    }

    /// <summary>True where an answer is an input of the table.</summary>
    private static bool IsFed(DecisionTable table, Rulebook rulebook, List<TableAnswer> answers)
    {
        foreach (var input in table.Inputs)
        {
            if (answers.Exists(a => a.Table.Id == rulebook.Inputs[input].FromTable)) return true;
        }
        return false;
    }

    private static List<int> Feeds(Rulebook rulebook, string table)
    {
        var feeds = new List<int>();
        for (var i = 0; i < rulebook.Inputs.Count; i++)
        {
            if (rulebook.Inputs[i].FromTable == table) feeds.Add(i);
        }
        return feeds;
    }

    private static void Feed(RuleInput input, TableAnswer answer, ref RuleFact fact, List<string> problems)
    {
        if (answer.State != AnswerState.Decided) return;
        foreach (var output in answer.Readings[0].Fired[0].Rule.Outputs)
        {
            if (output.Name != input.FromOutput) continue;
            var computed = FactReader.Read(input, output.Text, out _);
            if (fact.IsKnown && fact != computed) problems.Add($"{input.Name} is given as {input.Show(fact)}, but table {answer.Table.Id} decides {input.Show(computed)} from the other values");
            fact = computed;
        }
    }

    /// <summary>Counts yeses; a count that is given besides must agree with them.</summary>
    private static void Count(Rulebook rulebook, RuleFact[] facts, List<string> problems)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            var parts = rulebook.Inputs[i].CountOf;
            if (parts.Count == 0) continue;
            int yes = 0, missing = 0;
            foreach (var part in parts)
            {
                var fact = facts[rulebook.Place(part)];
                if (!fact.IsKnown) missing++;
                else yes += fact.Choice;
            }
            if (missing == parts.Count) continue;
            if (facts[i].IsKnown && (facts[i].Number < yes || facts[i].Number > yes + missing)) problems.Add($"{rulebook.Inputs[i].Name} is given as {NumberReader.Show(facts[i].Number)}, but of what it counts {yes} {(yes == 1 ? "is" : "are")} met and {missing} not given");
            else if (!facts[i].IsKnown) facts[i] = RuleFact.Between(yes, yes + missing);
        }
    }

    private static List<string> Contradicting(Rulebook rulebook, RuleFact[] facts)
    {
        var problems = new List<string>();
        foreach (var contradiction in rulebook.Contradictions)
        {
            if (contradiction.Conditions.All(c => c.Test(facts[c.Input]) == Truth.Yes))
                problems.Add($"{string.Join(" and ", contradiction.Conditions.Select(c => $"{rulebook.Inputs[c.Input].Name} = {rulebook.Inputs[c.Input].Show(facts[c.Input])}"))} cannot stand together: {contradiction.Why}");
        }
        return problems;
    }
}
