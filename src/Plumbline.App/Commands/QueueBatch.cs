using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.App.Work;
using Plumbline.Register;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Commands;

/// <summary>Files that wait to be queued together, in one transaction; nothing of them is read here.</summary>
/// <param name="store">The register.</param>
/// <param name="output">Told of each file once it is queued, in their order.</param>
internal sealed class QueueBatch(RegisterStore store, AddOutput output)
{
    private const int Most = 64;
    private const int MostBytes = 8 << 20;

    private readonly List<(string Path, NewJob Job)> _waiting = [];
    private long _bytes;

    public ReadFailure? Add(Upload upload)
    {
        if (upload.Bytes.IsEmpty) return new ReadFailure(ReadFailureCode.Empty, $"{upload.Path} is empty (0 bytes).");
        _waiting.Add((upload.Path, new NewJob(JobKinds.Add, upload.Path, new JobDetails { Path = upload.Path, Name = upload.Name, Charset = upload.Charset }.Write(), upload.Bytes, Environment.UserName)));
        _bytes += upload.Bytes.Length;
        if (_waiting.Count >= Most || _bytes >= MostBytes) Keep();
        return null;
    }

    /// <summary>Queues what waits.</summary>
    public void Keep()
    {
        if (_waiting.Count == 0) return;
        var results = store.Queue([.. _waiting.Select(w => w.Job)]);
        for (var n = 0; n < results.Count; n++)
        {
            if (results[n].Outcome == QueueOutcome.Withheld) output.Failed(_waiting[n].Path, AddCommand.Withheld(_waiting[n].Path, results[n].What!));
            else output.Queued(_waiting[n].Path, results[n]);
        }
        _waiting.Clear();
        _bytes = 0;
    }
}
