using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Starter;

/// <summary>The members of an entry as values: a list gives one value for each item, a mapping one for each member (<c>counts.standards</c>), a tree one for each node with its path.</summary>
internal static class FactValues
{
    public static void Add(List<FactValue> values, string list, string name, YamlNode value, IReadOnlyDictionary<string, string> plans)
    {
        if (name == "tree")
        {
            foreach (var node in value.Items) AddNode(values, "", node);
            return;
        }
        if (value.Members.Count > 0)
        {
            foreach (var (inner, below) in value.Members) Add(values, list, $"{name}.{inner}", below, plans);
            return;
        }
        foreach (var item in value.AsList())
        {
            var text = item.Text ?? Line(item);
            if (text.Length > 0) values.Add(Of(list, name, text, plans));
        }
    }

    private static FactValue Of(string list, string name, string text, IReadOnlyDictionary<string, string> plans) => name switch
    {
        "name" => new(Properties.Name, text, "en"),
        "title" => new(Properties.Title, text, "en"),
        "mirrors" => new(Properties.Counterpart, text, null, CommitteeIdentity.Key(text)),
        "parent" => new("parent", text, null, CommitteeIdentity.Key(text)),
        "replaces" when list == "standards" => new(Properties.Replaces, text, null, FactThings.Standard(text)),
        "will_replace" => new(Properties.WillReplace, text, null, FactThings.Standard(text)),
        "instrument" => new("instrument", text, null, InstrumentKey.Of(text)),
        "plan" when plans.TryGetValue(text, out var title) => new("plan", title, null, InstrumentKey.Of(title)),
        _ => new(name.Replace('_', '-'), text),
    };

    /// <summary>A node is a text, or a mapping with <c>node</c> and perhaps <c>children</c>; names of a path stand with a slash between.</summary>
    private static void AddNode(List<FactValue> values, string above, YamlNode node)
    {
        var name = node.Text ?? node["node"]?.Text ?? throw new FormatException($"line {node.Line}, column {node.Column}: a node of a tree needs the member 'node'");
        var path = above.Length == 0 ? name : $"{above} / {name}";
        values.Add(new FactValue("node", path));
        foreach (var child in node["children"]?.Items ?? []) AddNode(values, path, child);
    }

    private static string Line(YamlNode item) => item.Text
        ?? (item.Members.Count > 0 ? string.Join("; ", item.Members.Select(m => $"{m.Key}: {Line(m.Value)}")) : string.Join(", ", item.Items.Select(Line)));
}
