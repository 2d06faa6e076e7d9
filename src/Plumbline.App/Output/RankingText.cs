using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Output;

/// <summary>A ranking for people, and as a table.</summary>
internal static class RankingText
{
    public static void Write(ResultWriter output, RankingView view)
    {
        output.Line($"{view.Rulebook}, edition {view.Edition}: {view.By}");
        output.Line(view.Basis);
        output.Line();
        var undecided = view.Rows.Where(r => r.State == "undecided").ToList();
        foreach (var row in view.Rows.Where(r => r.State != "undecided"))
        {
            string?[] besides = [row.Overall is null || row.Overall == row.Level ? null : "overall: " + row.Overall, row.Why];
            output.Line($"{row.Place,5}  {row.Level,-16}  {row.Name}{string.Concat(besides.OfType<string>().Select(b => "; " + b))}");
        }
        if (undecided.Count == view.Rows.Count) output.Line(view.Rows.Count == 0 ? "The table has no rows." : "No row is decided.");
        if (undecided.Count == 0) return;
        output.Line();
        output.Line($"Undecided ({undecided.Count:N0}), without a rank; once decided they can move the others down:");
        foreach (var row in undecided)
        {
            output.Line($"       {row.Name}: {row.Range}");
            if (row.Why is not null) output.Line("         " + row.Why);
            if (row.Missing.Count > 0) output.Line("         missing: " + string.Join(", ", row.Missing));
        }
    }

    /// <summary>The columns as they came, after rank, state, level, overall, the best and worst possible level, what is missing and why; problems last.</summary>
    public static void WriteCsv(ResultWriter output, RankingView view, RulebookBatch batch, IReadOnlyList<BatchRow> answered)
    {
        output.Line(CsvField.Row(["rank", "state", "level", "overall", "best_possible", "worst_possible", "missing", "why", .. batch.Head, "problems"]));
        foreach (var row in view.Rows)
        {
            var cells = answered[row.Index].Cells;
            output.Line(CsvField.Row([row.Place, row.State, row.Level, row.Overall, row.Possible[0], row.Possible[^1], string.Join(" ", row.Missing), row.Why, .. batch.Head.Select((_, i) => i < cells.Count ? cells[i] : ""), string.Join("; ", row.Problems)]));
        }
    }
}
