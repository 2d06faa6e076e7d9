namespace Plumbline.App.Reading.Office;

/// <summary>What has been unpacked of an archive so far, against its cap.</summary>
internal sealed class UnpackedBytes(long cap, CancellationToken cancellation)
{
    private long _bytes;

    internal void Add(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        _bytes += bytes;
        if (_bytes > cap) throw new UnpackedTooMuchException();
    }
}

/// <summary>An archive unpacks to more than the cap: a zip bomb, or simply too large.</summary>
internal sealed class UnpackedTooMuchException : Exception;
