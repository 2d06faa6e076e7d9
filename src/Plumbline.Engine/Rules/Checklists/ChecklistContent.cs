namespace Plumbline.Engine.Rules.Checklists;

/// <summary>Steps with states and days, for one item or for a list of them: what is done, what comes next, where a step is missing or stands before the one it follows.</summary>
/// <param name="Item">What an item is, in words: <c>association standard</c>.</param>
/// <param name="Steps">The steps in order.</param>
/// <param name="Known">Items that the source names.</param>
public sealed record ChecklistContent(string Item, IReadOnlyList<ChecklistStep> Steps, IReadOnlyList<ChecklistItem> Known) : RulebookContent
{
    /// <summary>How many items there are by the source, where it names only some; null where it does not say.</summary>
    public int? Total { get; init; }

    /// <summary>The content with what it asks for.</summary>
    public static ChecklistContent Of(string item, IReadOnlyList<ChecklistStep> steps, IReadOnlyList<ChecklistItem> known) => new(item, steps, known)
    {
        Asks =
        [
            Ask("item", $"Which {item}?", "哪一项？", "Its number or name."),
            .. steps.Select(s => Ask(s.Id, $"{s.Name}: on which day?", $"{s.Zh ?? s.Name}：何日？", s.Outcomes.Count > 0 ? $"One of {string.Join(", ", s.Outcomes)}, and the day behind it: {s.Outcomes[0]} 2023-07-01." : "As 2023-07-01; 'done' where the day is not known.")),
        ],
    };

    /// <inheritdoc/>
    public override bool TakesRows => true;

    /// <inheritdoc/>
    public override ContentAnswer Answer(ContentQuestion question)
    {
        var problems = new List<string>();
        var traces = new List<ItemTrace>();
        var events = EventRows.Read(this, question.Rows, problems);
        var given = new Dictionary<string, StepEvent>(StringComparer.Ordinal);
        var isGiven = false;
        foreach (var step in Steps)
        {
            if (question[step.Id] is not { } words) continue;
            isGiven = true;
            if (StepEvent.Read(step, words, $"{step.Id}: ", problems) is { } what) given[step.Id] = what;
        }
        if (isGiven || question["item"] is not null && events.Count == 0) events.Insert(0, new EventRows.ItemEvents(question["item"] ?? "this one", given));
        foreach (var item in events) traces.Add(ItemTrace.Of(this, item.Item, item.Events, question.On));
        foreach (var known in Known.Where(k => !traces.Exists(t => FactReader.SameWords(t.Item, k.Name)))) traces.Add(ItemTrace.Of(this, known.Name, new Dictionary<string, StepEvent>(), question.On));
        var state = traces.Count == 0 || traces.TrueForAll(t => t.Verdict == ItemTrace.NotBegun) ? AnswerState.CannotDecide : AnswerState.Decided;
        return new ChecklistAnswer(state, Item, Total, [.. Steps.Select(s => new StepShown(s.Id, s.Name, s.IsStated, s.Outcomes, s.Open))], traces) { Problems = problems };
    }
}
