namespace Plumbline.App.Gathering;

/// <summary>Reads a stream up to a number of bytes, and waits for a piece no longer than a limit.</summary>
/// <param name="inner">What is read; disposed with this.</param>
/// <param name="most">Bytes that may come.</param>
/// <param name="silence">How long nothing may come.</param>
internal sealed class BoundedStream(Stream inner, long most, TimeSpan silence) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(silence);
        var read = await inner.ReadAsync(buffer, waiting.Token);
        _read += read;
        return _read > most ? throw new OverException(_read) : read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>More came than may come.</summary>
    internal sealed class OverException(long bytes) : Exception($"{bytes} bytes")
    {
        public long Bytes { get; } = bytes;
    }
}
