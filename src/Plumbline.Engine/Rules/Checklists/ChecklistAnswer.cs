using System.Globalization;

namespace Plumbline.Engine.Rules.Checklists;

/// <summary>How far items are.</summary>
/// <param name="State">Decided where something has happened to an item.</param>
/// <param name="Item">What an item is.</param>
/// <param name="Total">How many items there are by the source; null where it does not say.</param>
/// <param name="Steps">The steps.</param>
/// <param name="Items">The items.</param>
public sealed record ChecklistAnswer(AnswerState State, string Item, int? Total, IReadOnlyList<StepShown> Steps, IReadOnlyList<ItemTrace> Items) : ContentAnswer(State)
{
    /// <summary>How many items are complete.</summary>
    public int Complete => Items.Count(i => i.Verdict == ItemTrace.Done);

    /// <summary>Complete items in percent of all, those too that the source does not name; null where there are none, or more items than it counts.</summary>
    public decimal? Percent => Math.Max(Total ?? 0, Items.Count) is > 0 and var all ? Math.Round(100m * Complete / all, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>How often each outcome was named, in the order of the steps.</summary>
    public IReadOnlyList<OutcomeCount> Outcomes =>
        [.. Steps.SelectMany(s => s.Outcomes.Select(o => new OutcomeCount(o, Items.Count(i => i.Steps.Any(t => t.Id == s.Id && t.Outcome == o)))))];

    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Value)> Members()
    {
        yield return ("steps", string.Join("; ", Steps.Select(s => $"{s.Id}{(s.IsStated ? "" : " (own)")}{(s.Outcomes.Count > 0 ? ": " + string.Join(", ", s.Outcomes) : "")}")));
        yield return ("items", Items.Count.ToString(CultureInfo.InvariantCulture));
        yield return ("complete", Complete.ToString(CultureInfo.InvariantCulture));
        if (Total is { } total) yield return ("total", total.ToString(CultureInfo.InvariantCulture));
        if (Percent is { } percent) yield return ("percent", NumberReader.Show(percent));
        yield return ("names", string.Join("; ", Items.Select(i => i.Item)));
        foreach (var (outcome, times) in Outcomes) yield return ("outcome " + outcome, times.ToString(CultureInfo.InvariantCulture));
        foreach (var item in Items)
        {
            yield return ("verdict", item.Verdict);
            yield return ("next", item.Next ?? "");
            yield return ("gaps", string.Join("; ", item.Gaps));
        }
        foreach (var problem in Problems) yield return ("problem", problem);
    }
}

/// <summary>How often an outcome was named.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Times">Of how many items.</param>
public sealed record OutcomeCount(string Outcome, int Times);

/// <summary>A step of the list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Name">In words.</param>
/// <param name="IsStated">True where the source states it.</param>
/// <param name="Outcomes">Ends it can have.</param>
/// <param name="Open">What the source leaves open about it.</param>
public sealed record StepShown(string Id, string Name, bool IsStated, IReadOnlyList<string> Outcomes, string? Open);

/// <summary>A step of an item.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Outcome">What came of it; null where nothing is known.</param>
/// <param name="On">The day; null where it is not known.</param>
/// <param name="IsPlanned">True for a day that is still to come.</param>
public sealed record StepTrace(string Id, string? Outcome, DateOnly? On, bool IsPlanned);

/// <summary>How far an item is.</summary>
/// <param name="Item">Its name.</param>
/// <param name="Verdict"><c>complete</c>, <c>under way</c>, <c>gap</c> or <c>not begun</c>.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Next">Name of the first step that is not done; null where all are.</param>
/// <param name="Gaps">Steps that are missing before one that is done, and days that stand in the wrong order.</param>
public sealed record ItemTrace(string Item, string Verdict, IReadOnlyList<StepTrace> Steps, string? Next, IReadOnlyList<string> Gaps)
{
    internal const string Done = "complete";
    internal const string NotBegun = "not begun";

    internal static ItemTrace Of(ChecklistContent list, string item, Dictionary<string, StepEvent> events, DateOnly on)
    {
        var steps = list.Steps.Select(s => events.TryGetValue(s.Id, out var what) ? new StepTrace(s.Id, what.Outcome, what.On, what.On > on) : new StepTrace(s.Id, null, null, false)).ToList();
        var gaps = new List<string>();
        (string Id, DateOnly On)? latest = null;
        for (var i = 0; i < steps.Count; i++)
        {
            if (!IsDone(steps[i])) continue;
            for (var before = 0; before < i; before++)
            {
                if (!IsDone(steps[before]) && !list.Steps[before].IsOptional && !gaps.Contains(Missing(before))) gaps.Add(Missing(before));
            }
            if (steps[i].On is not { } day) continue;
            if (latest is var (id, then) && day < then) gaps.Add($"{steps[i].Id} on {day:yyyy-MM-dd} stands before {id} on {then:yyyy-MM-dd}");
            else latest = (steps[i].Id, day);
        }
        var next = steps.FindIndex(s => !IsDone(s) && !list.Steps.First(l => l.Id == s.Id).IsOptional);
        var verdict = gaps.Count > 0 ? "gap" : next < 0 ? Done : steps.Exists(IsDone) ? "under way" : NotBegun;
        return new ItemTrace(item, verdict, steps, next < 0 ? null : list.Steps[next].Name, gaps);

        string Missing(int step) => $"{list.Steps[step].Id} is missing";
    }

    private static bool IsDone(StepTrace step) => step.Outcome is not null && !step.IsPlanned;
}
