using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Checklists;

namespace Plumbline.App.Output.Sheets;

/// <summary>Steps with their days: of one item under each other, of several in a table.</summary>
internal static class ChecklistSheet
{
    private const int MostItems = 500;

    public static IEnumerable<SheetBlock> Of(ChecklistAnswer answer)
    {
        yield return new SheetHeading("The steps");
        yield return new SheetTable("Steps", ["step", "what", "whose"], [.. answer.Steps.Select(s => (IReadOnlyList<string>)[s.Id, s.Outcomes.Count > 0 ? $"{s.Name}: {string.Join(" / ", s.Outcomes)}" : s.Name, s.IsStated ? "of the source" : "to keep track; the source is silent"])]);
        foreach (var step in answer.Steps.Where(s => s.Open is not null)) yield return new SheetLine($"{step.Id}, not stated by the source: {step.Open}");
        if (answer.Items.Count == 0)
        {
            yield return new SheetLine("Give the day of each step, or a table of events.");
            yield break;
        }
        var verdicts = string.Join(", ", answer.Items.GroupBy(i => i.Verdict).Select(g => $"{g.Count()} {g.Key}"));
        yield return new SheetHeading(answer.Items.Count == 1 ? answer.Items[0].Item : $"{answer.Items.Count:#,0} items: {verdicts}");
        if (answer.Items.Count == 1) yield return new SheetLine($"{answer.Items[0].Verdict}{(answer.Items[0].Next is { } next ? $"; next: {next}" : "")}", Strong: true);
        else if (answer.Percent is { } percent) yield return new SheetLine($"{answer.Complete:#,0} complete, {NumberReader.Show(percent)} %{(answer.Total is { } total && total > answer.Items.Count ? $" of the {total} that the source counts; it names {answer.Items.Count}" : "")}.", Strong: true);
        if (answer.Outcomes.Count > 0 && answer.Items.Count > 1) yield return new SheetLine(string.Join(", ", answer.Outcomes.Select(o => $"{o.Outcome} {o.Times}")) + ".");
        yield return new SheetTable("Items", ["item", .. answer.Steps.Select(s => s.Id), "state", "gaps"],
            [.. answer.Items.Take(MostItems).Select(i => (IReadOnlyList<string>)[i.Item, .. i.Steps.Select(Cell), i.Verdict, string.Join("; ", i.Gaps)])]);
        if (answer.Items.Count > MostItems) yield return new SheetLine($"and {answer.Items.Count - MostItems:#,0} more items");
    }

    private static string Cell(StepTrace step) => step.Outcome is null ? "" : $"{(step.Outcome == "done" && step.On is not null ? "" : step.Outcome + " ")}{step.On:yyyy-MM-dd}{(step.IsPlanned ? " (to come)" : "")}".Trim();
}
