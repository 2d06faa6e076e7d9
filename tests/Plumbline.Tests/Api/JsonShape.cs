using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Tests.Api;

/// <summary>Holds data to a schema of the OpenAPI document: the words of JSON Schema that the document uses, and no member that the schema does not name.</summary>
internal static class JsonShape
{
    private static readonly string[] Known = ["$ref", "type", "properties", "required", "items", "enum", "anyOf", "additionalProperties", "format", "pattern", "default"];

    /// <summary>What does not fit, each with its place; empty where everything does.</summary>
    public static IEnumerable<string> Faults(JsonNode document, JsonNode schema, JsonElement data, string place = "$")
    {
        if (schema is not JsonObject rules) return [];
        if (rules["$ref"] is { } reference) return Faults(document, reference.GetValue<string>()["#/".Length..].Split('/').Aggregate(document, (node, step) => node[step]!), data, place);
        if (rules["anyOf"] is JsonArray any) return any.Any(one => !Faults(document, one!, data, place).Any()) ? [] : [$"{place} fits none of {any.Count}"];
        var odd = rules.Select(r => r.Key).Except(Known).ToList();
        if (odd.Count > 0) return [$"{place}: the schema says {string.Join(", ", odd)}, which this test does not know"];
        if (rules["enum"] is JsonArray words) return words.Any(w => w is null ? data.ValueKind == JsonValueKind.Null : data.ValueKind == JsonValueKind.String && w.GetValue<string>() == data.GetString()) ? [] : [$"{place} is {data}, none of the words"];
        if (rules["type"] is { } type && !Types(type).Any(t => Is(t, data))) return [$"{place} is {data.ValueKind}, not {type.ToJsonString()}"];
        return data.ValueKind switch
        {
            JsonValueKind.Object => Members(document, rules, data, place),
            JsonValueKind.Array when rules["items"] is { } items => data.EnumerateArray().SelectMany((item, n) => Faults(document, items, item, $"{place}[{n}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(JsonNode document, JsonObject rules, JsonElement data, string place)
    {
        foreach (var required in rules["required"] as JsonArray ?? []) if (!data.TryGetProperty(required!.GetValue<string>(), out _)) yield return $"{place}.{required} is missing";
        foreach (var member in data.EnumerateObject())
        {
            var schema = rules["properties"]?[member.Name] ?? rules["additionalProperties"];
            if (schema is null) yield return $"{place}.{member.Name} is not in the schema";
            else foreach (var fault in Faults(document, schema, member.Value, $"{place}.{member.Name}")) yield return fault;
        }
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool Is(string type, JsonElement data) => type switch
    {
        "object" => data.ValueKind == JsonValueKind.Object,
        "array" => data.ValueKind == JsonValueKind.Array,
        "string" => data.ValueKind == JsonValueKind.String,
        "boolean" => data.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => data.ValueKind == JsonValueKind.Null,
        "integer" => data.ValueKind == JsonValueKind.Number && data.TryGetInt64(out _),
        _ => data.ValueKind == JsonValueKind.Number,
    };
}
