using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Rulebooks;

/// <summary>Reads the YAML form of a rulebook into the model of the engine; docs/rulebooks.md describes the form.</summary>
internal sealed class RulebookReader
{
    private static readonly string[] KindWords = ["decision-table", "catalogue", "intervals", "index-system", "maturity-model", "framework", "questionnaire", "targets", "code", "checklist"];

    private static readonly RulebookKind[] Kinds =
    [
        RulebookKind.DecisionTable, RulebookKind.Catalogue, RulebookKind.Intervals, RulebookKind.IndexSystem, RulebookKind.MaturityModel, RulebookKind.Framework, RulebookKind.Questionnaire, RulebookKind.Targets, RulebookKind.Code,
        RulebookKind.Checklist,
    ];

    private static readonly string[] LegalWords = ["draft", "issued", "in-force", "recommended", "policy", "method"];

    private static readonly LegalKind[] LegalKinds = [LegalKind.Draft, LegalKind.Issued, LegalKind.InForce, LegalKind.Recommended, LegalKind.Policy, LegalKind.Method];

    private static readonly string[] TypeWords = ["boolean", "choice", "number", "integer", "date"];

    private static readonly InputType[] Types = [InputType.Boolean, InputType.Choice, InputType.Number, InputType.Integer, InputType.Date];

    private static readonly string[] Languages = ["zh", "en"];

    private readonly RuleNode _root;
    private readonly Dictionary<string, string> _publications = [];

    private RulebookReader(RuleNode root) => _root = root;

    /// <summary>Rules by their names, to find a name that is there twice.</summary>
    public HashSet<string> RuleNames { get; } = new(StringComparer.Ordinal);

    public List<RulebookReference> References { get; } = [];

    public List<RuleInput> Inputs { get; } = [];

    /// <summary>Reads without running the cases.</summary>
    public static RulebookFile Read(string file, TextReader text)
    {
        try
        {
            return new RulebookReader(new RuleNode(file, YamlReader.Read(text))).Whole();
        }
        catch (FormatException wrong)
        {
            throw new RulebookException(file, wrong.Message, wrong);
        }
    }

    private RulebookFile Whole()
    {
        _root.Allow("rulebook", "series", "edition", "kind", "title", "language", "issued_by", "status", "publications", "from", "reviewed", "open", "notes", "inputs", "never", "catalogue", "tables", "cases", "also", "content", "answers");
        var id = _root.Need("rulebook").Text();
        var kind = Kinds[_root.OneOf("kind", KindWords)];
        foreach (var (key, value) in _root.Need("publications").Members) _publications[key] = value.Text();
        var (title, titleZh) = _root.Need("title").Words();
        foreach (var input in _root.Get("inputs")?.Items() ?? []) Inputs.Add(Input(input));
        var tables = new List<DecisionTable>();
        if (_root.Get("catalogue") is { } catalogue) tables.Add(new CatalogueReader(this).Read(catalogue));
        foreach (var table in _root.Get("tables")?.Items() ?? [])
        {
            var read = new TableReader(this).Read(table);
            if (tables.Exists(t => t.Id == read.Id)) throw table.Need("id").Fault($"a table '{read.Id}' is there already");
            tables.Add(read);
        }
        var content = _root.Get("content") is { } held ? ContentReader.Read(kind, held, this) : null;
        if (tables.Count == 0 && content is null) throw _root.Fault("a rulebook has 'tables', a 'catalogue' or a 'content'");
        var rulebook = new Rulebook
        {
            Id = id,
            Series = _root.TextOf("series") ?? id,
            Edition = _root.Need("edition").Text(),
            Kind = kind,
            Title = title,
            TitleZh = titleZh,
            Language = Languages[_root.OneOf("language", Languages)],
            IssuedBy = _root.TextsOf("issued_by"),
            Status = Status(_root.Need("status")),
            Sources = Citations(_root.Need("from"), null),
            Reviewed = _root.DateOf("reviewed"),
            Open = [.. _root.TextsOf("open"), .. (content as FrameworkContent)?.Open ?? []],
            Notes = _root.TextsOf("notes"),
            Inputs = Inputs,
            Tables = TableOrder.Sort(_root, Inputs, tables),
            Content = content,
            Also = _root.TextsOf("also"),
            Contradictions = [.. (_root.Get("never")?.Items() ?? []).Select(Never)],
        };
        var cases = tables.Count > 0 ? CaseReader.Read(_root, rulebook) : [];
        return new RulebookFile(rulebook, cases, References) { Answers = content is null ? [] : ContentCaseReader.Read(_root, content) };
    }

