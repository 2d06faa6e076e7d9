using System.Text;
using Plumbline.Engine.Rules;
using Plumbline.Register.Exports;
using Plumbline.Register.Imports;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>
/// One table as CSV, for spreadsheets: rows that say what the table is (<c>rulebook</c>, <c>table</c>, <c>reading</c>, <c>open</c>, <c>note</c>), then the heads <c>kind</c>, <c>name</c>, <c>type</c>, <c>question</c>,
/// then a row for each rule with its tests, outcomes and where it is published. It carries no test cases and no other names of values; an input that another table decides is asked for.
/// </summary>
public static class TableCsv
{
    /// <summary>Between the members of a cell.</summary>
    private const string Bar = " | ";

    private static readonly string[] Columns = ["reading", "source", "article", "note", "open", "printed"];

    private static readonly (string Word, InputType Type)[] Types = [("boolean", InputType.Boolean), ("choice", InputType.Choice), ("number", InputType.Number), ("integer", InputType.Integer), ("date", InputType.Date)];

    private static readonly (string Word, HitPolicy Policy)[] Policies = [("first", HitPolicy.First), ("unique", HitPolicy.Unique), ("collect", HitPolicy.Collect)];

    /// <summary>Writes a table in UTF-8.</summary>
    public static void Write(Rulebook book, DecisionTable table, Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        var inputs = table.Inputs.Select(i => book.Inputs[i]).ToList();
        var outputs = table.Rules.SelectMany(r => r.Outputs).Select(o => o.Name).Distinct().ToList();
        Row("rulebook", book.Id, book.Edition, book.Title);
        Row("table", table.Id, Array.Find(Policies, p => p.Policy == table.Policy).Word, table.Question, table.QuestionZh);
        foreach (var reading in table.Readings) Row("reading", reading.Id, reading.Text);
        if (table.Open is { } open) Row("open", open);
        if (table.Note is { } note) Row("note", note);
        Row(["kind", .. inputs.Select(_ => "input"), .. outputs.Select(_ => "output"), .. Columns]);
        Row(["name", .. inputs.Select(i => i.Name), .. outputs, .. Columns]);
        Row(["type", .. inputs.Select(TypeOf)]);
        Row(["question", .. inputs.Select(i => i.Question)]);
        foreach (var rule in table.Rules)
        {
            Row([rule.Id, .. table.Inputs.Select(i => rule.Conditions.FirstOrDefault(c => c.Input == i) is { } condition ? UnaryTests.Write(condition, book.Inputs[i], bare: true) : ""),
                .. outputs.Select(name => rule.Outputs.FirstOrDefault(o => o.Name == name) is not { } output ? "" : output.IsOpen ? "open" : string.Join(Bar, output.Values)),
                rule.Reading is { } only ? table.Readings[only].Id : "", string.Join(Bar, rule.Citations.Select(c => c.Item is null ? c.Source : $"{c.Source} / {c.Item}")), rule.Citations.Select(c => c.Article).FirstOrDefault(), rule.Note, rule.Open, rule.Printed]);
        }

        void Row(params IEnumerable<string?> cells) => text.WriteLine(CsvField.Row(cells));
    }

    /// <summary>Reads a table as a rulebook of one table.</summary>
    /// <exception cref="RulebookException">It has another form, or says what tables here cannot.</exception>
    public static RulebookFile Read(string file, Stream csv)
    {
        try
        {
            using var text = ImportText.Open(csv);
            return new TableCsvReader(file, [.. new CsvRows(text).Read()]).Whole();
        }
        catch (FormatException wrong)
        {
            throw new RulebookException(file, wrong.Message, wrong);
        }
    }

    internal static InputType? TypeOfWord(string word) => Array.Find(Types, t => t.Word == word) is { Word: not null } found ? found.Type : null;

    internal static HitPolicy? PolicyOfWord(string word) => Array.Find(Policies, p => p.Word == word) is { Word: not null } found ? found.Policy : null;

    /// <summary>Members of a cell.</summary>
    internal static string[] Members(string cell) => cell.Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string TypeOf(RuleInput input)
    {
        var word = Array.Find(Types, t => t.Type == input.Type).Word;
        return input.Type == InputType.Choice ? $"{word}: {string.Join(Bar, input.Values.Select(v => v.Id))}" : input.Unit is { } unit ? $"{word} {unit.Symbol}" : word;
    }
}
