using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>
/// Reads a catalogue into a decision table: a row without thresholds covers what it describes, one with thresholds what meets them. Where the source does not
/// say whether all thresholds must be met or any one is enough, the table has both readings.
/// </summary>
internal sealed class CatalogueReader(RulebookReader rulebook)
{
    private const string None = "none";

    private static readonly string[] Combinations = ["single", "all", "any", "open"];

    private readonly List<DecisionRule> _rules = [];
    private readonly List<int> _quantities = [];

    public DecisionTable Read(RuleNode node)
    {
        node.Allow("id", "question", "product", "readings", "from", "rows", "open");
        var rows = node.Need("rows").Items().ToList();
        var readings = TableReader.Readings(node);
        var product = Product(node.Need("product"), rows);
        var from = node.Need("from");
        for (var place = 0; place < rows.Count; place++) Row(rows[place], product, place, readings, from);
        Add(None, product, rows.Count, [], [Says("covered", "no"), Says("reason", "the product is of no type that the catalogue lists")], from, null, null);
        _quantities.Sort();
        var (question, zh) = node.Need("question").Words();
        return new DecisionTable(node.Need("id").Text(), question, HitPolicy.First, rulebook.Inputs, [product, .. _quantities], _rules, readings) { QuestionZh = zh, Open = node.TextOf("open"), IsCatalogue = true };
    }

    /// <summary>The input that names the type of the product; its values are the rows and none of them.</summary>
    private int Product(RuleNode name, List<RuleNode> rows)
    {
        var place = rulebook.Place(name, name.Text());
        var values = new List<InputValue>();
        foreach (var row in rows)
        {
            row.Allow("no", "id", "category", "product", "zh", "also", "scope", "thresholds", "combination", "note", "open");
            var id = row.Need("id").Text();
            if (values.Exists(v => v.Id == id)) throw row.Need("id").Fault($"a row '{id}' is there already");
            values.Add(new InputValue(id, row.Need("product").Text()) { Zh = row.TextOf("zh"), Also = [.. row.TextsOf("also"), "row " + row.Need("no").Text()] });
        }
        values.Add(new InputValue(None, "none of these types") { Zh = "不属于目录所列产品" });
        rulebook.Inputs[place] = rulebook.Inputs[place] with { Values = values };
        return place;
    }

    private void Row(RuleNode row, int product, int place, List<RuleReading> readings, RuleNode from)
    {
        var no = row.Need("no").Text();
        var category = row.Need("category").Text();
        var note = $"Row {no}, {row.Need("product").Text()}: {row.Need("scope").Text()}. Naming the row says that this description fits.{(row.TextOf("note") is { } more ? " " + more : "")}";
        RuleOutput[] covered = [Says("covered", "yes"), Says("row", no), Says("category", category)];
        var open = row.TextOf("open");
        if (row.Get("thresholds") is not { } thresholds)
        {
            Add("row-" + no, product, place, [], covered, from, note, open);
            return;
        }
        var criteria = thresholds.Items().Select(Criterion).ToList();
        var printed = string.Join("; ", thresholds.Items().Select(t => t.TextOf("printed")).OfType<string>());
        var combination = Combinations[row.OneOf("combination", Combinations)];
        if (combination == "open" && readings.Count != 2) throw row.Need("combination").Fault("an open combination needs two 'readings' of the catalogue: all, any");
        for (var reading = 0; reading < Math.Max(1, readings.Count); reading++)
        {
            int? only = combination == "open" ? reading : null;
            if (only is null && reading > 0) break;
            if (combination is "all" or "single" || only is { } one && readings[one].Id == "all") Add("row-" + no, product, place, criteria, covered, from, note, open, printed, only);
            else
            {
                for (var i = 0; i < criteria.Count; i++) Add($"row-{no}-{(char)('a' + i)}", product, place, [criteria[i]], covered, from, note, open, printed, only);
            }
        }
        Add($"row-{no}-below", product, place, [], [Says("covered", "no"), Says("row", no), Says("reason", "the thresholds of the row are not met")], from, note, open, printed);
    }

    private RuleCondition Criterion(RuleNode node)
    {
        node.Allow("input", "at_least", "at_most", "printed");
        var place = rulebook.Place(node.Need("input"), node.Need("input").Text());
        if (!_quantities.Contains(place)) _quantities.Add(place);
        if (node.Get("at_least") is { } least) return RuleCondition.Between(place, ConditionReader.Value(least, rulebook.Inputs[place]).Number, true, null, false);
        if (node.Get("at_most") is { } most) return RuleCondition.Between(place, null, false, ConditionReader.Value(most, rulebook.Inputs[place]).Number, true);
        throw node.Fault("'at_least' or 'at_most' is missing here");
    }

    private static RuleOutput Says(string name, string value) => new(name, [value], false);

    private void Add(string id, int product, int place, List<RuleCondition> criteria, RuleOutput[] outcome, RuleNode from, string? note, string? open, string? printed = null, int? reading = null)
    {
        rulebook.RuleNames.Add(id);
        _rules.Add(new DecisionRule(id, [RuleCondition.OneOf(product, [place]), .. criteria], outcome, rulebook.Citations(from, null))
        {
            Note = note,
            Open = open,
            Printed = string.IsNullOrEmpty(printed) ? null : printed,
            Reading = reading,
        });
    }
}
