using System.Text;

namespace Plumbline.Register.Yaml;

/// <summary>
/// Reads the plain part of YAML, in which most files are written, without what a whole reader needs to start:
/// mappings and lists in block and flow form, comments, and scalars that end on the line where they begin.
/// Whatever goes beyond it or is wrong is not read here at all, so that <see cref="YamlReader"/> reads it, or says what is wrong.
/// </summary>
internal sealed class PlainYaml
{
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The scalar read last, and whether it stood without quotation marks.</summary>
    private string _value = "";
    private bool _isBare;

    private PlainYaml(string text) => _text = text;

    private bool IsAtEnd => _at == _text.Length;

    /// <summary>Characters before the current one on its line.</summary>
    private int Indent => _at - _lineStart;

    private bool IsDash => _text[_at] == '-' && IsGap(_at + 1);

    /// <summary>The document as a tree, the same as the whole reader makes of it; null where it is not plain.</summary>
    public static YamlNode? Read(string text)
    {
        foreach (var c in text)
        {
            if (IsUnusual(c)) return null;
        }
        var reader = new PlainYaml(text);
        return reader.Next() && !reader.IsAtEnd && reader.Block(-1, 0, mayNest: true) is { } node && reader.Next() && reader.IsAtEnd ? node : null;
    }

    /// <summary>Goes to the next character that is no blank and in no comment; false at a <c>#</c> that begins none.</summary>
    private bool Next()
    {
        while (!IsAtEnd)
        {
            switch (_text[_at])
            {
                case ' ':
                    _at++;
                    break;
                case '\n':
                    _lineStart = ++_at;
                    _line++;
                    break;
                case '#' when _at > _lineStart && _text[_at - 1] != ' ':
                    return false;
                case '#':
                    var end = _text.IndexOf('\n', _at);
                    _at = end < 0 ? _text.Length : end;
                    break;
                default:
                    return true;
            }
        }
        return true;
    }

    /// <param name="above">Indent of the collection that holds it; -1 for the document.</param>
    /// <param name="depth">Levels above it.</param>
    /// <param name="mayNest">False behind a key on the same line, where neither a mapping nor a list can begin.</param>
    private YamlNode? Block(int above, int depth, bool mayNest)
    {
        if (depth >= YamlReader.Deepest) return null;
        var (line, indent) = (_line, Indent);
        if (IsDash) return mayNest ? List(indent, depth) : null;
        if (_text[_at] is '[' or '{') return Flow(above, depth) is { } flow && EndsLine() ? flow : null;
        if (!Scalar(inFlow: false)) return null;
        if (!IsAtEnd && _text[_at] == ':') return mayNest ? Mapping(indent, depth) : null;
        return EndsLine() ? ScalarAt(line, indent) : null;
    }

    /// <summary>A mapping whose first key has just been read.</summary>
    private YamlNode? Mapping(int indent, int depth)
    {
        var line = _line;
        var members = new List<YamlMember>();
        while (true)
        {
            if (IsAtEnd || _text[_at] != ':' || !IsGap(_at + 1)) return null;
            var (key, keyLine, empty) = (_value, _line, Indent + 2);
            _at++;
            if (!Next()) return null;
            var isBelow = _line != keyLine;
            var value = IsAtEnd || isBelow && (Indent < indent || Indent == indent && !IsDash) ? new YamlNode(keyLine, empty)
                : isBelow && Indent == indent ? List(indent, depth + 1)
                : Block(indent, depth + 1, mayNest: isBelow);
            if (value is null || members.Exists(m => m.Key == key)) return null;
            members.Add(new YamlMember(key, value));
            if (!Next()) return null;
            if (IsAtEnd || Indent < indent) return new YamlNode(line, indent + 1) { Members = members };
            if (Indent > indent || IsDash || !Scalar(inFlow: false)) return null;
        }
    }

    private YamlNode? List(int indent, int depth)
    {
        var line = _line;
        var items = new List<YamlNode>();
        while (true)
        {
            var dashLine = _line;
            _at++;
            if (!Next() || IsAtEnd || _line != dashLine && Indent <= indent) return null;
            if (Block(indent, depth + 1, mayNest: true) is not { } item) return null;
            items.Add(item);
            if (!Next() || !IsAtEnd && Indent > indent) return null;
            // A list may stand at the indent of its key: the next key ends it.
            if (IsAtEnd || Indent < indent || !IsDash) return new YamlNode(line, indent + 1) { Items = items };
        }
    }

    /// <summary><c>[one, two]</c> or <c>{key: value}</c>, also over several lines.</summary>
    private YamlNode? Flow(int above, int depth)
    {
        if (depth >= YamlReader.Deepest) return null;
        var (line, column) = (_line, Indent + 1);
        var isList = _text[_at++] == '[';
        var node = new YamlNode(line, column) { Items = isList ? [] : YamlNode.NoItems, Members = isList ? YamlNode.NoMembers : [] };
        while (true)
        {
            if (!NextInFlow(above)) return null;
            if (_text[_at] == (isList ? ']' : '}')) break;
            if (!(isList ? Item(node, above, depth) : Member(node, above, depth)) || !NextInFlow(above)) return null;
            if (_text[_at] == ',') _at++;
            else if (_text[_at] != (isList ? ']' : '}')) return null;
        }
        _at++;
        return node;
    }

