namespace Plumbline.Register.Storage;

/// <summary>Bytes that are fetched piece by piece while they are read.</summary>
/// <param name="first">The first piece.</param>
/// <param name="size">Length of every piece but the last.</param>
/// <param name="fetch">Gives a later piece by its number, from 1; null behind the last.</param>
internal sealed class PieceStream(byte[] first, int size, Func<int, byte[]?> fetch) : Stream
{
    private byte[] _piece = first;
    private int _number;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => ((long)_number * size) + _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _piece.Length)
        {
            // A short piece is the last one.
            if (_piece.Length < size || fetch(_number + 1) is not { } next) return 0;
            (_piece, _number, _at) = (next, _number + 1, 0);
        }
        var length = Math.Min(buffer.Length, _piece.Length - _at);
        _piece.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
