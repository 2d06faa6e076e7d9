using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Targets;

namespace Plumbline.App.Output.Sheets;

/// <summary>Targets of a plan beside the figures measured.</summary>
internal static class TargetsSheet
{
    public static IEnumerable<SheetBlock> Of(TargetsAnswer answer)
    {
        yield return new SheetHeading("The targets: " + string.Join(", ", answer.Targets.GroupBy(t => t.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Word(g.Key)}")));
        yield return new SheetTable("Targets", ["target", "metric", "wanted", "by", "measured", "#%", "verdict"],
            [.. answer.Targets.Select(t => (IReadOnlyList<string>)[t.Id, t.Metric, t.Value is { } value ? $"{Sign(t.Comparator)} {NumberReader.Show(value)} {t.Unit}".TrimEnd() : "no figure", t.Deadline ?? "", Measured(t), t.Percent is { } percent ? NumberReader.Show(percent) : "", Word(t.Verdict)])]);
        yield return new SheetProgress([.. answer.Targets.Where(t => t.Percent is not null).Select(t => new SheetBar(t.Metric, t.Percent!.Value, Word(t.Verdict)))]);
        foreach (var row in answer.Targets.Where(t => t.Measured is not null || t.Verdict is TargetVerdict.NotComparable or TargetVerdict.ReadingsDiffer or TargetVerdict.CannotDecide))
        {
            if (row.Readings.Count == 0) yield return new SheetLine($"{row.Id}: {row.Why}.");
            foreach (var reading in row.Readings) yield return new SheetLine($"{row.Id}, where {reading.Reading}: {Word(reading.Verdict)}; {reading.Why}.");
        }
        foreach (var row in answer.Targets)
        {
            if (row.Open is { } open) yield return new SheetLine($"{row.Id}, doubtful: {open}");
            if (row.Known is { } known) yield return new SheetLine($"{row.Id}, progress as a source has it: {known}");
        }
    }

    private static string Measured(TargetRow row) => row.Measured is { } figure ? $"{(figure.IsLeast ? "at least " : "")}{NumberReader.Show(figure.Value)} on {figure.On:yyyy-MM-dd}" : "";

    private static string Sign(TargetComparator? comparator) => comparator switch
    {
        TargetComparator.MoreThan => "more than",
        TargetComparator.AtLeast => "at least",
        TargetComparator.AtMost => "at most",
        _ => "exactly",
    };

    private static string Word(TargetVerdict verdict) => TargetsAnswer.Word(verdict).Replace('-', ' ');
}
