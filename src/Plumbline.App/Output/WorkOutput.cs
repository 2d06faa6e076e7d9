using Plumbline.App.Work;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Output;

/// <summary>Standard output of <c>work</c>: a line for each job as it ends, or one object at the end. Thread-safe.</summary>
/// <param name="format"><c>text</c>, <c>jsonl</c>, or <c>json</c>.</param>
internal sealed class WorkOutput(string format) : IDisposable
{
    private readonly ResultWriter _result = new();
    private readonly Lock _lock = new();
    private readonly List<(TakenJob Job, JobEnd End, string Message)> _ended = [];
    private bool _isEnded;

    /// <summary>Number of jobs that were given up.</summary>
    public int Failed { get; private set; }

    public void Told(TakenJob job, JobEnd end, string message)
    {
        lock (_lock)
        {
            if (end == JobEnd.Failed) Failed++;
            if (format == "text")
            {
                _result.Line($"{Word(end),-10} {job.Id,6}  {job.Kind,-7}  {job.Name}{(job.Tries > 1 ? $" (try {job.Tries})" : "")}");
                _result.Line($"                    {message}");
                _result.Flush();
            }
            else if (format == "jsonl")
            {
                Write(job, end, message);
                _result.EndObject();
            }
            else
            {
                _ended.Add((job, end, message));
            }
        }
    }

    /// <summary>Writes the object, where one is wanted.</summary>
    public void End()
    {
        if (_isEnded || format != "json") return;
        _isEnded = true;
        _result.Json.WriteStartObject();
        foreach (var end in Enum.GetValues<JobEnd>()) _result.Json.WriteNumber(Word(end).Replace(' ', '_'), _ended.Count(e => e.End == end));
        _result.Json.WriteStartArray("jobs");
        foreach (var (job, end, message) in _ended) Write(job, end, message);
        _result.Json.WriteEndArray();
        _result.Json.WriteEndObject();
        _result.EndObject();
    }

    /// <summary>An interruption ends the output too, with what was done.</summary>
    public void Dispose()
    {
        End();
        _result.Dispose();
    }

    private void Write(TakenJob job, JobEnd end, string message)
    {
        _result.Json.WriteStartObject();
        _result.Json.WriteNumber("job", job.Id);
        _result.Json.WriteString("kind", job.Kind);
        _result.Json.WriteString("name", job.Name);
        _result.Json.WriteNumber("tries", job.Tries);
        _result.Json.WriteString("outcome", Word(end));
        _result.Json.WriteString("message", message);
        _result.Json.WriteEndObject();
    }

    private static string Word(JobEnd end) => end switch { JobEnd.Done => "done", JobEnd.Failed => "failed", JobEnd.Later => "again", JobEnd.Lost => "lost", _ => "given back" };
}
