using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>Puts tables whose outcomes are inputs of others before these; a cycle is a fault.</summary>
internal static class TableOrder
{
    public static List<DecisionTable> Sort(RuleNode root, IReadOnlyList<RuleInput> inputs, List<DecisionTable> tables) =>
        Sort(inputs, tables, (input, what) => (input is null ? root.Need("inputs") : At(root, input)).Fault(what));

    /// <param name="inputs">The inputs.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="fault">Makes a fault at the place of an input, or of all of them.</param>
    public static List<DecisionTable> Sort(IReadOnlyList<RuleInput> inputs, List<DecisionTable> tables, Func<string?, string, RulebookException> fault)
    {
        foreach (var input in inputs)
        {
            if (input.FromTable is null) continue;
            var table = tables.Find(t => t.Id == input.FromTable) ?? throw fault(input.Name, $"the input '{input.Name}' is computed by a table '{input.FromTable}' that is not there");
            if (table.Rules.All(r => r.Outputs.All(o => o.Name != input.FromOutput))) throw fault(input.Name, $"table '{table.Id}' has no output '{input.FromOutput}'");
        }
        var sorted = new List<DecisionTable>();
        var open = new List<DecisionTable>();
        foreach (var table in tables) Visit(table);
        return sorted;

        void Visit(DecisionTable table)
        {
            if (sorted.Contains(table)) return;
            if (open.Contains(table)) throw fault(null, $"the tables {string.Join(" -> ", open.SkipWhile(t => t != table).Append(table).Select(t => t.Id))} wait for each other");
            open.Add(table);
            foreach (var place in table.Inputs)
            {
                if (inputs[place].FromTable is { } first) Visit(tables.Find(t => t.Id == first)!);
            }
            open.RemoveAt(open.Count - 1);
            sorted.Add(table);
        }
    }

    private static RuleNode At(RuleNode root, string input) => root.Need("inputs").Items().First(i => i.TextOf("name") == input);
}
