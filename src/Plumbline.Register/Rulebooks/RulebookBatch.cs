using Plumbline.Engine.Rules;
using Plumbline.Register.Imports;

namespace Plumbline.Register.Rulebooks;

/// <summary>A rulebook over the rows of a table: each column that is headed with the name or the question of an input gives its values.</summary>
public sealed class RulebookBatch
{
    private readonly Rulebook _rulebook;
    private readonly string? _table;
    private readonly int[] _places;

    /// <summary>Finds the columns.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="table">The only table to answer, or null.</param>
    /// <param name="head">The first row.</param>
    /// <exception cref="FormatException">No column is an input, or two are the same.</exception>
    public RulebookBatch(Rulebook rulebook, string? table, ImportRow head)
    {
        (_rulebook, _table, Head) = (rulebook, table, [.. head.Cells]);
        _places = [.. Head.Select(rulebook.PlaceOfColumn)];
        if (rulebook.Inputs.Count == 0) throw new FormatException($"{rulebook.Id} has no inputs, so there is nothing that rows of a table could give; 'plumbline check {rulebook.Id}' shows what it holds");
        var names = string.Join(", ", rulebook.Inputs.Select(i => i.Name));
        if (Array.TrueForAll(_places, p => p < 0)) throw new FormatException($"line {head.Number}: no column is headed with an input of {rulebook.Id}; it has {string.Join(", ", Head)}, expected is one of {names}");
        for (var i = 0; i < _places.Length; i++)
        {
            var before = _places[i] < 0 ? -1 : Array.IndexOf(_places, _places[i], 0, i);
            if (before >= 0) throw new FormatException($"line {head.Number}: the columns {before + 1} ('{Head[before]}') and {i + 1} ('{Head[i]}') are both the input {rulebook.Inputs[_places[i]].Name}");
        }
        Ignored = [.. Head.Where((_, i) => _places[i] < 0)];
        Missing = [.. rulebook.Inputs.Where((input, place) => input.FromTable is null && input.CountOf.Count == 0 && Array.IndexOf(_places, place) < 0).Select(i => i.Name)];
    }

    /// <summary>The first row.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>Place of the input that a column gives; -1 for one that is carried along.</summary>
    public int InputOf(int column) => _places[column];

    /// <summary>Columns that are no input; they are carried along.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Inputs without a column: missing in every row.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The answer for a row. A cell that cannot be read is a missing value and a problem with its place.</summary>
    public BatchRow Answer(ImportRow row)
    {
        var facts = new RuleFact[_rulebook.Inputs.Count];
        var problems = row.Failure is null ? new List<string>() : [$"line {row.Number}: {row.Failure}"];
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i >= _places.Length)
            {
                if (row.Cells[i].Length > 0) problems.Add($"line {row.Number}, column {i + 1}: the row is longer than the head");
                continue;
            }
            if (_places[i] < 0) continue;
            facts[_places[i]] = FactReader.Read(_rulebook.Inputs[_places[i]], row.Cells[i], out var problem);
            if (problem is not null) problems.Add($"line {row.Number}, column {i + 1} ({Head[i]}): {problem}");
        }
        var answer = RulebookEvaluator.Answer(_rulebook, facts, _table ?? (_rulebook.Tables.Count == 1 ? _rulebook.Tables[0].Id : null));
        problems.AddRange(answer.Problems.Select(p => $"line {row.Number}: {p}"));
        return new BatchRow(row.Number, row.Cells, answer, problems) { Facts = facts };
    }

    /// <summary>The rows of a CSV file in UTF-8, UTF-16 or GB 18030.</summary>
    /// <exception cref="FormatException">A row has no end.</exception>
    public static IEnumerable<ImportRow> Rows(Stream csv)
    {
        using var text = ImportText.Open(csv);
        foreach (var row in new CsvRows(text).Read()) yield return row;
    }
}

/// <summary>A row of a table with its answer.</summary>
/// <param name="Number">Line of the file, or row of the sheet.</param>
/// <param name="Cells">The cells as they came.</param>
/// <param name="Answer">The answer; without tables where values contradict each other.</param>
/// <param name="Problems">Cells that could not be read, each with its place.</param>
public sealed record BatchRow(int Number, IReadOnlyList<string> Cells, RulebookAnswer Answer, IReadOnlyList<string> Problems)
{
    /// <summary>The values that were read, one for each input of the rulebook.</summary>
    public ReadOnlyMemory<RuleFact> Facts { get; init; }
}
