namespace Plumbline.Engine.Rules.Targets;

/// <summary>How far the targets of a plan are.</summary>
/// <param name="State">Over all targets: readings differ, a figure is missing, decided.</param>
/// <param name="Plan">Title of the plan.</param>
/// <param name="On">The day asked.</param>
/// <param name="Targets">The targets.</param>
public sealed record TargetsAnswer(AnswerState State, string Plan, DateOnly On, IReadOnlyList<TargetRow> Targets) : ContentAnswer(State)
{
    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Value)> Members()
    {
        foreach (var row in Targets)
        {
            yield return (row.Id, Word(row.Verdict));
            yield return (row.Id + " target", row.Value is null ? "" : $"{row.Comparator} {NumberReader.Show(row.Value.Value)} {row.Unit} by {row.Deadline}");
            if (row.Percent is { } percent) yield return (row.Id + " percent", NumberReader.Show(percent));
            foreach (var reading in row.Readings) yield return (row.Id + " readings", Word(reading.Verdict));
        }
        foreach (var problem in Problems) yield return ("problem", problem);
    }

    /// <summary>A verdict as it is written in answers: <c>cannot-decide</c>.</summary>
    public static string Word(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Open => "open",
        TargetVerdict.Met => "met",
        TargetVerdict.Missed => "missed",
        TargetVerdict.CannotDecide => "cannot-decide",
        TargetVerdict.ReadingsDiffer => "readings-differ",
        _ => "not-comparable",
    };
}

/// <summary>A target beside a figure.</summary>
/// <param name="Id">Name of the target.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Comparator">How it is compared, or null.</param>
/// <param name="Value">The figure wanted, or null.</param>
/// <param name="Unit">Its unit, or null.</param>
/// <param name="Deadline">Day, month or year, or null.</param>
/// <param name="Measured">The figure measured; null where none is known.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Why">What decided it.</param>
public sealed record TargetRow(string Id, string Metric, TargetComparator? Comparator, decimal? Value, string? Unit, string? Deadline, MeasuredFigure? Measured, TargetVerdict Verdict, string Why)
{
    /// <summary>The figure measured in percent of the one wanted, one decimal; null where one of them is missing.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The verdicts of both readings, where they differ.</summary>
    public IReadOnlyList<TargetReading> Readings { get; init; } = [];

    /// <summary>What is doubtful about the target.</summary>
    public string? Open { get; init; }

    /// <summary>What a source says of its progress.</summary>
    public string? Known { get; init; }
}

/// <summary>The verdict of one reading.</summary>
/// <param name="Reading">The reading in words.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Why">What decided it.</param>
public sealed record TargetReading(string Reading, TargetVerdict Verdict, string Why);
