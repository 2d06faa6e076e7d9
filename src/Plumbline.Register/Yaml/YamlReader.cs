using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plumbline.Register.Yaml;

/// <summary>
/// Reads one YAML document as a tree. Aliases are refused and depth is bounded, so that a small file cannot become a large tree; a key that returns is refused.
/// </summary>
public static class YamlReader
{
    /// <summary>Levels of nesting; a document that goes deeper is refused.</summary>
    internal const int Deepest = 64;

    /// <summary>The first document of a text.</summary>
    /// <exception cref="FormatException">It is no YAML, too deep, uses an alias or repeats a key; the message names line and column.</exception>
    public static YamlNode Read(TextReader text)
    {
        var whole = text.ReadToEnd();
        return PlainYaml.Read(whole) ?? ReadWhole(whole);
    }

    /// <summary>Reads what <see cref="PlainYaml"/> leaves: all of YAML but aliases.</summary>
    internal static YamlNode ReadWhole(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) throw new FormatException("line 1: the file is empty");
            parser.Consume<DocumentStart>();
            return Node(parser, 0);
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"line {wrong.Start.Line}, column {wrong.Start.Column}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // The parser says so where a bracket is still open at the end.
            throw new FormatException("line 1: the file ends inside a value; is a bracket or quotation mark left open?", wrong);
        }
    }

    private static YamlNode Node(Parser parser, int depth)
    {
        var at = parser.Current!;
        var (line, column) = ((int)at.Start.Line, (int)at.Start.Column);
        if (depth > Deepest) throw new FormatException($"line {line}, column {column}: nested deeper than {Deepest} levels");
        switch (at)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new YamlNode(line, column) { Text = scalar.Value.Length == 0 && scalar.Style == ScalarStyle.Plain || scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" } ? null : scalar.Value };
            case SequenceStart:
                return Sequence(parser, depth, line, column);
            case MappingStart:
                return Mapping(parser, depth, line, column);
            case AnchorAlias alias:
                throw new FormatException($"line {line}, column {column}: the alias *{alias.Value} is not allowed; write the value out");
            default:
                throw new FormatException($"line {line}, column {column}: a value is expected here");
        }
    }

    private static YamlNode Sequence(Parser parser, int depth, int line, int column)
    {
        var items = new List<YamlNode>();
        parser.MoveNext();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, depth + 1));
        return new YamlNode(line, column) { Items = items };
    }

    private static YamlNode Mapping(Parser parser, int depth, int line, int column)
    {
        var members = new List<YamlMember>();
        HashSet<string>? names = null;
        parser.MoveNext();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            // Most mappings are small: only long ones are worth a set.
            if (members.Count == 16) names = [.. members.Select(m => m.Key)];
            if (names is null ? members.Exists(m => m.Key == key.Value) : !names.Add(key.Value)) throw new FormatException($"line {key.Start.Line}, column {key.Start.Column}: the key '{key.Value}' stands there twice");
            members.Add(new YamlMember(key.Value, Node(parser, depth + 1)));
        }
        return new YamlNode(line, column) { Members = members };
    }
}
