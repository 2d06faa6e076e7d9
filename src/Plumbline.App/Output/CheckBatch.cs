using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Output;

/// <summary>The marked file of a batch: the columns as they came, then state, outcome, rules and missing values of each table, and problems.</summary>
internal sealed class CheckBatch(ResultWriter output, bool json)
{
    private bool _headed;

    public void Row(RulebookBatch batch, BatchRow row)
    {
        var tables = row.Answer.Tables.Select(t => CheckTable.Of(t)).ToList();
        if (json)
        {
            ShowJson.Write(output, new CheckRow(row.Number, batch.Head.Select((name, i) => (name, Cell: i < row.Cells.Count ? row.Cells[i] : "")).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.Cell), tables, row.Problems));
            return;
        }
        if (!_headed) Head(batch, row);
        var names = TableNames(row);
        output.Line(CsvField.Row([.. batch.Head.Select((_, i) => i < row.Cells.Count ? row.Cells[i] : ""), .. names.SelectMany(name => Cells(tables.Find(t => t.Id == name))), string.Join("; ", row.Problems)]));
    }

    private void Head(RulebookBatch batch, BatchRow row)
    {
        _headed = true;
        var names = TableNames(row);
        var alone = names.Count == 1;
        output.Line(CsvField.Row([.. batch.Head, .. names.SelectMany(n => alone ? (string[])["state", "outcome", "rules", "missing"] : [n + "_state", n + "_outcome", n + "_rules", n + "_missing"]), "problems"]));
    }

    /// <summary>All tables of the rulebook, whichever a row had values for, so that every row has the same cells.</summary>
    private static List<string> TableNames(BatchRow row) => [.. row.Answer.Rulebook.Tables.Select(t => t.Id)];

    private static IEnumerable<string> Cells(CheckTable? table) => table is null ? ["", "", "", ""] :
    [
        table.State, CheckText.Short(table), string.Join(" ", table.Readings.SelectMany(r => r.Rules).Select(r => r.Id).Distinct()),
        string.Join(" ", table.Missing.Where(m => m.ChangesOutcome).Select(m => m.Input)),
    ];

    /// <summary>A row for programs.</summary>
    private sealed record CheckRow(int Line, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<CheckTable> Tables, IReadOnlyList<string> Problems);
}
