namespace Plumbline.Engine.Rules.Checklists;

/// <summary>Items from a table: either a row for each event with the columns <c>item</c>, <c>step</c> and <c>date</c> (and <c>state</c>), or a row for each item with a column for each step.</summary>
internal static class EventRows
{
    public static List<ItemEvents> Read(ChecklistContent list, IReadOnlyList<ContentRow> rows, List<string> problems)
    {
        var items = new List<ItemEvents>();
        if (rows.Count == 0) return items;
        var head = rows[0];
        int item = head.Column("item", "项目"), step = head.Column("step", "步骤"), date = head.Column("date", "日期"), state = head.Column("state", "状态");
        if (item < 0) item = head.Column("standard", "标准号");
        var columns = list.Steps.Select(s => new StepColumn(s, head.Column(s.Id, s.Zh ?? s.Name))).Where(c => c.Column >= 0).ToList();
        if (item < 0 || step < 0 && columns.Count == 0)
        {
            problems.Add($"line {head.Line}: a column 'item' is needed, and either 'step' and 'date' or columns of steps ({string.Join(", ", list.Steps.Select(s => s.Id))})");
            return items;
        }
        foreach (var row in rows.Skip(1))
        {
            if (row.IsEmpty) continue;
            if (row.Cell(item) is not { } name)
            {
                problems.Add($"line {row.Line}: the item is missing");
                continue;
            }
            var events = items.Find(i => FactReader.SameWords(i.Item, name));
            if (events is null) items.Add(events = new ItemEvents(name, new Dictionary<string, StepEvent>(StringComparer.Ordinal)));
            else if (step < 0) problems.Add($"line {row.Line}: '{name}' stands there twice");
            foreach (var (one, column) in columns.Where(_ => step < 0))
            {
                if (row.Cell(column) is { } cell) Add(events, one, StepEvent.Read(one, cell, $"line {row.Line}, column {column + 1} ({one.Id}): ", problems), row, problems);
            }
            if (step < 0 || row.Cell(step) is not { } asked) continue;
            var found = list.Steps.FirstOrDefault(s => FactReader.SameWords(s.Id, asked) || FactReader.SameWords(s.Name, asked) || s.Zh is { } zh && FactReader.SameWords(zh, asked));
            if (found is null) problems.Add($"line {row.Line}: '{asked}' is no step; there are {string.Join(", ", list.Steps.Select(s => s.Id))}");
            else Add(events, found, StepEvent.Read(found, $"{row.Cell(state)} {row.Cell(date)}".Trim() is { Length: > 0 } words ? words : "done", $"line {row.Line}: ", problems), row, problems);
        }
        return items;
    }

    private static void Add(ItemEvents item, ChecklistStep step, StepEvent? what, ContentRow row, List<string> problems)
    {
        if (what is null) return;
        if (item.Events.TryGetValue(step.Id, out var before) && before != what) problems.Add($"line {row.Line}: {step.Id} of '{item.Item}' is there already as {before.Outcome} {before.On:yyyy-MM-dd}");
        else item.Events[step.Id] = what;
    }

    private sealed record StepColumn(ChecklistStep Step, int Column);

    /// <summary>What happened to an item, by steps.</summary>
    public sealed record ItemEvents(string Item, Dictionary<string, StepEvent> Events);
}
