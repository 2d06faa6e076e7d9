using System.Text.Json;
using Plumbline.Engine.Extraction;

namespace Plumbline.App.Output;

/// <summary>
/// Standard output of <c>recognise</c>. <c>json</c> is one object for one file and an array for several; <c>jsonl</c> is one line for
/// each argument, in order, with <c>file</c>; <c>text</c> is for people.
/// </summary>
internal sealed class RecognitionOutput : IDisposable
{
    private readonly string _format;
    private readonly RecognitionKinds _selection;
    private readonly bool _count;
    private readonly bool _array;
    private readonly Stream _stream = Console.OpenStandardOutput();
    private readonly BufferedStream _buffer;
    private readonly Utf8JsonWriter? _json;

    public RecognitionOutput(string format, RecognitionKinds selection, bool count, int files)
    {
        (_format, _selection, _count) = (count && format == "text" ? "json" : format, selection, count);
        _buffer = new BufferedStream(_stream, 1 << 16);
        if (_format == "text") return;
        _json = new Utf8JsonWriter(_buffer, JsonLines.Compact);
        _array = _format == "json" && files > 1 && !count;
        if (_array) _json.WriteStartArray();
    }

    public void Write(string file, Recognition found)
    {
        if (_json is null)
        {
            RecognitionTables.Write(_buffer, file, found, _selection);
            return;
        }
        _json.WriteStartObject();
        if (_format == "jsonl") _json.WriteString("file", file);
        if (_count) WriteCounts(_json, found);
        else RecognitionJson.WriteMembers(_json, found, _selection);
        EndObject();
    }

    /// <summary>The count of a selection of one kind.</summary>
    public void WriteCount(string file, int rows)
    {
        _json!.WriteStartObject();
        if (_format == "jsonl") _json.WriteString("file", file);
        _json.WriteNumber(_selection.Lists[0], rows);
        EndObject();
    }

    public void WriteFailure(string file, string message, string code)
    {
        if (_json is null || (_format == "json" && !_array)) return;
        _json.WriteStartObject();
        _json.WriteString("file", file);
        _json.WriteString("error", message);
        _json.WriteString("code", code);
        EndObject();
    }

    public void Dispose()
    {
        if (_array)
        {
            _json!.WriteEndArray();
            _json.Flush();
            _buffer.WriteByte((byte)'\n');
        }
        _json?.Dispose();
        _buffer.Flush();
        _buffer.Dispose();
        _stream.Dispose();
    }

    private void WriteCounts(Utf8JsonWriter json, Recognition found)
    {
        foreach (var list in _selection.Lists) json.WriteNumber(list, RecognitionJson.Count(found, list));
    }

    private void EndObject()
    {
        _json!.WriteEndObject();
        if (_array) return;
        _json.Flush();
        _buffer.WriteByte((byte)'\n');
        _json.Reset();
    }
}
