using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.App.Reading;

namespace Plumbline.App.Pages.Lists;

/// <summary>Tables as files, where the address of a list asks for them.</summary>
internal static class ListForms
{
    /// <summary>Endings of the files that are read.</summary>
    public static readonly string[] Endings = [".txt", ".csv", ".tsv", ".xlsx"];

    /// <summary>The text of an uploaded list, or why there is none. A site reads text, CSV and workbooks only; other documents are read by the command.</summary>
    public static (string? Text, string? Failure) Read(IFormFile file, CancellationToken cancelled)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var name = Path.GetFileName(file.FileName);
        if (!Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || bytes.ToArray() is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
            return (null, $"“{name}” is no list that can be read here; choose a text, CSV or XLSX file. The command “plumbline list” reads DOCX and PDF, too.");
        var read = DocumentReader.Read(bytes.ToArray(), name, cancellation: cancelled);
        return ((read as ReadDocument)?.Text, (read as ReadFailure)?.Message);
    }

    /// <summary>The file, or null where another form is asked for.</summary>
    public static IActionResult? Table<T>(HttpContext context, string name, IReadOnlyList<TableColumn<T>> columns, IReadOnlyList<T> rows)
    {
        if (AnswerForm.Of(context) is not { } form || form is not ("csv" or "xlsx")) return null;
        var bytes = new MemoryStream();
        if (form == "xlsx")
        {
            TableColumn<T>.WriteXlsx(bytes, "List", columns, rows);
        }
        else
        {
            using var output = new ResultWriter(bytes);
            TableColumn<T>.WriteCsv(output, columns, rows);
        }
        return new FileContentResult(bytes.ToArray(), form == "xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8") { FileDownloadName = $"{name}.{form}" };
    }
}
