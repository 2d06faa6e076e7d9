using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.Register.Yaml;

namespace Plumbline.Tests.Rules;

/// <summary>As much of JSON Schema 2020-12 as the schema of rulebooks uses; a keyword that it does not know is a failure. A scalar of YAML counts as text, since rulebooks are read so.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public bool Holds(YamlNode node) => Holds(root, node);

    private bool Holds(JsonElement schema, YamlNode? node)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False) return schema.GetBoolean();
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Keyword(schema, keyword.Name, keyword.Value, node)) return false;
        }
        return true;
    }

    private bool Keyword(JsonElement schema, string name, JsonElement value, YamlNode? node)
    {
        var members = node?.Members ?? [];
        switch (name)
        {
            case "$schema" or "$id" or "$defs" or "title" or "description" or "then" or "else": return true;
            case "$ref": return Holds(value.GetString()!.Split('/').Skip(1).Aggregate(root, (at, step) => at.GetProperty(step)), node);
            case "type": return (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(t => t.GetString()) : [value.GetString()]).Any(t => Is(t!, node));
            case "enum": return value.EnumerateArray().Any(v => v.GetString() == node?.Text);
            case "const": return value.GetString() == node?.Text;
            case "pattern": return node?.Text is not { } text || Regex.IsMatch(text, value.GetString()!);
            case "properties": return value.EnumerateObject().All(p => members.Find(m => m.Key == p.Name) is not { } member || Holds(p.Value, member.Value));
            case "additionalProperties": return members.Where(m => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(m.Key, out _)).All(m => Holds(value, m.Value));
            case "required": return !Is("object", node) || value.EnumerateArray().All(r => members.Exists(m => m.Key == r.GetString()));
            case "dependentRequired": return value.EnumerateObject().All(p => !members.Exists(m => m.Key == p.Name) || p.Value.EnumerateArray().All(r => members.Exists(m => m.Key == r.GetString())));
            case "minProperties": return !Is("object", node) || members.Count >= value.GetInt32();
            case "items": return (node?.Items ?? []).TrueForAll(i => Holds(value, i));
            case "minItems": return !Is("array", node) || node!.Items.Count >= value.GetInt32();
            case "anyOf": return value.EnumerateArray().Any(s => Holds(s, node));
            case "allOf": return value.EnumerateArray().All(s => Holds(s, node));
            case "not": return !Holds(value, node);
            case "if": return Holds(value, node) ? !schema.TryGetProperty("then", out var then) || Holds(then, node) : !schema.TryGetProperty("else", out var other) || Holds(other, node);
            default: throw new NotSupportedException($"the keyword {name} is not known here");
        }
    }

    /// <summary>An empty value counts as a mapping and as a list: the tree does not tell them apart.</summary>
    private static bool Is(string type, YamlNode? node) => node is not null && type switch
    {
        "object" => node.Text is null && node.Items.Count == 0,
        "array" => node.Text is null && node.Members.Count == 0,
        _ => node.Text is not null,
    };
}
