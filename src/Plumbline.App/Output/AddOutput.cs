using System.Text.Json;
using Plumbline.App.Reading;
using Plumbline.Register.Documents;
using Plumbline.Register.Jobs;
using Plumbline.Register.Things;

namespace Plumbline.App.Output;

/// <summary>
/// Standard output of <c>add</c>: <c>jsonl</c> is one line for each file, <c>json</c> one object with <c>files</c> and counts,
/// <c>text</c> is for people. Failed files are named once more at the end, on standard error.
/// </summary>
internal sealed class AddOutput : IDisposable
{
    private readonly ResultWriter _result = new();
    private readonly string _format;
    private int _added, _known, _queued;
    private bool _ended;

    public AddOutput(string format)
    {
        _format = format;
        if (_format != "json") return;
        _result.Json.WriteStartObject();
        _result.Json.WriteStartArray("files");
    }

    /// <summary>What could not be added.</summary>
    public List<(string File, ReadFailure Failure)> Failures { get; } = [];

    public void Added(string file, AddResult result, IReadOnlyList<string> warnings)
    {
        var isNew = result.Outcome == AddOutcome.Added;
        if (isNew) _added++;
        else _known++;
        foreach (var warning in warnings) Console.Error.WriteLine($"plumbline: {file}: {warning}");
        if (_format == "text")
        {
            _result.Line(isNew ? $"added    {file}: {Describe(result)}" : $"known    {file}: the same bytes came before as '{result.Document.Name}'; nothing changed");
            _result.Line($"         {result.Document.Title}");
            _result.Line($"         {Addresses.OfDocument(result.Document.Slug)}");
            _result.Flush();
            return;
        }
        var json = _result.Json;
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("outcome", isNew ? "added" : "known");
        WriteDocument(json, result.Document);
        json.WriteNumber("findings", result.Findings);
        json.WriteNumber("statements", result.Statements);
        json.WriteStartArray("warnings");
        foreach (var warning in warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
        if (_format == "jsonl") _result.EndObject();
    }

    /// <summary>A file that is left to workers, or need not be.</summary>
    public void Queued(string file, QueueResult result)
    {
        var known = result.Outcome == QueueOutcome.AlreadyKnown;
        if (known) _known++;
        else _queued++;
        if (_format == "text")
        {
            _result.Line(result.Outcome switch
            {
                QueueOutcome.Queued => $"queued   {file}: job {result.Job}",
                QueueOutcome.AlreadyQueued => $"queued   {file}: the same bytes wait already as job {result.Job}",
                _ => $"known    {file}: the same bytes came before as '{result.What}'; nothing changed",
            });
            return;
        }
        _result.Json.WriteStartObject();
        _result.Json.WriteString("file", file);
        _result.Json.WriteString("outcome", known ? "known" : "queued");
        if (!known) _result.Json.WriteNumber("job", result.Job);
        _result.Json.WriteEndObject();
        if (_format == "jsonl") _result.EndObject();
    }

    public void Failed(string file, ReadFailure failure)
    {
        Failures.Add((file, failure));
        if (_format == "text") return;
        _result.Json.WriteStartObject();
        _result.Json.WriteString("file", file);
        _result.Json.WriteString("error", failure.Message);
        _result.Json.WriteString("code", failure.Code);
        _result.Json.WriteEndObject();
        if (_format == "jsonl") _result.EndObject();
    }

    /// <summary>Ends the output and names the failed files.</summary>
    public void End()
    {
        if (_ended) return;
        _ended = true;
        if (_format == "json")
        {
            _result.Json.WriteEndArray();
            _result.Json.WriteNumber("added", _added);
            _result.Json.WriteNumber("known", _known);
            if (_queued > 0) _result.Json.WriteNumber("queued", _queued);
            _result.Json.WriteNumber("failed", Failures.Count);
            _result.Json.WriteEndObject();
            _result.EndObject();
        }
        _result.Flush();
        if (_queued > 0 && _format == "text") Console.Error.WriteLine($"plumbline: {_queued:N0} {(_queued == 1 ? "job waits" : "jobs wait")} for 'plumbline work'");
        if (Failures.Count == 0) return;
        Console.Error.WriteLine($"plumbline: {Failures.Count} of {_added + _known + _queued + Failures.Count} could not be added:");
        foreach (var (_, failure) in Failures) Console.Error.WriteLine($"  {failure.Message}");
    }

    /// <summary>An interruption ends the output too, with what was done.</summary>
    public void Dispose()
    {
        End();
        _result.Dispose();
    }

    private static string Describe(AddResult result)
    {
        var document = result.Document;
        var parts = new List<string> { document.Kind };
        if (document.Articles > 0) parts.Add($"{document.Articles} articles");
        parts.Add($"{document.Standards} standards");
        parts.Add($"{document.Committees} committees");
        parts.Add($"{result.Findings} findings");
        return string.Join(", ", parts);
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentSummary document)
    {
        json.WriteString("address", Addresses.OfDocument(document.Slug));
        json.WriteNumber("id", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("kind", document.Kind);
        json.WriteString("language", document.Language);
        json.WriteString("date", document.Date);
        json.WriteString("sha256", document.Sha256);
        json.WriteNumber("bytes", document.Size);
        json.WriteNumber("articles", document.Articles);
        json.WriteNumber("standards", document.Standards);
        json.WriteNumber("committees", document.Committees);
    }
}
