namespace Plumbline.App.Output;

/// <summary>Fields of RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe.</summary>
internal static class CsvField
{
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value[0] is '=' or '+' or '-' or '@' or '\t') value = "'" + value;
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Row(params IEnumerable<string?> values) => string.Join(',', values.Select(Of));
}
