using System.Text.Json;
using Plumbline.Register.Rulebooks;
using Plumbline.Register.Yaml;
using Xunit;

namespace Plumbline.Tests.Rules;

/// <summary>The schema of rulebook files against the reader: both take what ships, and both refuse what has another form.</summary>
public class RulebookSchemaTests
{
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(RulebookLibrary.Schema()).RootElement);

    public static TheoryData<string> Names => [.. RulebookLibrary.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_rulebook_that_ships_satisfies_the_schema(string name) => Assert.True(Schema.Holds(Tree(RulebookLibrary.Text(name))));

    [Theory, MemberData(nameof(Names))]
    public void What_the_reader_refuses_for_its_form_the_schema_refuses_too(string name)
    {
        var tree = Tree(RulebookLibrary.Text(name));
        var refused = 0;
        foreach (var (what, changed) in Changes(tree))
        {
            if (Refusal(Show(changed)) is not { } said) continue;
            if (!said.Contains("has no meaning here", StringComparison.Ordinal) && !said.Contains("is missing here", StringComparison.Ordinal) && !said.Contains("expected is one of draft, issued", StringComparison.Ordinal)
                && !said.Contains("expected is one of first, unique", StringComparison.Ordinal) && !said.Contains("expected is one of boolean, choice", StringComparison.Ordinal) && !said.Contains("is no date", StringComparison.Ordinal)) continue;
            refused++;
            Assert.False(Schema.Holds(changed), $"{name}: {what}: {said}");
        }
        Assert.True(refused > 10, $"only {refused} changes were refused");
    }

    [Fact]
    public void Every_kind_is_one_subschema()
    {
        var root = JsonDocument.Parse(RulebookLibrary.Schema()).RootElement;
        var kinds = root.GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(k => k.GetString()!).ToList();
        Assert.Equal(kinds, root.GetProperty("$defs").GetProperty("kinds").EnumerateObject().Select(k => k.Name));
        Assert.Equal(kinds, root.GetProperty("allOf").EnumerateArray().Select(k => k.GetProperty("then").GetProperty("$ref").GetString()!.Split('/')[^1]));
    }

    /// <summary>The tree with one member more, one less, or one word that is none; of long lists only the first items.</summary>
    private static IEnumerable<(string What, YamlNode Changed)> Changes(YamlNode node)
    {
        for (var i = 0; i < node.Members.Count; i++)
        {
            var at = i;
            yield return ($"without {node.Members[i].Key}", new YamlNode(1, 1) { Members = [.. node.Members.Where((_, m) => m != at)] });
            if (node.Members[i].Value.Text is not null) yield return ($"{node.Members[i].Key}: nonsense", With(node, i, new YamlNode(1, 1) { Text = "nonsense" }));
            foreach (var (what, changed) in Changes(node.Members[i].Value)) yield return ($"{node.Members[i].Key}: {what}", With(node, i, changed));
        }
        if (node.Members.Count > 0) yield return ("with nonsense", new YamlNode(1, 1) { Members = [.. node.Members, new YamlMember("nonsense", new YamlNode(1, 1) { Text = "1" })] });
        for (var i = 0; i < Math.Min(Counts.Of(1, 3), node.Items.Count); i++)
        {
            var at = i;
            foreach (var (what, changed) in Changes(node.Items[i])) yield return ($"[{i}] {what}", new YamlNode(1, 1) { Items = [.. node.Items.Select((one, n) => n == at ? changed : one)] });
        }
    }

    private static YamlNode With(YamlNode node, int at, YamlNode value) => new(1, 1) { Members = [.. node.Members.Select((m, i) => i == at ? m with { Value = value } : m)] };

    private static string? Refusal(string text)
    {
        try
        {
            RulebookReader.Read("changed.yaml", new StringReader(text));
            return null;
        }
        catch (RulebookException fault)
        {
            return fault.Message;
        }
    }

    private static YamlNode Tree(string text) => YamlReader.Read(new StringReader(text));

    private static string Show(YamlNode node) => node.Text is { } text ? "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
        : node.Items.Count > 0 ? "[" + string.Join(", ", node.Items.Select(Show)) + "]" : "{" + string.Join(", ", node.Members.Select(m => $"\"{m.Key}\": {Show(m.Value)}")) + "}";
}
