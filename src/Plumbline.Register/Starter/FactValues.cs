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
        "parent" => new(Properties.Parent, text, null, CommitteeIdentity.Key(text) ?? BodyKey.Known(text)),
        "groups" => new(Properties.Group, text, null, CommitteeIdentity.Key(text)),
        "committee" => new("committee", text, null, CommitteeIdentity.Key(text)),
        "secretariat" => new(Properties.Secretariat, text, Languages.Of(text), BodyKey.Of(text)),
        "body" or "issued_by" or "organiser" or "operator" or "supported_by" or "established_by" or "by" => new(Spelt(name), text, null, CommitteeIdentity.Key(text) ?? BodyKey.Known(text)),
        "document" when list == "frameworks" => new("document", text, null, InstrumentKey.Of(text)),
        "replaces" when list == "frameworks" => new(Properties.Replaces, text, null, new ThingKey(ThingKinds.Framework, text, Slugs.Of(text))),
        "replaces" when list == "standards" => new(Properties.Replaces, text, null, FactThings.Standard(text)),
        "of" when list == "checks" => new("of", text, null, new ThingKey(ThingKinds.Statistic, text, Slugs.Of(text))),
        "will_replace" => new(Properties.WillReplace, text, null, FactThings.Standard(text)),
        // An act may be on a standard or set up a committee.
        "instrument" => new("instrument", text, null, FactThings.Standard(text) ?? CommitteeIdentity.Key(text) ?? InstrumentKey.Of(text)),
        "plan" when plans.TryGetValue(text, out var title) => new("plan", title, null, InstrumentKey.Of(title)),
        _ => new(Spelt(name), text),
    };

    private static string Spelt(string name) => name.Replace('_', '-');

    /// <summary>A node is a text, or a mapping with <c>node</c> and perhaps <c>children</c>; names of a path stand with a slash between.</summary>
    private static void AddNode(List<FactValue> values, string above, YamlNode node)
    {
        var name = node.Text ?? node["node"]?.Text ?? throw new FormatException($"line {node.Line}, column {node.Column}: a node of a tree needs the member 'node'");
        var path = above.Length == 0 ? name : $"{above} / {name}";
        // What else is said of a node stands behind it: its count, its committee.
        var about = string.Join("; ", node.Members.Where(m => m.Key is not ("node" or "children")).Select(m => $"{m.Key.Replace('_', ' ')} {Line(m.Value)}"));
        values.Add(new FactValue(Properties.Node, path, Detail: about.Length == 0 ? null : about));
        foreach (var child in node["children"]?.Items ?? []) AddNode(values, path, child);
    }

    private static string Line(YamlNode item) => item.Text
        ?? (item.Members.Count > 0 ? string.Join("; ", item.Members.Select(m => $"{m.Key}: {Line(m.Value)}")) : string.Join(", ", item.Items.Select(Line)));
}
