using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;

namespace Plumbline.App.Pages.Lists;

/// <summary>Tables as files, where the address of a list asks for them.</summary>
internal static class ListForms
{
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
