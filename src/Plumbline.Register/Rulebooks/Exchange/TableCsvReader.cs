using Plumbline.Engine.Rules;
using Plumbline.Register.Imports;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>Reads what <see cref="TableCsv"/> writes.</summary>
internal sealed class TableCsvReader(string file, List<ImportRow> rows)
{
    private readonly List<(int Column, RuleInput Input)> _inputs = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(int Column, string Name)> _outputs = [];
    private readonly List<RuleReading> _readings = [];

    public RulebookFile Whole()
    {
        if (rows.Find(r => r.Failure is not null) is { } failed) throw Fault(failed, 0, failed.Failure!);
        var at = rows.FindIndex(r => Cell(r, 0) == "kind");
        if (at < 0 || at + 2 >= rows.Count) throw new RulebookException(file, 1, 1, "a row 'kind' with a row 'name' and a row 'type' below it is expected: which columns are inputs and which outputs");
        var head = rows.Take(at).ToList();
        var table = head.Find(r => Cell(r, 0) == "table") ?? throw new RulebookException(file, 1, 1, "a row 'table' is expected, with name, hit policy (first, unique, collect) and question");
        foreach (var reading in head.Where(r => Cell(r, 0) == "reading")) _readings.Add(new RuleReading(Cell(reading, 1), Cell(reading, 2)));
        var first = Columns(at);
        var policy = TableCsv.PolicyOfWord(Cell(table, 2)) ?? throw Fault(table, 2, $"'{Cell(table, 2)}' is no hit policy; expected is one of first, unique, collect");
        var inputs = _inputs.ConvertAll(i => i.Input);
        var places = new Dictionary<string, ImportRow>(StringComparer.Ordinal);
        var rules = new List<DecisionRule>();
        foreach (var row in rows.Skip(first))
        {
            var rule = Rule(row);
            if (!places.TryAdd(rule.Id, row)) throw Fault(row, 0, $"a rule '{rule.Id}' is there already");
            rules.Add(rule);
        }
        if (rules.Count == 0) throw Fault(rows[^1], 0, "a table has at least one rule");
        var read = new DecisionTable(Cell(table, 1), Cell(table, 3), policy, inputs, [.. Enumerable.Range(0, inputs.Count)], rules, _readings)
        {
            QuestionZh = Maybe(Cell(table, 4)), Open = Maybe(Of(head, "open", 1)), Note = Maybe(Of(head, "note", 1)),
        };
        TableReader.Prove(read, (rule, what) => Fault(places[rule], 0, what));
        var id = Of(head, "rulebook", 1) is { Length: > 0 } named ? named : Path.GetFileNameWithoutExtension(file);
        return new RulebookFile(new Rulebook
        {
            Id = id, Series = id, Edition = Of(head, "rulebook", 2) is { Length: > 0 } edition ? edition : "imported", Kind = RulebookKind.DecisionTable, Title = Of(head, "rulebook", 3) is { Length: > 0 } title ? title : read.Question, Language = "en",
            Status = new LegalStatus(LegalKind.Method, "9999"), Inputs = inputs, Tables = [read],
        }, [], []);
    }

    /// <summary>Reads the heads; gives the place of the first rule.</summary>
    private int Columns(int at)
    {
        var (kinds, names, types) = (rows[at], rows[at + 1], rows[at + 2]);
        if (Cell(names, 0) != "name" || Cell(types, 0) != "type") throw Fault(names, 0, "below 'kind' a row 'name' and a row 'type' are expected");
        var questions = at + 3 < rows.Count && Cell(rows[at + 3], 0) == "question" ? rows[at + 3] : null;
        for (var column = 1; column < kinds.Cells.Count; column++)
        {
            var name = Cell(names, column);
            switch (Cell(kinds, column))
            {
                case "input": _inputs.Add((column, Input(name, types, column, questions is null ? "" : Cell(questions, column)))); break;
                case "output": _outputs.Add((column, name)); break;
                case "": break;
                case var kind when kind is "reading" or "source" or "article" or "note" or "open" or "printed": _places[kind] = column; break;
                default: throw Fault(kinds, column, $"'{Cell(kinds, column)}' is no kind of column; expected is one of input, output, reading, source, article, note, open, printed");
            }
        }
        if (_outputs.Count == 0) throw Fault(kinds, 0, "no column is an output");
        return at + (questions is null ? 3 : 4);
    }

