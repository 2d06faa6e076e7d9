namespace Plumbline.Register.Exports;

/// <summary>Fields of RFC 4180.</summary>
public static class CsvField
{
    /// <summary>A field, in quotation marks where it needs them. One that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠') value = "'" + value;
        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A row without its line end.</summary>
    public static string Row(params IEnumerable<string?> values) => string.Join(',', values.Select(Of));
}
