using Plumbline.Register.Storage;

namespace Plumbline.Register.Recognising;

/// <summary>Begins a batch with the first thing that is to be written, so that nothing is entered where nothing changes.</summary>
internal sealed class LateWriter(WriteTransaction transaction, DateTimeOffset at, string byWhom, string note) : IDisposable
{
    /// <summary>The writer; null as long as nothing was written.</summary>
    public StatementWriter? Opened { get; private set; }

    public StatementWriter Open() => Opened ??= new StatementWriter(transaction, "recognition", at, byWhom, note);

    public void Dispose() => Opened?.Dispose();
}
