using System.Text;

namespace Plumbline.Register.Imports;

/// <summary>
/// Reads BibTeX entry by entry.
/// <code>
/// entry = "@" kind ("{" | "(") key {"," name "=" value} ["," ] ("}" | ")")
/// value = part {"#" part} ;  part = "{" balanced "}" | quotation | digits | name of an @string
/// </code>
/// Text between entries, @comment and @preamble are passed over.
/// </summary>
internal sealed class BibtexReader(TextReader text)
{
    private const int LongestEntry = 1 << 20;

    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private int _line = 1;
    private int _length;

    /// <exception cref="FormatException">An entry has no end.</exception>
    public IEnumerable<BibtexEntry> Read()
    {
        while (SkipTo('@'))
        {
            _length = 0;
            var line = _line;
            var kind = Word().ToLowerInvariant();
            Blanks();
            if (text.Peek() is not ('{' or '(')) continue;
            var close = Next() == '{' ? '}' : ')';
            if (kind is "comment" or "preamble")
            {
                Balanced(close);
                continue;
            }
            var entry = kind == "string" ? null : Entry(line, kind, close);
            if (kind == "string") Macro(close);
            if (entry is not null) yield return entry;
        }
    }

    private BibtexEntry Entry(int line, string kind, char close)
    {
        var key = Until(',', close).Trim();
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? failure = null;
        while (true)
        {
            Blanks();
            if (text.Peek() == ',') Next();
            Blanks();
            if (text.Peek() == close || text.Peek() < 0)
            {
                if (Next() < 0) throw new FormatException($"line {line}: the entry '{key}' has no end");
                break;
            }
            var name = Word();
            Blanks();
            if (name.Length == 0 || text.Peek() != '=')
            {
                failure ??= $"'{(name.Length == 0 ? ((char)text.Peek()).ToString() : name)}' on line {_line} is no field";
                Balanced(close);
                break;
            }
            Next();
            var value = Value(close);
            if (!fields.TryAdd(name, Plain(value))) failure ??= $"the field '{name}' stands there twice";
        }
        return new BibtexEntry(line, kind, key, fields, failure);
    }

    private void Macro(char close)
    {
        Blanks();
        var name = Word();
        Blanks();
        if (text.Peek() == '=')
        {
            Next();
            _strings[name] = Value(close);
        }
        Balanced(close);
    }

    private string Value(char close)
    {
        var value = new StringBuilder();
        while (true)
        {
            Blanks();
            var c = text.Peek();
            if (c == '{')
            {
                Next();
                value.Append(Balanced('}'));
            }
            else if (c == '"')
            {
                Next();
                value.Append(Balanced('"'));
            }
            else if (Word() is { Length: > 0 } word) value.Append(_strings.GetValueOrDefault(word, word));
            else if (c != ',' && c != close && c >= 0) value.Append((char)Next());
            Blanks();
            if (text.Peek() != '#') return value.ToString();
            Next();
        }
    }

    /// <summary>What stands before the closing sign, braces inside counted.</summary>
    private string Balanced(char close)
    {
        var line = _line;
        var inside = new StringBuilder();
        for (var depth = 0; ;)
        {
            var c = Next();
            if (c < 0) throw new FormatException($"line {line}: a brace or quotation mark is opened and not closed");
            if (depth == 0 && c == close) return inside.ToString();
            if (c == '{') depth++;
            else if (c == '}' && --depth < 0) throw new FormatException($"line {_line}: a brace is closed that was not opened");
            inside.Append((char)c);
            if (c == '\\' && text.Peek() is '{' or '}' or '"') inside.Append((char)Next());
        }
    }

    /// <summary>Without braces, signs that TeX wants escaped, and runs of blanks.</summary>
    private static string Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\' && i + 1 < value.Length && value[i + 1] is '&' or '%' or '_' or '#' or '$' or '{' or '}' or '~') plain.Append(value[++i]);
            else if (c == '~') plain.Append(' ');
            else if (c is not ('{' or '}')) plain.Append(c);
        }
        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string Until(char one, char other)
    {
        var read = new StringBuilder();
        while (text.Peek() is var c && c >= 0 && c != one && c != other) read.Append((char)Next());
        return read.ToString();
    }

    private string Word()
    {
        var word = new StringBuilder();
        while (text.Peek() is var c && c >= 0 && (char.IsLetterOrDigit((char)c) || c is '_' or '-' or '.' or ':' or '+' or '/')) word.Append((char)Next());
        return word.ToString();
    }

    private void Blanks()
    {
        while (text.Peek() is var c && c >= 0 && char.IsWhiteSpace((char)c)) Next();
    }

    private bool SkipTo(char wanted)
    {
        _length = 0;
        for (var c = text.Read(); c >= 0; c = text.Read())
        {
            if (c == '\n') _line++;
            if (c == wanted) return true;
        }
        return false;
    }

    private int Next()
    {
        var c = text.Read();
        if (c == '\n') _line++;
        if (++_length > LongestEntry) throw new FormatException($"line {_line}: the entry has no end within {LongestEntry:N0} characters");
        return c;
    }
}
