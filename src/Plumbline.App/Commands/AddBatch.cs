using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Commands;

/// <summary>
/// Documents that wait to be kept together: short ones share a transaction and its sync to the disk, a long one goes by itself. While some are written, the next ones are read and recognised.
/// </summary>
/// <param name="store">The register.</param>
/// <param name="output">Told of each document once it is kept, in their order.</param>
/// <param name="kept">Done with each document once it is kept; null for nothing.</param>
internal sealed class AddBatch(RegisterStore store, AddOutput output, Action<DocumentSummary>? kept = null) : IDisposable
{
    /// <summary>Documents that wait at most; others who write need not wait for long.</summary>
    private const int Most = 512;

    /// <summary>Bytes that wait at most.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>So many bytes leave the search index in pieces.</summary>
    private const long MuchAdded = 16 << 20;

    private List<Waiting> _waiting = [];
    private long _bytes, _added;
    private (List<Waiting> Documents, Task<IReadOnlyList<AddResult>> Results)? _writing;

    public void Add(string path, NewDocument document, IReadOnlyList<string> warnings, CancellationToken cancelled)
    {
        _waiting.Add(new(path, document, warnings));
        _bytes += document.Bytes.Length;
        _added += document.Bytes.Length;
        if (_waiting.Count >= Most || _bytes >= MostBytes) Begin(cancelled);
    }

    /// <summary>Keeps what waits and tells of it; then all that was added is on the disk.</summary>
    public void Keep(CancellationToken cancelled)
    {
        Begin(cancelled);
        End();
    }

    /// <summary>Keeps what waits, and puts the indexes in order where much was added.</summary>
    public void Finish(CancellationToken cancelled)
    {
        Keep(cancelled);
        if (_added >= MuchAdded) store.Tidy(cancelled);
    }

    /// <summary>Leaves no transaction running.</summary>
    public void Dispose()
    {
        if (_writing is var (_, results)) ((IAsyncResult)results).AsyncWaitHandle.WaitOne();
    }

    private void Begin(CancellationToken cancelled)
    {
        End();
        if (_waiting.Count == 0) return;
        var documents = _waiting;
        _writing = (documents, Task.Run(() => store.AddAll([.. documents.Select(w => w.Document)], cancelled), CancellationToken.None));
        _waiting = [];
        _bytes = 0;
    }

    private void End()
    {
        if (_writing is not var (documents, writing)) return;
        _writing = null;
        var results = writing.GetAwaiter().GetResult();
        for (var n = 0; n < results.Count; n++)
        {
            kept?.Invoke(results[n].Document);
            output.Added(documents[n].Path, results[n], documents[n].Warnings);
        }
    }

    private sealed record Waiting(string Path, NewDocument Document, IReadOnlyList<string> Warnings);
}