    private static LegalStatus Status(RuleNode node)
    {
        node.Allow("kind", "published", "comments_until", "effective", "ends", "replaced_by", "known_to");
        return new LegalStatus(LegalKinds[node.OneOf("kind", LegalWords)], node.DateOf("known_to") ?? throw node.Fault("'known_to' is missing here: until when can the source know?"))
        {
            Published = node.DateOf("published"),
            CommentsUntil = node.DateOf("comments_until"),
            Effective = node.DateOf("effective"),
            Ends = node.DateOf("ends"),
            ReplacedBy = node.TextOf("replaced_by"),
        };
    }

    /// <summary>Citations written <c>2021-04/10</c>: a publication and an item of it.</summary>
    public List<RuleCitation> Citations(RuleNode from, string? article) => [.. from.Items().Select(one =>
    {
        var text = one.Text();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var key = slash < 0 ? text : text[..slash];
        if (!_publications.TryGetValue(key, out var publication)) throw one.Fault($"'{key}' is no key of 'publications'; expected is one of {string.Join(", ", _publications.Keys)}");
        return new RuleCitation(publication, slash < 0 ? null : text[(slash + 1)..], article) { Period = IsMonth(key) ? key : null };
    })];

    private static bool IsMonth(string key) => key is [var y1, var y2, var y3, var y4, '-', var m1, var m2]
        && char.IsAsciiDigit(y1) && char.IsAsciiDigit(y2) && char.IsAsciiDigit(y3) && char.IsAsciiDigit(y4) && char.IsAsciiDigit(m1) && char.IsAsciiDigit(m2);

    /// <summary>Place of an input; a fault where there is none.</summary>
    public int Place(RuleNode at, string name)
    {
        var place = Inputs.FindIndex(i => i.Name == name);
        return place >= 0 ? place : throw at.Fault($"'{name}' is no input; expected is one of {string.Join(", ", Inputs.Select(i => i.Name))}");
    }

    /// <summary>The conditions of a mapping from inputs to what is demanded of them.</summary>
    public List<RuleCondition> Conditions(RuleNode when)
    {
        if (!when.IsMapping) throw when.Fault("a mapping from inputs to what is demanded of them is expected");
        return [.. when.Members.Select(m => ConditionReader.Read(m.Value, Place(m.Value, m.Key), Inputs))];
    }

    private Contradiction Never(RuleNode node)
    {
        node.Allow("when", "why");
        return new Contradiction(Conditions(node.Need("when")), node.Need("why").Text());
    }

    private RuleInput Input(RuleNode node)
    {
        node.Allow("name", "type", "unit", "least", "most", "values", "question", "help", "computed", "count_of");
        var name = node.Need("name").Text();
        if (Inputs.Exists(i => i.Name == name)) throw node.Need("name").Fault($"an input '{name}' is there already");
        var type = Types[node.OneOf("type", TypeWords)];
        var (question, zh) = node.Need("question").Words();
        var values = type == InputType.Boolean ? RuleInput.NoAndYes : type == InputType.Choice && node.Get("values") is { } list ? Values(list) : [];
        if (type != InputType.Choice && node.Get("values") is { } extra) throw extra.Fault("only an input of type choice has values");
        MeasuringUnit? unit = null;
        if (node.Get("unit") is { } written) unit = MeasuringUnit.Find(written.Text()) ?? throw written.Fault($"'{written.Text()}' is no unit that is known");
        var computed = node.Get("computed");
        computed?.Allow("table", "output");
        return new RuleInput(name, type, question)
        {
            QuestionZh = zh,
            Help = node.TextOf("help"),
            Values = values,
            Unit = unit,
            Least = node.NumberOf("least"),
            Most = node.NumberOf("most"),
            CountOf = CountOf(node, type),
            FromTable = computed?.Need("table").Text(),
            FromOutput = computed?.Need("output").Text(),
        };
    }

    /// <summary>The inputs of yes and no that are counted; they stand before the count.</summary>
    private List<string> CountOf(RuleNode node, InputType type)
    {
        if (node.Get("count_of") is not { } parts) return [];
        if (type != InputType.Integer) throw parts.Fault("only an input of type integer counts others");
        return [.. parts.Items().Select(part => Inputs[Place(part, part.Text())] is { Type: InputType.Boolean } input ? input.Name : throw part.Fault("only inputs of type boolean are counted"))];
    }

    private static List<InputValue> Values(RuleNode list)
    {
        var values = new List<InputValue>();
        foreach (var node in list.Items())
        {
            if (node.Node.Text is null) node.Allow("id", "en", "zh", "also");
            var id = node.Node.Text ?? node.Need("id").Text();
            if (values.Exists(v => v.Id == id)) throw node.Fault($"a value '{id}' is there already");
            values.Add(node.Node.Text is not null ? new InputValue(id, id.Replace('-', ' ')) : new InputValue(id, node.TextOf("en") ?? id.Replace('-', ' ')) { Zh = node.TextOf("zh"), Also = node.TextsOf("also") });
        }
        return values;
    }
}
