using System.IO.Compression;

namespace Plumbline.App.Api;

/// <summary>An answer as it was sent; packed once for each way in which readers take it.</summary>
/// <param name="sequence">The register's number then.</param>
/// <param name="minute">The minute then: days left and statuses follow the clock.</param>
/// <param name="bytes">The body.</param>
/// <param name="type">Its media type.</param>
/// <param name="tag">Its entity tag.</param>
/// <param name="since">When these bytes were first sent.</param>
internal sealed class FinishedAnswer(long sequence, long minute, byte[] bytes, string type, string tag, DateTimeOffset since)
{
    /// <summary>Below this packing saves nothing.</summary>
    private const int Small = 500;

    private byte[]? _brotli, _gzip;

    public long Sequence => sequence;

    public long Minute => minute;

    public byte[] Bytes => bytes;

    public string Type => type;

    public string Tag => tag;

    public DateTimeOffset Since => since;

    /// <summary>True for text in any form.</summary>
    public bool IsPackable { get; } = bytes.Length >= Small && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || type.StartsWith("application/x-", StringComparison.Ordinal));

    /// <summary>The body in a packing, <c>br</c> or <c>gzip</c>. Two threads at once may both pack; either's bytes will do.</summary>
    public byte[] Packed(string packing) => packing == "br" ? _brotli ??= Pack(s => new BrotliStream(s, CompressionLevel.Optimal)) : _gzip ??= Pack(s => new GZipStream(s, CompressionLevel.Optimal));

    private byte[] Pack(Func<Stream, Stream> with)
    {
        using var packed = new MemoryStream(bytes.Length / 4);
        using (var packer = with(packed)) packer.Write(bytes);
        return packed.ToArray();
    }
}
