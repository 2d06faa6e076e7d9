using System.Globalization;
using System.Xml.Linq;
using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>The decision tables of a DMN model; decisions that are readings of one table come together again.</summary>
internal sealed class DmnTables(DmnReader model, DmnInputs inputs)
{
    public List<DecisionTable> Read(List<XElement> decisions)
    {
        var tables = new List<DecisionTable>();
        foreach (var group in decisions.GroupBy(d => DmnExtensionReader.At(DmnExtensionReader.Of(d, "table"), "id") ?? (string?)d.Attribute("name") ?? throw model.Fault(d, "this decision has no name"))) tables.Add(Table(group.Key, [.. group]));
        return tables;
    }

    private DecisionTable Table(string id, List<XElement> decisions)
    {
        var own = DmnExtensionReader.Of(decisions[0], "table");
        var readings = decisions.Select(d => DmnExtensionReader.Of(d, "table")).Where(e => DmnExtensionReader.At(e, "reading") is not null).Select(e => new RuleReading(DmnExtensionReader.At(e, "reading")!, e!.Element(DmnNames.Own + "says")?.Value ?? "")).ToList();
        if (decisions.Count > 1 && readings.Count != decisions.Count) throw model.Fault(decisions[1], $"a decision '{id}' is there already");
        var places = new List<int>();
        var policy = HitPolicy.Unique;
        var rules = new List<(double Place, DecisionRule Rule, XElement At)>();
        foreach (var decision in decisions)
        {
            var table = decision.Elements().FirstOrDefault(e => e.Name.LocalName == "decisionTable") ?? throw NoTable(decision);
            policy = Policy(table);
            places = [.. Elements(table, "input").Select(inputs.PlaceOf)];
            Add(table, places, rules, readings);
        }
        if (rules.Count == 0) throw model.Fault(decisions[0], "a table has at least one rule");
        var all = rules.OrderBy(r => r.Place).Select(r => r.Rule).ToList();
        var (question, _) = (Elements(decisions[0], "question").FirstOrDefault()?.Value ?? id, 0);
        var read = new DecisionTable(id, question, policy, inputs.All, places, all, readings)
        {
            QuestionZh = DmnExtensionReader.At(own, "questionZh"), Open = DmnExtensionReader.At(own, "open"), Note = DmnExtensionReader.At(own, "note"), IsCatalogue = DmnExtensionReader.At(own, "isCatalogue") == "true",
        };
        TableReader.Prove(read, (rule, what) => model.Fault(rules.Find(r => r.Rule.Id == rule).At, what));
        return read;
    }

    private void Add(XElement table, List<int> places, List<(double Place, DecisionRule Rule, XElement At)> rules, List<RuleReading> readings)
    {
        var outputs = Elements(table, "output").ToList();
        foreach (var output in outputs)
        {
            if (Elements(output, "defaultOutputEntry").FirstOrDefault() is { } given) throw model.Fault(given, "a default outcome has no form here; write it as the last rule of a FIRST table");
        }
        var last = -1.0;
        foreach (var element in Elements(table, "rule"))
        {
            var own = DmnExtensionReader.Of(element, "rule");
            var id = DmnExtensionReader.At(own, "id") ?? (string?)element.Attribute("id") ?? $"rule-{rules.Count + 1}";
            last = double.TryParse(DmnExtensionReader.At(own, "place"), CultureInfo.InvariantCulture, out var place) ? place : last + 0.001;
            var only = readings.FindIndex(r => r.Id == DmnExtensionReader.At(own, "onlyReading"));
            var earlier = rules.FindIndex(r => r.Rule.Id == id);
            if (earlier >= 0 && (only >= 0 || readings.Count == 0)) throw model.Fault(element, $"a rule '{id}' is there already");
            // Rules of all readings stand in the table of each.
            if (earlier >= 0) continue;
            var outcome = Outcome(element, outputs, DmnExtensionReader.Words((string?)own?.Element(DmnNames.Own + "outputs")));
            rules.Add((last, new DecisionRule(id, Conditions(element, places), outcome, DmnExtensionReader.Citations(own))
            {
                Note = Elements(element, "description").FirstOrDefault()?.Value, Open = DmnExtensionReader.At(own, "open"), Printed = DmnExtensionReader.At(own, "printed"), Reading = only < 0 ? null : only,
            }, element));
        }
    }

