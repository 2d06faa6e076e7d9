using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Commands;

/// <summary>Documents that wait to be kept together: short ones share a transaction and its sync to the disk, a long one goes by itself.</summary>
/// <param name="store">The register.</param>
/// <param name="output">Told of each document once it is kept, in their order.</param>
internal sealed class AddBatch(RegisterStore store, AddOutput output)
{
    /// <summary>Documents that wait at most; others who write need not wait for long.</summary>
    private const int Most = 64;

    /// <summary>Bytes that wait at most.</summary>
    private const int MostBytes = 1 << 20;

    private readonly List<(string Path, NewDocument Document, IReadOnlyList<string> Warnings)> _waiting = [];
    private long _bytes;

    public void Add(string path, NewDocument document, IReadOnlyList<string> warnings, CancellationToken cancelled)
    {
        _waiting.Add((path, document, warnings));
        _bytes += document.Bytes.Length;
        if (_waiting.Count >= Most || _bytes >= MostBytes) Keep(cancelled);
    }

    /// <summary>Keeps what waits.</summary>
    public void Keep(CancellationToken cancelled)
    {
        if (_waiting.Count == 0) return;
        var results = store.AddAll([.. _waiting.Select(w => w.Document)], cancelled);
        for (var n = 0; n < results.Count; n++) output.Added(_waiting[n].Path, results[n], _waiting[n].Warnings);
        _waiting.Clear();
        _bytes = 0;
    }
}