    private bool Item(YamlNode list, int above, int depth)
    {
        if (FlowValue(above, depth) is not { } item) return false;
        list.Items.Add(item);
        return true;
    }

    private bool Member(YamlNode mapping, int above, int depth)
    {
        var line = _line;
        if (_text[_at] is '[' or '{' || !Scalar(inFlow: true)) return false;
        var key = _value;
        if (!NextInFlow(above) || _line != line || _text[_at] != ':' || !IsGap(_at + 1)) return false;
        _at++;
        if (!NextInFlow(above) || mapping.Members.Exists(m => m.Key == key) || FlowValue(above, depth) is not { } value) return false;
        mapping.Members.Add(new YamlMember(key, value));
        return true;
    }

    private YamlNode? FlowValue(int above, int depth)
    {
        var (line, indent) = (_line, Indent);
        if (_text[_at] is '[' or '{') return Flow(above, depth + 1);
        return Scalar(inFlow: true) ? ScalarAt(line, indent) : null;
    }

    /// <summary>The next sign inside brackets, which must stand deeper than what holds them.</summary>
    private bool NextInFlow(int above)
    {
        var line = _line;
        return Next() && !IsAtEnd && (_line == line || Indent > above);
    }

    private bool Scalar(bool inFlow)
    {
        _isBare = _text[_at] is not ('"' or '\'');
        return _text[_at] switch { '"' => DoubleQuoted(), '\'' => SingleQuoted(), _ => Bare(inFlow) };
    }

    /// <summary>A scalar without quotation marks: to the end of the line, to <c>: </c> or to <c> #</c>, in brackets also to a comma or the closing bracket.</summary>
    private bool Bare(bool inFlow)
    {
        if (_text[_at] is '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`') return false;
        if (_text[_at] == '-' && (IsGap(_at + 1) || _text[_at + 1] is ',' or '[' or ']' or '{' or '}')) return false;
        // At the beginning of a line these end a document; elsewhere the whole reader knows.
        if (_text.AsSpan(_at).StartsWith("---") || _text.AsSpan(_at).StartsWith("...")) return false;
        var start = _at;
        while (true)
        {
            while (!IsAtEnd && !IsStop(_text[_at], inFlow)) _at++;
            if (IsAtEnd || _text[_at] is '\n' or ',' or ']' or '}') break;
            if (_text[_at] is '[' or '{') return false;
            if (_text[_at] == ':' && IsGap(_at + 1) || _text[_at] == '#' && _text[_at - 1] == ' ') break;
            if (_text[_at] == ':' && inFlow && _text[_at + 1] is ',' or '[' or ']' or '{' or '}') return false;
            _at++;
        }
        _value = _text.AsSpan(start, _at - start).TrimEnd(' ').ToString();
        // The whole reader takes a star behind a blank for an alias in some places.
        if (_value.Contains(" *", StringComparison.Ordinal)) return false;
        return _value.Length is > 0 and < 1000 || _value.Length > 0 && (IsAtEnd || _text[_at] != ':');
    }

    private bool SingleQuoted()
    {
        var start = ++_at;
        while (true)
        {
            while (!IsAtEnd && _text[_at] is not ('\n' or '\'')) _at++;
            if (IsAtEnd || _text[_at++] == '\n') return false;
            if (IsAtEnd || _text[_at] != '\'') break;
            _at++;
        }
        _value = _text[start..(_at - 1)].Replace("''", "'", StringComparison.Ordinal);
        return true;
    }

    private bool DoubleQuoted()
    {
        StringBuilder? whole = null;
        var start = ++_at;
        while (true)
        {
            while (!IsAtEnd && _text[_at] is not ('\n' or '"' or '\\')) _at++;
            if (IsAtEnd || _text[_at++] == '\n') return false;
            if (_text[_at - 1] == '"') break;
            if (IsAtEnd || _text[_at] is not ('"' or '\\')) return false;
            (whole ??= new StringBuilder()).Append(_text, start, _at - 1 - start);
            start = _at++;
        }
        var rest = _text.AsSpan(start, _at - 1 - start);
        _value = whole is null ? rest.ToString() : whole.Append(rest).ToString();
        return true;
    }

    private YamlNode ScalarAt(int line, int indent) => new(line, indent + 1) { Text = _isBare && _value is "null" or "~" ? null : _value };

    /// <summary>True where nothing but blanks and a comment follows on the line.</summary>
    private bool EndsLine()
    {
        var at = _at;
        while (at < _text.Length && _text[at] == ' ') at++;
        return at == _text.Length || _text[at] == '\n' || _text[at] == '#' && at > _at || _text[at] == '#' && at > 0 && _text[at - 1] == ' ';
    }

    // Character by character: scalars are short, and the searches of the runtime for several characters would be compiled first whenever the program starts.
    private static bool IsStop(char c, bool inFlow) => c is '\n' or ':' or '#' || inFlow && c is ',' or '[' or ']' or '{' or '}';

    /// <summary>Other blanks, other ends of lines and control characters.</summary>
    private static bool IsUnusual(char c) => c is < ' ' and not '\n' or > '~' and < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private bool IsGap(int at) => at >= _text.Length || _text[at] is ' ' or '\n';
}