    private List<RuleCondition> Conditions(XElement rule, List<int> places)
    {
        var cells = Elements(rule, "inputEntry").ToList();
        if (cells.Count != places.Count) throw model.Fault(rule, $"the rule has {cells.Count} tests for {places.Count} inputs");
        var conditions = new List<RuleCondition>();
        for (var i = 0; i < places.Count; i++)
        {
            var text = Elements(cells[i], "text").FirstOrDefault();
            var condition = UnaryTests.Read(text?.Value ?? "", places[i], inputs.All[places[i]], bare: false, out var problem);
            if (problem is not null) throw model.Fault(text ?? cells[i], problem);
            if (condition is not null) conditions.Add(condition);
        }
        return conditions;
    }

    private List<RuleOutput> Outcome(XElement rule, List<XElement> outputs, List<string>? order)
    {
        var cells = Elements(rule, "outputEntry").ToList();
        if (cells.Count != outputs.Count) throw model.Fault(rule, $"the rule has {cells.Count} outcomes for {outputs.Count} outputs");
        var outcome = new List<RuleOutput>();
        for (var i = 0; i < cells.Count; i++)
        {
            var text = Elements(cells[i], "text").FirstOrDefault();
            var entry = text?.Value.Trim() ?? "";
            var name = (string?)outputs[i].Attribute("name") ?? (string?)outputs[i].Attribute("label") ?? "outcome";
            if (entry.Length == 0) continue;
            if (entry == "null")
            {
                outcome.Add(new RuleOutput(name, [], true));
                continue;
            }
            var parts = entry.StartsWith('[') && entry.EndsWith(']') ? UnaryTests.Split(entry[1..^1]) : [entry];
            outcome.Add(new RuleOutput(name, parts.ConvertAll(p => Value(p, text!)), false));
        }
        if (outcome.Count == 0) throw model.Fault(rule, "an outcome has at least one member");
        return order is null ? outcome : [.. outcome.OrderBy(o => order.IndexOf(o.Name) is >= 0 and var at ? at : int.MaxValue)];
    }

    private string Value(string literal, XElement at) => Literals.Read(literal) switch
    {
        string text => text,
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw model.Fault(at, Literals.WhyNot(literal, "a value: \"text\", a number, true, false, or null where the source does not state it")),
    };

    private HitPolicy Policy(XElement table)
    {
        var word = (string?)table.Attribute("hitPolicy") ?? "UNIQUE";
        if ((string?)table.Attribute("aggregation") is { } aggregation) throw model.Fault(table, $"the aggregation {aggregation} has no form here; expected is COLLECT without one");
        return word switch
        {
            "FIRST" => HitPolicy.First,
            "UNIQUE" => HitPolicy.Unique,
            "COLLECT" or "RULE ORDER" => HitPolicy.Collect,
            _ => throw model.Fault(table, $"the hit policy {word} has no form here; expected is one of UNIQUE, FIRST, COLLECT, RULE ORDER"),
        };
    }

    private RulebookException NoTable(XElement decision)
    {
        var logic = decision.Elements().FirstOrDefault(e => e.Name.LocalName is "literalExpression" or "context" or "invocation" or "relation" or "functionDefinition" or "list" or "conditional" or "for" or "every" or "some" or "filter");
        return model.Fault(logic ?? decision, logic is null ? "this decision has no decision table" : $"a decision by <{logic.Name.LocalName}> has no form here; expected is a <decisionTable>");
    }

    private static IEnumerable<XElement> Elements(XElement of, string name) => of.Elements().Where(e => e.Name.LocalName == name && e.Name.Namespace != DmnNames.Own);
}
