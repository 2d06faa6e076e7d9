using System.Xml.Linq;
using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks.Exchange;

/// <summary>The inputs of a DMN model: data that is given, and outcomes of decisions that others ask for.</summary>
internal sealed class DmnInputs
{
    /// <summary>What a value is named that no cell of a model of another program names.</summary>
    private const string Other = "other";

    private readonly DmnReader _model;
    private readonly XNamespace _dmn;
    private readonly List<XElement> _decisions;
    private readonly List<XElement> _items;

    public DmnInputs(DmnReader model, XElement root, XElement? own)
    {
        (_model, _dmn) = (model, root.Name.Namespace);
        _decisions = [.. root.Elements(_dmn + "decision")];
        _items = [.. root.Elements(_dmn + "itemDefinition")];
        var ours = root.Descendants(DmnNames.Own + "input").Where(e => e.Attribute("name") is not null).DistinctBy(e => e.Attribute("name")!.Value).Select(DmnExtensionReader.Input).ToDictionary(i => i.Name, StringComparer.Ordinal);
        foreach (var data in root.Elements(_dmn + "inputData"))
        {
            var name = (string?)data.Attribute("name") ?? throw model.Fault(data, "this input has no name");
            if (All.Exists(i => i.Name == name)) throw model.Fault(data, $"an input '{name}' is there already");
            All.Add(ours.GetValueOrDefault(name) ?? Foreign(name, data));
        }
        foreach (var input in ours.Values.Where(i => i.FromTable is not null && !All.Exists(a => a.Name == i.Name))) All.Add(input);
        if (DmnExtensionReader.Words((string?)own?.Element(DmnNames.Own + "inputs")) is { } order) All.Sort((one, other) => order.IndexOf(one.Name).CompareTo(order.IndexOf(other.Name)));
        foreach (var clause in Clauses()) Outcome(clause);
    }

    public List<RuleInput> All { get; } = [];

    /// <summary>Place of the input that a column asks for.</summary>
    public int PlaceOf(XElement clause)
    {
        var (text, at) = Expression(clause);
        var place = All.FindIndex(i => i.Name == text && i.FromTable is null || i.FromTable is not null && (text == i.FromTable + "." + i.FromOutput || text == i.FromTable));
        return place >= 0 ? place : throw _model.Fault(at, $"'{text}' names neither an input nor a decision; expressions have no form here");
    }

    private IEnumerable<XElement> Clauses() => _decisions.SelectMany(d => d.Elements(_dmn + "decisionTable")).SelectMany(t => t.Elements(_dmn + "input"));

    private (string Text, XElement At) Expression(XElement clause)
    {
        var expression = clause.Element(_dmn + "inputExpression") ?? throw _model.Fault(clause, "<inputExpression> is missing here");
        var text = expression.Element(_dmn + "text") ?? throw _model.Fault(expression, "<text> is missing here");
        return (text.Value.Trim(), text);
    }

    /// <summary>A column that asks for the outcome of a decision of another program's model.</summary>
    private void Outcome(XElement clause)
    {
        var (text, at) = Expression(clause);
        if (All.Exists(i => i.Name == text || text == i.FromTable + "." + i.FromOutput || text == i.FromTable)) return;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? text : text[..dot];
        if (_decisions.Find(d => (string?)d.Attribute("name") == name)?.Element(_dmn + "decisionTable") is not { } table) return;
        var outputs = table.Elements(_dmn + "output").ToList();
        var column = dot < 0 && outputs.Count == 1 ? 0 : outputs.FindIndex(o => (string?)o.Attribute("name") == text[(dot + 1)..]);
        if (column < 0) throw _model.Fault(at, $"decision '{name}' has {outputs.Count} outputs; name one of them as {name}.{(string?)outputs.FirstOrDefault()?.Attribute("name")}");
        var type = Type((string?)outputs[column].Attribute("typeRef") ?? (string?)clause.Element(_dmn + "inputExpression")?.Attribute("typeRef"), outputs[column]);
        var values = table.Elements(_dmn + "rule").Select(r => r.Elements(_dmn + "outputEntry").ElementAtOrDefault(column)?.Element(_dmn + "text")?.Value.Trim() ?? "").Select(Literals.Read).OfType<string>().Distinct();
        All.Add(new RuleInput(text.Replace('.', '_'), type, (string?)clause.Attribute("label") ?? text) { FromTable = name, FromOutput = (string?)outputs[column].Attribute("name") ?? name, Values = ValuesOf(type, values) });
    }

    private RuleInput Foreign(string name, XElement data)
    {
        var columns = Clauses().Where(c => Expression(c).Text == name).ToList();
        var typeRef = columns.Select(c => (string?)c.Element(_dmn + "inputExpression")?.Attribute("typeRef")).FirstOrDefault(t => t is not null) ?? (string?)data.Element(_dmn + "variable")?.Attribute("typeRef");
        var type = Type(typeRef, data);
        var question = (string?)columns.FirstOrDefault()?.Attribute("label") ?? data.Element(_dmn + "description")?.Value ?? name;
        return new RuleInput(name, type, question) { Values = ValuesOf(type, type == InputType.Choice ? Stated(columns, typeRef) ?? Used(columns) : []) };
    }

    /// <summary>The values that the model lists for a column or its type.</summary>
    private IEnumerable<string>? Stated(List<XElement> columns, string? typeRef)
    {
        var lists = columns.Select(c => c.Element(_dmn + "inputValues")).Append(_items.Find(i => (string?)i.Attribute("name") == typeRef)?.Element(_dmn + "allowedValues"));
        return lists.FirstOrDefault(l => l is not null)?.Element(_dmn + "text") is { } text ? UnaryTests.Split(text.Value).Select(Literals.Read).OfType<string>() : null;
    }

    /// <summary>The values that cells name, and one for all others.</summary>
    private IEnumerable<string> Used(List<XElement> columns)
    {
        var named = new List<string>();
        foreach (var column in columns)
        {
            var at = column.ElementsBeforeSelf(_dmn + "input").Count();
            foreach (var rule in column.Parent!.Elements(_dmn + "rule"))
            {
                var cell = rule.Elements(_dmn + "inputEntry").ElementAtOrDefault(at)?.Element(_dmn + "text")?.Value.Trim() ?? "";
                if (cell.StartsWith("not(", StringComparison.Ordinal) && cell.EndsWith(')')) cell = cell[4..^1];
                named.AddRange(UnaryTests.Split(cell).Select(Literals.Read).OfType<string>());
            }
        }
        return named.Append(Other).Distinct();
    }

    private static IReadOnlyList<InputValue> ValuesOf(InputType type, IEnumerable<string> values) => type switch
    {
        InputType.Boolean => RuleInput.NoAndYes,
        InputType.Choice => [.. values.Select(v => new InputValue(v, v))],
        _ => [],
    };

    private InputType Type(string? typeRef, XElement at)
    {
        var word = typeRef?[(typeRef.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (_items.Find(i => (string?)i.Attribute("name") == typeRef)?.Element(_dmn + "typeRef") is { } item) word = item.Value.Trim()[(item.Value.Trim().IndexOf(':', StringComparison.Ordinal) + 1)..];
        return word switch
        {
            "boolean" => InputType.Boolean,
            "string" => InputType.Choice,
            "number" or "double" or "long" => InputType.Number,
            "integer" => InputType.Integer,
            "date" => InputType.Date,
            _ => throw _model.Fault(at, $"'{typeRef}' is no type that an input here can have; expected is one of string, number, boolean, date"),
        };
    }
}
