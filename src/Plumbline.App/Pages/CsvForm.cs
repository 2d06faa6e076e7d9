using System.Globalization;
using System.Text;

namespace Plumbline.App.Pages;

/// <summary>Lists as CSV: a heading, then a line a row, values quoted where they have to be.</summary>
internal static class CsvForm
{
    public static string Of(string heading, IEnumerable<object?[]> rows)
    {
        var csv = new StringBuilder(heading).Append('\n');
        foreach (var row in rows) csv.Append(CsvField.Row([.. row.Select(Text)])).Append('\n');
        return csv.ToString();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
