using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>Reads the test cases of a rulebook.</summary>
internal static class CaseReader
{
    private static readonly string[] StateWords = ["decided", "cannot-decide", "not-stated", "readings-differ"];

    private static readonly AnswerState[] States = [AnswerState.Decided, AnswerState.CannotDecide, AnswerState.NotStated, AnswerState.ReadingsDiffer];

    /// <summary>The state that a case demands; null where it demands none.</summary>
    public static AnswerState? State(RuleNode node) => node.Get("state") is null ? null : States[node.OneOf("state", StateWords)];

    public static List<RulebookCase> Read(RuleNode root, Rulebook rulebook)
    {
        var cases = new List<RulebookCase>();
        foreach (var node in root.Need("cases").Items()) cases.Add(Case(node, rulebook));
        return cases.Count > 0 ? cases : throw root.Need("cases").Fault("a rulebook has test cases");
    }

    private static RulebookCase Case(RuleNode node, Rulebook rulebook)
    {
        node.Allow("table", "given", "state", "by", "then", "missing", "readings");
        var table = node.Need("table").Text();
        if (rulebook.Tables.All(t => t.Id != table)) throw node.Need("table").Fault($"'{table}' is no table; expected is one of {string.Join(", ", rulebook.Tables.Select(t => t.Id))}");
        var facts = new RuleFact[rulebook.Inputs.Count];
        foreach (var (name, value) in node.Get("given")?.Members ?? [])
        {
            var place = rulebook.Place(name);
            if (place < 0) throw value.Fault($"'{name}' is no input; expected is one of {string.Join(", ", rulebook.Inputs.Select(i => i.Name))}");
            facts[place] = ConditionReader.Value(value, rulebook.Inputs[place]);
        }
        var readings = new List<(string, RulebookExpectation)>();
        foreach (var (name, value) in node.Get("readings")?.Members ?? [])
        {
            value.Allow("state", "by", "then");
            readings.Add((name, Expectation(value, State(value))));
        }
        return new RulebookCase(node.Node.Line, node.Node.Column, table, facts)
        {
            State = State(node) ?? AnswerState.Decided,
            All = Expectation(node, null),
            Readings = readings,
            Missing = node.Get("missing") is null ? null : node.TextsOf("missing"),
        };
    }

    private static RulebookExpectation Expectation(RuleNode node, AnswerState? state) =>
        new(state, node.Get("by") is null ? null : node.TextsOf("by"), node.Get("then") is not { } then ? null : [.. (then.IsList ? then.Items() : [then]).Select(Outcome)]);

    private static string Outcome(RuleNode then) => "{" + string.Join(", ", then.Members.Select(m => $"{m.Key}: {string.Join("; ", m.Value.Items().Select(v => v.Text()))}")) + "}";
}
