using System.Globalization;
using System.Text.Json;

namespace Plumbline.Register.Exports;

/// <summary>CSL-JSON (1.0.2, type <c>standard</c>) as one array, a record a line.</summary>
internal sealed class CslJsonFormat : IStandardFormat
{
    public string Name => "csl-json";

    public string Ending => ".json";

    public void Start(TextWriter output) => output.Write("[");

    public void Write(TextWriter output, StandardEntry entry, bool first)
    {
        output.Write(first ? "\n" : ",\n");
        output.Write(JsonRecord.Of(json =>
        {
            json.WriteString("id", entry.Slug);
            json.WriteString("type", "standard");
            json.WriteString("title", entry.Heading);
            json.WriteString("number", entry.Normal);
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", Organisations.Of(entry));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("publisher", Organisations.Of(entry));
            Date(json, entry.Published);
            json.Maybe("edition", entry.Edition);
            json.Maybe("status", entry.Status);
            json.Maybe("language", entry.Languages is [var language, ..] ? language : null);
            json.Maybe("URL", entry.Url);
            json.Maybe("note", entry.ReplacedBy.Count == 0 ? null : "replaced by " + string.Join(", ", entry.ReplacedBy));
        }));
    }

    public void End(TextWriter output) => output.Write("\n]\n");

    private static void Date(Utf8JsonWriter json, string? day)
    {
        if (day is null) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in day.Split('-'))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) json.WriteNumberValue(number);
        }
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
