using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Checklists;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Reads a checklist: its steps, and the items that the source names.</summary>
internal static class ChecklistReader
{
    public static RulebookContent Read(RuleNode node)
    {
        node.Allow("item", "steps", "items", "total");
        var steps = new List<ChecklistStep>();
        foreach (var step in node.Need("steps").Items())
        {
            step.Allow("id", "name", "stated", "optional", "outcomes", "open");
            var id = step.Need("id").Text();
            if (steps.Exists(s => s.Id == id)) throw step.Need("id").Fault($"a step '{id}' is there already");
            var (name, zh) = step.Need("name").Words();
            steps.Add(new ChecklistStep(id, name) { Zh = zh, IsStated = IsYes(step, "stated"), IsOptional = IsYes(step, "optional"), Outcomes = step.TextsOf("outcomes"), Open = step.TextOf("open") });
        }
        var items = new List<ChecklistItem>();
        foreach (var item in node.Get("items")?.Items() ?? [])
        {
            item.Allow("name", "details");
            var name = item.Need("name").Text();
            if (items.Exists(i => FactReader.SameWords(i.Name, name))) throw item.Need("name").Fault($"an item '{name}' is there already");
            items.Add(new ChecklistItem(name, item.TextOf("details") ?? ""));
        }
        var total = (int?)node.NumberOf("total");
        if (total < items.Count) throw node.Need("total").Fault($"the total is less than the {items.Count} items");
        return ChecklistContent.Of(node.Need("item").Text(), steps, items) with { Total = total };
    }

    private static bool IsYes(RuleNode node, string key) => node.Get(key) is not null && node.OneOf(key, "yes", "no") == 0;
}
