namespace Plumbline.Engine.Rules;

/// <summary>What can be proved about a table before it is used.</summary>
public static class TableChecks
{
    /// <summary>The first two rules of a unique table that can hold together; null where no two can.</summary>
    public static (DecisionRule One, DecisionRule Other)? Overlap(DecisionTable table)
    {
        if (table.Policy != HitPolicy.Unique) return null;
        for (var reading = 0; reading < Math.Max(1, table.Readings.Count); reading++)
        {
            var rules = table.RulesOf(reading);
            for (var i = 0; i < rules.Count; i++)
            {
                for (var j = i + 1; j < rules.Count; j++)
                {
                    if (CanHoldTogether(table, rules[i], rules[j])) return (rules[i], rules[j]);
                }
            }
        }
        return null;
    }

    /// <summary>The first rule of a "first" table that never decides, because one before it holds wherever it does; null where there is none.</summary>
    public static (DecisionRule Hidden, DecisionRule By)? Hidden(DecisionTable table)
    {
        if (table.Policy != HitPolicy.First) return null;
        for (var reading = 0; reading < Math.Max(1, table.Readings.Count); reading++)
        {
            var rules = table.RulesOf(reading);
            for (var i = 1; i < rules.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (rules[j].Conditions.All(c => rules[i].Conditions.Any(o => o.Input == c.Input && c.Covers(o)))) return (rules[i], rules[j]);
                }
            }
        }
        return null;
    }

    private static bool CanHoldTogether(DecisionTable table, DecisionRule one, DecisionRule other)
    {
        foreach (var condition in one.Conditions)
        {
            foreach (var opposite in other.Conditions)
            {
                if (condition.Input == opposite.Input && !condition.Overlaps(opposite, table.AllInputs[condition.Input].Type is InputType.Integer or InputType.Date)) return false;
            }
        }
        return true;
    }
}
