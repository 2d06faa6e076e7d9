using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>Reads a decision table.</summary>
internal sealed class TableReader(RulebookReader rulebook)
{
    private static readonly string[] PolicyWords = ["first", "unique", "collect"];

    private static readonly HitPolicy[] Policies = [HitPolicy.First, HitPolicy.Unique, HitPolicy.Collect];

    public DecisionTable Read(RuleNode node)
    {
        node.Allow("id", "question", "hit_policy", "inputs", "readings", "open", "note", "from", "article", "rules");
        var (question, zh) = node.Need("question").Words();
        var inputs = new List<int>();
        foreach (var input in node.Get("inputs")?.Items() ?? []) inputs.Add(rulebook.Place(input, input.Text()));
        var readings = Readings(node);
        var policy = Policies[node.OneOf("hit_policy", PolicyWords)];
        var places = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        var rules = new List<DecisionRule>();
        foreach (var item in node.Need("rules").Items())
        {
            var rule = Rule(item, node, inputs, readings);
            places[rule.Id] = item;
            rules.Add(rule);
        }
        if (rules.Count == 0) throw node.Need("rules").Fault("a table has at least one rule");
        var table = new DecisionTable(node.Need("id").Text(), question, policy, rulebook.Inputs, inputs, rules, readings) { QuestionZh = zh, Open = node.TextOf("open"), Note = node.TextOf("note") };
        Prove(table, (rule, what) => places[rule].Fault(what));
        return table;
    }

    /// <summary>Refuses a table with rules that overlap or never decide.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fault">Makes a fault at the place of a rule.</param>
    internal static void Prove(DecisionTable table, Func<string, string, RulebookException> fault)
    {
        if (TableChecks.Overlap(table) is var (one, other)) throw fault(other.Id, $"rule '{other.Id}' can hold together with '{one.Id}', and the table is unique; narrow one of them");
        if (TableChecks.Hidden(table) is var (hidden, by)) throw fault(hidden.Id, $"rule '{hidden.Id}' never decides: '{by.Id}' stands before it and holds wherever it does");
    }

    public static List<RuleReading> Readings(RuleNode node)
    {
        var readings = new List<RuleReading>();
        foreach (var reading in node.Get("readings")?.Items() ?? [])
        {
            reading.Allow("id", "text");
            readings.Add(new RuleReading(reading.Need("id").Text(), reading.Need("text").Text()));
        }
        if (readings.Count == 1) throw node.Need("readings").Fault("one reading is no choice; name two or leave it out");
        return readings;
    }

    private DecisionRule Rule(RuleNode node, RuleNode table, List<int> inputs, List<RuleReading> readings)
    {
        node.Allow("id", "when", "then", "reading", "article", "from", "note", "open", "printed");
        var id = node.Need("id").Text();
        if (!rulebook.RuleNames.Add(id)) throw node.Need("id").Fault($"a rule '{id}' is there already");
        var conditions = node.Get("when") is { } when ? rulebook.Conditions(when) : [];
        foreach (var condition in conditions)
        {
            if (!inputs.Contains(condition.Input)) throw node.Need("when").Fault($"the table does not name '{rulebook.Inputs[condition.Input].Name}' among its inputs");
        }
        var article = node.TextOf("article") ?? table.TextOf("article");
        var from = node.Get("from") ?? table.Get("from") ?? throw node.Fault("'from' is missing here: where is the rule published?");
        return new DecisionRule(id, conditions, Outcome(node.Need("then")), rulebook.Citations(from, article))
        {
            Note = node.TextOf("note"),
            Open = node.TextOf("open"),
            Printed = node.TextOf("printed"),
            Reading = node.Get("reading") is { } reading ? ReadingPlace(reading, readings) : null,
        };
    }

    private static int ReadingPlace(RuleNode node, List<RuleReading> readings)
    {
        var place = readings.FindIndex(r => r.Id == node.Text());
        return place >= 0 ? place : throw node.Fault($"'{node.Text()}' is no reading of the table; expected is one of {string.Join(", ", readings.Select(r => r.Id))}");
    }

    /// <summary>The members of an outcome; <c>open</c> is what the source leaves open, <c>see</c> points to another table.</summary>
    private List<RuleOutput> Outcome(RuleNode then)
    {
        if (then.Node.Members.Count == 0) throw then.Fault("an outcome is a mapping with at least one member");
        var outputs = new List<RuleOutput>();
        foreach (var (key, value) in then.Members)
        {
            if (key == "see") rulebook.References.Add(new RulebookReference(value.Text(), value.Node.Line, value.Node.Column));
            var texts = value.Items().Select(v => v.Text()).ToList();
            if (texts.Count == 0) throw value.Fault($"a value of '{key}' is expected; where the source has none write 'open'");
            outputs.Add(texts is ["open"] ? new RuleOutput(key, [], true) : new RuleOutput(key, texts, false));
        }
        return outputs;
    }
}
