using System.Globalization;
using Plumbline.Engine.Rules;

namespace Plumbline.Register.Rulebooks;

/// <summary>Reads the test cases of the content of a rulebook.</summary>
internal static class ContentCaseReader
{
    public static List<ContentCase> Read(RuleNode root, RulebookContent content)
    {
        var cases = new List<ContentCase>();
        foreach (var node in root.Need("answers").Items())
        {
            node.Allow("ask", "rows", "on", "state", "gives", "vector");
            var given = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, value) in node.Get("ask")?.Members ?? [])
            {
                if (content.Asks.All(a => a.Name != name) && name != "mode") throw value.Fault($"'{name}' cannot be asked; expected is one of {string.Join(", ", content.Asks.Select(a => a.Name))}");
                given[name] = string.Join(", ", value.Items().Select(v => v.Text()));
            }
            var rows = new List<ContentRow>();
            foreach (var row in node.Get("rows")?.Items() ?? []) rows.Add(new ContentRow(rows.Count + 1, [.. row.Items().Select(c => c.Node.Text ?? "")]));
            var on = node.DateOf("on") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : new DateOnly(2021, 1, 1);
            var gives = new List<(string, string)>();
            foreach (var (name, value) in node.Get("gives")?.Members ?? []) gives.Add((name, string.Join(" | ", value.Items().Select(v => v.Node.Text ?? ""))));
            cases.Add(new ContentCase(node.Node.Line, node.Node.Column, new ContentQuestion(given, on) { Rows = rows }, CaseReader.State(node), gives) { Vector = node.TextOf("vector") });
        }
        return cases.Count > 0 ? cases : throw root.Need("answers").Fault("a content has test cases");
    }
}
