namespace Plumbline.Engine.Rules.Targets;

/// <summary>Compares a target with a figure. A figure decides for the deadline only where it is of the deadline, or satisfies the target before it.</summary>
internal static class TargetCheck
{
    public static TargetRow Of(PlanTarget target, MeasuredFigure? figure, DateOnly on)
    {
        var deadline = MeasuredFigure.LastDay(target.Deadline);
        var row = new TargetRow(target.Id, target.Metric, target.Comparator, target.Value, target.Unit, target.Deadline, figure, TargetVerdict.NotComparable, "")
        {
            Open = target.Open, Known = target.Known,
            Percent = figure is not null && target.Value is > 0 ? Math.Round(Math.Min(figure.Value, 1_000_000_000_000m) * 100 / target.Value.Value, 1, MidpointRounding.AwayFromZero) : null,
        };
        if (target.Value is null || target.Comparator is null) return row with { Why = "the target has no figure" };
        if (target.Doubt == TargetDoubt.Figure) return row with { Why = $"what is counted is not clear: {target.Open}" };
        var readings = new List<TargetReading>();
        if (target.Comparator == TargetComparator.Exactly && figure is { IsLeast: false } && figure.Value > target.Value)
        {
            readings.Add(Reading($"exactly {NumberReader.Show(target.Value.Value)}", target, figure, deadline, on));
            readings.Add(Reading($"at least {NumberReader.Show(target.Value.Value)}", target with { Comparator = TargetComparator.AtLeast }, figure, deadline, on));
        }
        else if (target.Doubt == TargetDoubt.Deadline)
        {
            readings.Add(Reading($"the deadline of the plan, {target.Deadline}, holds for it", target, figure, deadline, on));
            readings.Add(Reading("no deadline is stated for it", target, figure, null, on));
        }
        else readings.Add(Reading("", target, figure, deadline, on));
        return readings.TrueForAll(r => r.Verdict == readings[0].Verdict)
            ? row with { Verdict = readings[0].Verdict, Why = readings[0].Why }
            : row with { Verdict = TargetVerdict.ReadingsDiffer, Why = "the target can be read in two ways", Readings = readings };
    }

    private static TargetReading Reading(string reading, PlanTarget target, MeasuredFigure? figure, DateOnly? deadline, DateOnly on)
    {
        var (verdict, why) = Verdict(target, figure, deadline, on);
        return new TargetReading(reading, verdict, why);
    }

    private static (TargetVerdict, string) Verdict(PlanTarget target, MeasuredFigure? figure, DateOnly? deadline, DateOnly on)
    {
        var isPast = on > deadline;
        if (figure is null) return isPast ? (TargetVerdict.CannotDecide, "past its deadline, and no figure is known") : (TargetVerdict.Open, "no figure is known");
        var satisfied = target.IsSatisfiedBy(figure.Value);
        if (figure.IsLeast) return LowerBound(target, figure, satisfied, isPast);
        if (deadline is null || figure.On <= deadline)
        {
            if (satisfied) return (TargetVerdict.Met, $"{Words(figure)} satisfies it");
            if (!isPast) return (TargetVerdict.Open, $"{Words(figure)} does not satisfy it yet");
            return figure.On == deadline ? (TargetVerdict.Missed, $"{Words(figure)} does not satisfy it, and the deadline has ended")
                : (TargetVerdict.CannotDecide, $"{Words(figure)} does not satisfy it; what was reached by the end of the deadline is not known");
        }
        if (satisfied) return (TargetVerdict.CannotDecide, $"{Words(figure)} satisfies it, but is of a day after the deadline");
        // A count of what exists does not fall; a share may.
        return target.Unit != "percent" && target.Comparator is TargetComparator.MoreThan or TargetComparator.AtLeast
            ? (TargetVerdict.Missed, $"{Words(figure)} does not satisfy it even after the deadline")
            : (TargetVerdict.CannotDecide, $"{Words(figure)} does not satisfy it, but is of a day after the deadline");
    }

    /// <summary>A lower bound can show that a target is met, never that it is missed. When it was reached a count of today does not say.</summary>
    private static (TargetVerdict, string) LowerBound(PlanTarget target, MeasuredFigure figure, bool satisfied, bool isPast)
    {
        var shown = satisfied && target.Comparator is TargetComparator.MoreThan or TargetComparator.AtLeast;
        if (shown && !isPast) return (TargetVerdict.Met, $"{Words(figure)} satisfies it");
        if (isPast) return (TargetVerdict.CannotDecide, shown ? $"{Words(figure)} satisfies it, but is of a day after the deadline" : $"{Words(figure)} does not satisfy it, but may not be all there are");
        return (TargetVerdict.Open, $"{Words(figure)} does not satisfy it, and may not be all there are");
    }

    private static string Words(MeasuredFigure figure) => $"{(figure.IsLeast ? "at least " : "")}{NumberReader.Show(figure.Value)} on {figure.On:yyyy-MM-dd} ({figure.From})";
}
