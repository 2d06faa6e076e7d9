using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Plumbline.App.Pages;

namespace Plumbline.App.Api;

/// <summary>Schemas of the answers: each type of ours is a component of its own, and the others refer to it.</summary>
internal sealed class JsonSchemas
{
    private readonly SortedDictionary<string, JsonNode> _made = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _begun = [];

    /// <summary>A reference to the schema of a type.</summary>
    public JsonNode Of(Type type)
    {
        if (!IsOurs(type)) return Plain(type);
        if (_begun.Add(type)) _made[NameOf(type)] = Plain(type);
        return new JsonObject { ["$ref"] = "#/components/schemas/" + NameOf(type) };
    }

    public JsonObject All() => new(_made.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)));

    private JsonNode Plain(Type type) => JsonForm.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            var own = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
            if (context.Path.Length == 0 || !IsOurs(own)) return node;
            var reference = Of(own);
            return context.PropertyInfo?.IsGetNullable == true ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
        },
    });

    private static bool IsOurs(Type type) => !type.IsArray && type.Assembly.GetName().Name is { } name && (name.StartsWith("Plumbline.", StringComparison.Ordinal) || type.Assembly == Assembly.GetExecutingAssembly());

    /// <summary>The name of a type; of a list <c>PageOfStandardSummary</c>.</summary>
    private static string NameOf(Type type) => type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Concat(type.GetGenericArguments().Select(NameOf)) : type.Name;
}
