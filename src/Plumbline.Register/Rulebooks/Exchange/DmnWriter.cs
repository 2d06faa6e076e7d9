using System.Text;
using System.Xml;
using System.Xml.Linq;
using Plumbline.Engine.Rules;
using static Plumbline.Register.Rulebooks.Exchange.DmnNames;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>
/// Writes a rulebook as DMN 1.3: an input for each of its inputs, a decision for each table; one for each reading where the source has several. What DMN cannot carry
/// (citations, readings, what is open, units, test cases) stands in extension elements.
/// </summary>
public static class DmnWriter
{
    /// <summary>Writes the rulebook and its test cases in UTF-8.</summary>
    public static void Write(RulebookFile file, Stream to)
    {
        var book = file.Rulebook;
        var root = new XElement(Dmn + "definitions", new XAttribute(XNamespace.Xmlns + "pl", Own.NamespaceName),
            new XAttribute("id", Id("rulebook", book.Id)), new XAttribute("name", book.Title), new XAttribute("namespace", "urn:plumbline:rulebook:" + book.Id),
            new XElement(Dmn + "extensionElements", DmnExtension.Of(book), file.Cases.Select(c => DmnExtension.Of(c, book))),
            book.Inputs.Where(i => i.FromTable is null).Select(Input), book.Tables.SelectMany(t => Enumerable.Range(0, Math.Max(1, t.Readings.Count)).Select(reading => Decision(book, t, reading))));
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "  ", CloseOutput = false });
        new XDocument(root).Save(writer);
    }

    /// <summary>The decision of a reading; that of the first one is named as the table.</summary>
    private static string Name(DecisionTable table, int reading) => reading == 0 ? table.Id : table.Id + "." + table.Readings[reading].Id;

    private static XElement Input(RuleInput input) => new(Dmn + "inputData", new XAttribute("id", Id("input", input.Name)), new XAttribute("name", input.Name),
        new XElement(Dmn + "description", input.Question), new XElement(Dmn + "extensionElements", DmnExtension.Of(input)), new XElement(Dmn + "variable", new XAttribute("name", input.Name), new XAttribute("typeRef", TypeOf(input))));

    private static XElement Decision(Rulebook book, DecisionTable table, int reading)
    {
        var rules = table.RulesOf(reading);
        var outputs = rules.SelectMany(r => r.Outputs).Select(o => o.Name).Distinct().ToList();
        var isBoolean = outputs.ConvertAll(name => rules.SelectMany(r => r.Outputs).Where(o => o.Name == name && !o.IsOpen).SelectMany(o => o.Values).All(v => v is "yes" or "no") && rules.Any(r => r.Outputs.Any(o => o.Name == name && !o.IsOpen)));
        return new XElement(Dmn + "decision", new XAttribute("id", Id("decision", Name(table, reading))), new XAttribute("name", Name(table, reading)),
            new XElement(Dmn + "extensionElements", DmnExtension.Of(table, reading), table.Inputs.Where(i => book.Inputs[i].FromTable is not null).Select(i => DmnExtension.Of(book.Inputs[i]))),
            new XElement(Dmn + "question", table.Question),
            new XElement(Dmn + "variable", new XAttribute("name", Name(table, reading))),
            table.Inputs.Select(i => book.Inputs[i]).Select((input, n) => new XElement(Dmn + "informationRequirement", new XAttribute("id", Id("requirement", $"{Name(table, reading)}.{n + 1}")),
                new XElement(Dmn + (input.FromTable is null ? "requiredInput" : "requiredDecision"), new XAttribute("href", "#" + (input.FromTable is { } feeding ? Id("decision", feeding) : Id("input", input.Name)))))),
            new XElement(Dmn + "decisionTable", new XAttribute("id", Id("table", Name(table, reading))), new XAttribute("hitPolicy", table.Policy.ToString().ToUpperInvariant()),
                table.Inputs.Select(i => Clause(book, book.Inputs[i])),
                outputs.Select((name, at) => new XElement(Dmn + "output", new XAttribute("name", name), new XAttribute("typeRef", isBoolean[at] ? "boolean" : "string"))),
                new XElement(Dmn + "annotation", new XAttribute("name", "source")),
                rules.Select(rule => Rule(table, rule, reading, outputs, isBoolean))));
    }

    private static XElement Clause(Rulebook book, RuleInput input)
    {
        var alone = input.FromTable is { } table && book.Tables.First(t => t.Id == table).Rules.All(r => r.Outputs.Count == 1);
        return new XElement(Dmn + "input", new XAttribute("label", input.Question),
            new XElement(Dmn + "inputExpression", new XAttribute("typeRef", TypeOf(input)), new XElement(Dmn + "text", input.FromTable is null ? input.Name : alone ? input.FromTable : input.FromTable + "." + input.FromOutput)),
            input.Type == InputType.Choice ? new XElement(Dmn + "inputValues", new XElement(Dmn + "text", string.Join(",", input.Values.Select(v => Literals.Quote(v.Id))))) : null);
    }

    private static XElement Rule(DecisionTable table, DecisionRule rule, int reading, List<string> outputs, List<bool> isBoolean) => new(Dmn + "rule", new XAttribute("id", Id(reading == 0 ? "rule" : "rule" + (reading + 1), rule.Id)),
        rule.Note is null ? null : new XElement(Dmn + "description", rule.Note),
        new XElement(Dmn + "extensionElements", DmnExtension.Of(table, rule)),
        table.Inputs.Select(i => Text("inputEntry", UnaryTests.Write(rule.Conditions.FirstOrDefault(c => c.Input == i), table.AllInputs[i], bare: false))),
        outputs.Select((name, at) => rule.Outputs.FirstOrDefault(o => o.Name == name) is { } output ? Text("outputEntry", Entry(output, isBoolean[at])) : Text("outputEntry", "")),
        Text("annotationEntry", string.Join("; ", rule.Citations)));

    private static XElement Text(string element, string text) => new(Dmn + element, new XElement(Dmn + "text", text));

    private static string Entry(RuleOutput output, bool isBoolean)
    {
        if (output.IsOpen) return "null";
        var values = output.Values.Select(v => isBoolean ? v == "yes" ? "true" : "false" : Literals.Quote(v)).ToList();
        return values.Count == 1 ? values[0] : "[" + string.Join(", ", values) + "]";
    }

    private static string TypeOf(RuleInput input) => Array.Find(Types, t => t.Type == input.Type).Word;
}
