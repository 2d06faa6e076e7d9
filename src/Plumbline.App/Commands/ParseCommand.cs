using System.CommandLine;
using System.Text;
using System.Text.Json;
using Plumbline.App.Output;
using Plumbline.Engine.Identifiers;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline parse ID...</c>: one answer for each line, a refused one too.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID") { Description = "identifiers, or - to read one a line from standard input", Arity = ArgumentArity.ZeroOrMore };
        var format = Options.Format("text", "jsonl");
        var strict = new Option<bool>("--strict") { Description = "the whole line has to be one identifier" };
        var command = new Command("parse", "Read identifiers of standards and print their normal form and fields.") { ids, format, strict };
        command.SetAction((parsed, cancelled) =>
            Task.FromResult(Run(parsed.GetValue(ids)!, parsed.GetValue(format)!, parsed.GetValue(strict), cancelled)));
        return command;
    }

    private static int Run(string[] ids, string format, bool strict, CancellationToken cancelled)
    {
        using var output = Console.OpenStandardOutput();
        using var buffer = new BufferedStream(output, 1 << 16);
        using var json = new Utf8JsonWriter(buffer, JsonLines.Compact);
        foreach (var line in ids is [] or ["-"] ? StandardInputLines() : ids)
        {
            cancelled.ThrowIfCancellationRequested();
            var answer = IdentifierParser.Parse(line, strict);
            if (format == "jsonl") WriteJson(json, buffer, line, answer);
            else buffer.Write(Encoding.UTF8.GetBytes(Text(line, answer)));
        }
        buffer.Flush();
        return ExitCode.Done;
    }

    /// <summary>Lines end with a line feed; a carriage return before it is dropped, any other character stays in its line.</summary>
    private static IEnumerable<string> StandardInputLines()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var rest = new StringBuilder();
        var block = new char[1 << 15];
        for (int read; (read = input.Read(block, 0, block.Length)) > 0;)
        {
            var from = 0;
            for (int feed; (feed = Array.IndexOf(block, '\n', from, read - from)) >= 0; from = feed + 1)
            {
                rest.Append(block, from, feed - from);
                yield return TakeLine(rest);
            }
            rest.Append(block, from, read - from);
        }
        if (rest.Length > 0) yield return TakeLine(rest);
    }

    private static string TakeLine(StringBuilder rest)
    {
        if (rest.Length > 0 && rest[^1] == '\r') rest.Length--;
        var line = rest.ToString();
        rest.Clear();
        return line;
    }

    private static void WriteJson(Utf8JsonWriter json, Stream stream, string line, in IdParse answer)
    {
        json.Reset();
        json.WriteStartObject();
        json.WriteString("input", line);
        if (answer.Id is { } id)
        {
            json.WriteString("normal", id.Normal);
            json.WriteString("kind", Names.Of(id.Kind));
            json.WriteString("publisher", id.Publisher);
            json.WriteString("number", id.Number.Length > 0 ? id.Number : null);
            json.WriteString("part", id.Part);
            json.WriteString("year", id.Year);
            if (id.YearPrinted is not null) json.WriteString("year_printed", id.YearPrinted);
            if (answer.More.Count > 0)
            {
                json.WriteStartArray("more");
                foreach (var other in answer.More) json.WriteStringValue(other.Normal);
                json.WriteEndArray();
            }
        }
        else
        {
            json.WriteString("error", answer.Error);
            json.WriteNumber("position", answer.Position);
        }
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static string Text(string line, in IdParse answer) => answer.Id is { } id
        ? $"{id.Normal}\t{Names.Of(id.Kind)}{string.Concat(answer.More.Select(m => "\n" + m.Normal))}\n"
        : $"?\t{line}: {answer.Error} at position {answer.Position}\n";
}