    private RuleInput Input(string name, ImportRow types, int column, string question)
    {
        if (name.Length == 0 || _inputs.Exists(i => i.Input.Name == name)) throw Fault(types, column, name.Length == 0 ? "this input has no name" : $"an input '{name}' is there already");
        var said = Cell(types, column);
        var end = said.AsSpan().IndexOfAny(' ', ':');
        var word = end < 0 ? said : said[..end];
        var rest = end < 0 ? "" : said[(end + 1)..].Trim();
        var type = TableCsv.TypeOfWord(word) ?? throw Fault(types, column, $"'{said}' is no type; expected is one of boolean, choice: a | b, number UNIT, integer UNIT, date");
        MeasuringUnit? unit = null;
        if (type is InputType.Number or InputType.Integer && rest.Length > 0) unit = MeasuringUnit.Find(rest) ?? throw Fault(types, column, $"'{rest}' is no unit that is known");
        if (type == InputType.Choice && rest.Length == 0) throw Fault(types, column, "a choice names its values: choice: a | b");
        return new RuleInput(name, type, question.Length > 0 ? question : name) { Unit = unit, Values = type == InputType.Boolean ? RuleInput.NoAndYes : type == InputType.Choice ? [.. TableCsv.Members(rest).Select(v => new InputValue(v, v.Replace('-', ' ')))] : [] };
    }

    private DecisionRule Rule(ImportRow row)
    {
        var conditions = new List<RuleCondition>();
        for (var place = 0; place < _inputs.Count; place++)
        {
            var (column, input) = _inputs[place];
            var condition = UnaryTests.Read(Cell(row, column), place, input, bare: true, out var problem);
            if (problem is not null) throw Fault(row, column, $"{input.Name}: {problem}");
            if (condition is not null) conditions.Add(condition);
        }
        var outcome = new List<RuleOutput>();
        foreach (var (column, name) in _outputs)
        {
            var cell = Cell(row, column);
            if (cell.Length > 0) outcome.Add(cell == "open" ? new RuleOutput(name, [], true) : new RuleOutput(name, TableCsv.Members(cell), false));
        }
        if (outcome.Count == 0) throw Fault(row, _outputs[0].Column, "an outcome has at least one member; where the source has none write 'open'");
        var id = Cell(row, 0);
        if (id.Length == 0) throw Fault(row, 0, "the rule has no name");
        var reading = Own(row, "reading");
        var only = _readings.FindIndex(r => r.Id == reading);
        if (reading is not null && only < 0) throw Fault(row, _places["reading"], $"'{reading}' is no reading of the table; expected is one of {string.Join(", ", _readings.Select(r => r.Id))}");
        return new DecisionRule(id, conditions, outcome, [.. TableCsv.Members(Own(row, "source") ?? "").Select(s => Citation(s, Own(row, "article")))]) { Note = Own(row, "note"), Open = Own(row, "open"), Printed = Own(row, "printed"), Reading = only < 0 ? null : only };
    }

    private static RuleCitation Citation(string source, string? article)
    {
        var slash = source.LastIndexOf(" / ", StringComparison.Ordinal);
        return slash < 0 ? new RuleCitation(source, null, article) : new RuleCitation(source[..slash], source[(slash + 3)..], article);
    }

    private string? Own(ImportRow row, string column) => _places.TryGetValue(column, out var at) ? Maybe(Cell(row, at)) : null;

    private static string Of(List<ImportRow> head, string row, int column) => head.Find(r => Cell(r, 0) == row) is { } found ? Cell(found, column) : "";

    private static string? Maybe(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>A cell, without the apostrophe that keeps a spreadsheet from taking it for a formula.</summary>
    private static string Cell(ImportRow row, int column)
    {
        var cell = column < row.Cells.Count ? row.Cells[column].Trim() : "";
        return cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
    }

    private RulebookException Fault(ImportRow row, int column, string what) => new(file, row.Number, column + 1, what);
}
