using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Output;
using Plumbline.App.Reading.Office;
using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Pages.Rules;

/// <summary><c>/rules/{id}/batch</c>: a table of cases answered row by row. The file is read and answered, and not kept; with <c>.csv</c> the marked file comes back.</summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(4 * LargestFile)]
[RequestFormLimits(MultipartBodyLengthLimit = 4 * LargestFile)]
internal sealed class BatchModel : SitePage
{
    /// <summary>Bytes of a file; one that is a little larger is refused with a sentence, one that is far larger is cut off.</summary>
    public const int LargestFile = 16 << 20;

    /// <summary>Rows of a file; the command takes more.</summary>
    public const int MostRows = 100_000;

    private const int ShownRows = 100;

    public Rulebook Book { get; private set; } = null!;

    /// <summary>The rows answered, the first of them to be shown; null where no file came.</summary>
    public IReadOnlyList<CheckedRow>? Rows { get; private set; }

    public int Answered { get; private set; }

    public int WithProblems { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Inputs without a column.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Columns that are no input.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>How many rows had which answer, by table and state.</summary>
    public IReadOnlyList<(string Question, IReadOnlyList<(string State, int Rows)> States)> Counts { get; private set; } = [];

    public override IReadOnlyList<string> Forms => [];

    public IActionResult OnGet(string id) => Find(id) ? AnswerForm.Of(HttpContext) is null ? Page() : NotFound() : NotFound();

    public IActionResult OnPost(string id, IFormFile? file)
    {
        if (!Find(id)) return NotFound();
        if (!ModelState.IsValid || file is { Length: > LargestFile }) return Refuse($"The file is larger than {LargestFile >> 20} MB; the command “plumbline check {Book.Id} --csv FILE” takes larger ones.");
        if (file is null or { Length: 0 }) return Refuse("No file came, or it is empty; choose a CSV or XLSX file whose first row names inputs.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        FileName = Path.GetFileName(file.FileName);
        try
        {
            return AnswerForm.Of(HttpContext) switch
            {
                null => Show(bytes),
                "csv" => Marked(bytes),
                _ => NotFound(),
            };
        }
        catch (FormatException wrong)
        {
            return Refuse($"{FileName}, {wrong.Message}");
        }
    }

    private bool Find(string id)
    {
        if (RulebookLibrary.Find(id) is not { Rulebook.Tables.Count: > 0 } file || file.Rulebook.Id != id) return false;
        Book = file.Rulebook;
        return true;
    }

    private PageResult Show(MemoryStream bytes)
    {
        var shown = new List<CheckedRow>();
        var counts = new Dictionary<(string Table, string State), int>();
        foreach (var row in Answers(bytes))
        {
            foreach (var table in row.Answer.Tables)
            {
                var key = (table.Table.Id, RulebookCase.Word(table.State));
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
            // Rows with problems come first to the eye: they are shown as long as there is room.
            if (shown.Count < ShownRows) shown.Add(new CheckedRow(row.Number, string.Join(" · ", row.Cells.Where(c => c.Length > 0).Take(4)), [.. row.Answer.Tables.Select(t => CheckTable.Of(t)).Select(t => (t.Id, t.State, CheckText.Short(t)))], row.Problems));
        }
        Rows = shown;
        Counts = [.. Book.Tables.Where(t => counts.Keys.Any(k => k.Table == t.Id)).Select(t => (t.Question, (IReadOnlyList<(string, int)>)[.. counts.Where(c => c.Key.Table == t.Id).OrderByDescending(c => c.Value).Select(c => (c.Key.State, c.Value))]))];
        return Page();
    }

    private FileContentResult Marked(MemoryStream bytes)
    {
        using var written = new MemoryStream();
        using (var output = new ResultWriter(written))
        {
            var marked = new CheckBatch(output, json: false);
            RulebookBatch? batch = null;
            foreach (var row in Answers(bytes, b => batch = b)) marked.Row(batch!, row);
        }
        return File(written.ToArray(), "text/csv; charset=utf-8", Path.GetFileNameWithoutExtension(FileName) + "-answered.csv");
    }

    private IEnumerable<BatchRow> Answers(MemoryStream bytes, Action<RulebookBatch>? headed = null)
    {
        RulebookBatch? batch = null;
        bytes.Position = 0;
        var isWorkbook = bytes.GetBuffer().AsSpan(0, (int)Math.Min(4, bytes.Length)).SequenceEqual("PK\u0003\u0004"u8);
        foreach (var row in isWorkbook ? XlsxRows.Of(bytes.ToArray()) : RulebookBatch.Rows(bytes))
        {
            if (batch is null)
            {
                batch = new RulebookBatch(Book, null, row);
                (Missing, Ignored) = (batch.Missing, batch.Ignored);
                headed?.Invoke(batch);
                continue;
            }
            if (++Answered > MostRows) throw new FormatException($"line {row.Number}: the file has more than {MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows; the command “plumbline check {Book.Id} --csv FILE” takes more");
            var answered = batch.Answer(row);
            if (answered.Problems.Count > 0) WithProblems++;
            yield return answered;
        }
        if (batch is null) throw new FormatException("it has no row; the first one names inputs");
    }

    /// <summary>A row as the page shows it.</summary>
    internal sealed record CheckedRow(int Line, string Cells, IReadOnlyList<(string Table, string State, string Text)> Answers, IReadOnlyList<string> Problems);
}
