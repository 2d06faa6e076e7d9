using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plumbline.Register.Deposits;

/// <summary>
/// Flat JSON objects in the canonical form of RFC 8785: members in the order of their names, no blanks, and in strings nothing escaped but quotation marks, backslashes and control characters.
/// Values are text, whole numbers and null.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>Whole numbers that every reader of JSON holds exactly.</summary>
    private const long Largest = (1L << 53) - 1;

    private static readonly JsonDocumentOptions Form = new() { MaxDepth = 2 };

    public static string Write(SortedDictionary<string, object?> members)
    {
        var json = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            if (json.Length > 1) json.Append(',');
            Append(json, name);
            json.Append(':');
            if (value is null) json.Append("null");
            else if (value is long number) json.Append(number.ToString(CultureInfo.InvariantCulture));
            else Append(json, (string)value);
        }
        return json.Append('}').ToString();
    }

    /// <summary>The members of a line; null where it is not such an object in exactly this form.</summary>
    public static SortedDictionary<string, object?>? Read(string line)
    {
        var members = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(line, Form);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            foreach (var member in json.RootElement.EnumerateObject())
            {
                switch (member.Value.ValueKind)
                {
                    case JsonValueKind.String: members[member.Name] = member.Value.GetString(); break;
                    case JsonValueKind.Number when member.Value.TryGetInt64(out var number) && number is >= -Largest and <= Largest: members[member.Name] = number; break;
                    case JsonValueKind.Null: members[member.Name] = null; break;
                    default: return null;
                }
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
        return Write(members) == line ? members : null;
    }

    private static void Append(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\': json.Append('\\').Append(c); break;
                case '\b': json.Append("\\b"); break;
                case '\t': json.Append("\\t"); break;
                case '\n': json.Append("\\n"); break;
                case '\f': json.Append("\\f"); break;
                case '\r': json.Append("\\r"); break;
                case < ' ': json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: json.Append(c); break;
            }
        }
        json.Append('"');
    }
}
