using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumbline.Register.Exports;

/// <summary>One object of JSON as text on one line.</summary>
internal static class JsonRecord
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Form))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes a member where there is a value.</summary>
    public static void Maybe(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>Writes a list where it is not empty.</summary>
    public static void Maybe(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!any) json.WriteStartArray(name);
            any = true;
            json.WriteStringValue(value);
        }
        if (any) json.WriteEndArray();
    }
}
