using System.Globalization;

namespace Plumbline.App.Output;

/// <summary>A column of a table that is given as CSV, for programs, and as a workbook, for people.</summary>
/// <param name="Name">Heading in CSV.</param>
/// <param name="Heading">Heading in a workbook.</param>
/// <param name="Width">Width in a workbook, in characters.</param>
/// <param name="Value">What a row has there: text, <see cref="int"/>, or null. A full day written as text becomes a day in a workbook.</param>
internal sealed record TableColumn<T>(string Name, string Heading, int Width, Func<T, object?> Value)
{
    public static void WriteCsv(ResultWriter output, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        output.Line(string.Join(',', columns.Select(c => c.Name)));
        foreach (var row in rows) output.Line(CsvField.Row(columns.Select(c => c.Value(row) switch { int number => number.ToString(CultureInfo.InvariantCulture), var text => (string?)text })));
    }

    public static void WriteXlsx(Stream output, string sheet, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows) =>
        XlsxWriter.Write(output, sheet, [.. columns.Select(c => (c.Heading, c.Width))], rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(c => Cell(c.Value(row)))]));

    private static object? Cell(object? value) =>
        value is string { Length: 10 } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? day : value;
}
