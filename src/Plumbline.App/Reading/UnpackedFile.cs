namespace Plumbline.App.Reading;

/// <summary>An entry of an archive unpacked to a file without a known name, which is gone when it is disposed of.</summary>
internal sealed class UnpackedFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public UnpackedFile(Stream? entry)
    {
        using var file = File.Create(_path);
        entry?.CopyTo(file);
    }

    public Stream Open() => File.OpenRead(_path);

    public void Dispose() => File.Delete(_path);
}
