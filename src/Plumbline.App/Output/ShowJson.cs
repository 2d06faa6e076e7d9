using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.App.Output;

/// <summary>What is known about one thing, for programs: the register's records as they are, names in snake case.</summary>
internal static class ShowJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JsonLines.Compact.Encoder,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>One record as a value.</summary>
    public static void WriteValue(Utf8JsonWriter json, object record) => JsonSerializer.Serialize(json, record, record.GetType(), Form);

    public static void Write(ResultWriter output, object record)
    {
        JsonSerializer.Serialize(output.Json, record, record.GetType(), Form);
        output.EndObject();
    }
}
