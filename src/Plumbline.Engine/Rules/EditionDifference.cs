namespace Plumbline.Engine.Rules;

/// <summary>What differs between the tables of two editions. Rules belong together that ask for the same choices, whatever they are called, else those of one name; what they demand and their outcomes are compared.</summary>
public static class EditionDifference
{
    /// <summary>The differences in words, in the order of the later edition; what only the earlier one has comes last in its table.</summary>
    public static IReadOnlyList<string> Of(Rulebook earlier, Rulebook later)
    {
        var changes = new List<string>();
        foreach (var table in later.Tables)
        {
            var before = earlier.Tables.FirstOrDefault(t => t.Id == table.Id);
            if (before is null) changes.Add($"table {table.Id}: only in edition {later.Edition} ({Rules(table)})");
            else if (IsOpen(before) || IsOpen(table)) changes.Add($"table {table.Id}: the rules of edition {(IsOpen(before) ? earlier : later).Edition} are not stated by the source, so that they cannot be compared");
            else Compare(before, table, changes);
        }
        foreach (var table in earlier.Tables)
        {
            if (later.Tables.All(t => t.Id != table.Id)) changes.Add($"table {table.Id}: only in edition {earlier.Edition} ({Rules(table)})");
        }
        return changes;
    }

    private static string Rules(DecisionTable table) => table.Rules.Count == 1 ? "1 rule" : $"{table.Rules.Count} rules";

    private static bool IsOpen(DecisionTable table) => table.Rules.All(r => r.LeavesOpen);

    private static void Compare(DecisionTable before, DecisionTable now, List<string> changes)
    {
        if (before.Policy != now.Policy) changes.Add($"table {now.Id}: the hit policy was {before.Policy}, it is {now.Policy}");
        var left = before.Rules.ToList();
        var pairs = new DecisionRule?[now.Rules.Count];
        Match((one, other) => Choices(before, one) == Choices(now, other) && one.Id == other.Id);
        Match((one, other) => Choices(before, one) == Choices(now, other));
        Match((one, other) => one.Id == other.Id);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] is not { } old) changes.Add($"table {now.Id}: {now.Rules[i].Id} added: {Show(now, now.Rules[i])}");
            else if (Changed(before, old, now, now.Rules[i]) is { Count: > 0 } said) changes.Add($"table {now.Id}: {now.Rules[i].Id} changed: {string.Join("; ", said)}");
        }
        foreach (var rule in left) changes.Add($"table {now.Id}: {rule.Id} removed: {Show(before, rule)}");

        void Match(Func<DecisionRule, DecisionRule, bool> belong)
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                if (pairs[i] is not null || left.FindIndex(old => belong(old, now.Rules[i])) is not (>= 0 and var at)) continue;
                pairs[i] = left[at];
                left.RemoveAt(at);
            }
        }
    }

    private static List<string> Changed(DecisionTable before, DecisionRule old, DecisionTable now, DecisionRule rule)
    {
        var (was, isNow) = (Demands(before, old), Demands(now, rule));
        var said = Differences(was, isNow, "any");
        said.AddRange(Differences([.. old.Outputs.Select(o => (o.Name, o.Text))], [.. rule.Outputs.Select(o => (o.Name, o.Text))], "nothing"));
        return said;
    }

    private static List<string> Differences(List<(string Name, string Text)> was, List<(string Name, string Text)> isNow, string none)
    {
        var said = new List<string>();
        foreach (var name in isNow.Select(n => n.Name).Concat(was.Select(n => n.Name)).Distinct())
        {
            var (old, now) = (was.Find(w => w.Name == name).Text ?? none, isNow.Find(w => w.Name == name).Text ?? none);
            if (old != now) said.Add($"{name.Replace('_', ' ')}: {old} became {now}");
        }
        return said;
    }

    private static List<(string Name, string Text)> Demands(DecisionTable table, DecisionRule rule) => [.. rule.Conditions.Select(c => (table.AllInputs[c.Input].Name, c.Show(table.AllInputs[c.Input])))];

    private static string Choices(DecisionTable table, DecisionRule rule) =>
        string.Join('\u001F', rule.Conditions.Where(c => c.IsChoice).Select(c => $"{table.AllInputs[c.Input].Name}={c.Show(table.AllInputs[c.Input])}").Order(StringComparer.Ordinal).Append(rule.Reading is { } reading ? table.Readings[reading].Id : ""));

    private static string Show(DecisionTable table, DecisionRule rule) =>
        $"{(rule.Conditions.Count == 0 ? "always" : string.Join(", ", Demands(table, rule).Select(d => $"{d.Name.Replace('_', ' ')}: {d.Text}")))} -> {string.Join(", ", rule.Outputs.Select(o => $"{o.Name.Replace('_', ' ')}: {o.Text}"))}";
}
