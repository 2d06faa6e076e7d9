namespace Plumbline.Engine.Rules.Targets;

/// <summary>The targets of a plan.</summary>
/// <param name="Plan">Its title.</param>
/// <param name="Targets">The targets, in the order of the source.</param>
public sealed record TargetsContent(string Plan, IReadOnlyList<PlanTarget> Targets) : RulebookContent
{
    /// <summary>The content with what it asks for: a figure for each target.</summary>
    public static TargetsContent Of(string plan, IReadOnlyList<PlanTarget> targets) => new(plan, targets)
    {
        Asks = [.. targets.Where(t => t.Value is not null).Select(t => Ask(t.Id, $"How far is it: {t.Metric}?", "进展如何？", $"In {t.Unit}; behind @ the day for which it holds, as 35 @ 2025-06-30. Without one it holds on the day asked."))],
    };

    /// <inheritdoc/>
    public override ContentAnswer Answer(ContentQuestion question)
    {
        var problems = new List<string>();
        var figures = new Dictionary<string, MeasuredFigure>(StringComparer.Ordinal);
        foreach (var target in Targets)
        {
            if (question[target.Id] is { } given && target.Value is not null && MeasuredFigure.Read(target, given, question.On, problems) is { } figure) figures[target.Id] = figure;
            else if (question.Counted.TryGetValue(target.Id, out var counted)) figures[target.Id] = new MeasuredFigure(counted, question.On, true, $"this register: titles with {string.Join(", ", target.Count?.Words ?? [])}, released from {target.Count?.From} on");
        }
        // A whole stands before or behind its parts: twice over the list is enough for sums of sums.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var target in Targets.Where(t => t.Parts.Count > 0)) Sum(target, figures, pass == 1 ? problems : null);
        }
        var rows = Targets.Select(t => TargetCheck.Of(t, figures.GetValueOrDefault(t.Id), question.On)).ToList();
        var state = rows.Exists(r => r.Verdict == TargetVerdict.ReadingsDiffer) ? AnswerState.ReadingsDiffer
            : rows.Exists(r => r.Verdict == TargetVerdict.CannotDecide) ? AnswerState.CannotDecide
            : rows.TrueForAll(r => r.Verdict == TargetVerdict.NotComparable) ? AnswerState.NotStated : AnswerState.Decided;
        return new TargetsAnswer(state, Plan, question.On, rows) { Problems = problems };
    }

    private static void Sum(PlanTarget whole, Dictionary<string, MeasuredFigure> figures, List<string>? problems)
    {
        var parts = whole.Parts.Select(p => figures.GetValueOrDefault(p)).OfType<MeasuredFigure>().ToList();
        if (parts.Count < whole.Parts.Count) return;
        var sum = 0m;
        var first = parts[0].On;
        foreach (var part in parts)
        {
            sum += Math.Min(part.Value, 1_000_000_000_000m);
            if (part.On < first) first = part.On;
        }
        if (!figures.TryGetValue(whole.Id, out var given)) figures[whole.Id] = new MeasuredFigure(sum, first, parts.Exists(p => p.IsLeast), "sum of its parts");
        else if (given.Value != sum && given.From == "entered" && parts.TrueForAll(p => p.On == given.On)) problems?.Add($"{whole.Id} is given as {NumberReader.Show(given.Value)}, but its parts {string.Join(" and ", whole.Parts)} add up to {NumberReader.Show(sum)}");
    }
}
