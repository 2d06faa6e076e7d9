using System.Text;
using System.Text.Json;

namespace Plumbline.App.Output;

/// <summary>Output of verbs: lines for people, or JSON objects.</summary>
internal sealed class ResultWriter : IDisposable
{
    private readonly Stream? _own;
    private readonly BufferedStream _buffer;

    /// <param name="stream">Where to; is left open, so that who writes a file can bring it to the disk. Null for standard output.</param>
    public ResultWriter(Stream? stream = null)
    {
        _own = stream is null ? Console.OpenStandardOutput() : null;
        _buffer = new BufferedStream(stream ?? _own!, 1 << 16);
        Json = new Utf8JsonWriter(_buffer, JsonLines.Compact);
    }

    /// <summary>For one object at a time; <see cref="EndObject"/> ends its line.</summary>
    public Utf8JsonWriter Json { get; }

    public void Line(string text = "") => _buffer.Write(Encoding.UTF8.GetBytes(text + "\n"));

    public void EndObject()
    {
        Json.Flush();
        _buffer.WriteByte((byte)'\n');
        _buffer.Flush();
        Json.Reset();
    }

    public void Flush() => _buffer.Flush();

    public void Dispose()
    {
        Json.Dispose();
        _buffer.Flush();
        _own?.Dispose();
    }
}
