namespace Plumbline.App.Publishing.Templates;

/// <summary>
/// Reads the language of templates: text with <c>{{name}}</c>, <c>{{#each list}} ... {{/each}}</c>, <c>{{#if name}} ... {{else}} ... {{/if}}</c>, <c>{{> file}}</c> and <c>{{! a note}}</c>.
/// A tag that stands alone on its line takes the line with it.
/// </summary>
internal sealed class TemplateParser
{
    private const int Deepest = 30;

    private readonly string _file;
    private readonly string _text;
    private int _at;
    private int _line = 1;

    private TemplateParser(string file, string text) => (_file, _text) = (file, text);

    /// <exception cref="TemplateException">A tag is not closed, not known, or closes another one.</exception>
    public static IReadOnlyList<TemplatePart> Parse(string file, string text)
    {
        var parser = new TemplateParser(file, text);
        var parts = parser.Parts(0, out var end);
        if (end is not null) throw parser.Wrong($"{{{{{end}}}}} closes nothing", "take it out, or open it before");
        return parts;
    }

    private List<TemplatePart> Parts(int depth, out string? end)
    {
        if (depth > Deepest) throw Wrong($"tags nest deeper than {Deepest} levels", "put a part into a file of its own and take it in with {{> file}}");
        var parts = new List<TemplatePart>();
        while (_at < _text.Length)
        {
            var open = _text.IndexOf("{{", _at, StringComparison.Ordinal);
            if (open < 0)
            {
                Put(parts, _text[_at..]);
                _at = _text.Length;
                break;
            }
            Put(parts, _text[_at..open]);
            var line = _line;
            var close = _text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0) throw Wrong("{{ is not closed", "write }} behind the name");
            var tag = _text[(open + 2)..close].Trim();
            _line += _text.AsSpan(open, close - open).Count('\n');
            _at = close + 2;
            if (tag.Length > 0 && tag[0] is '#' or '/' or '!' or '>' || tag == "else") TakeLine(parts, open);
            if (tag.StartsWith('!')) continue;
            if (tag is "else" or "/if" or "/each")
            {
                end = tag;
                return parts;
            }
            parts.Add(Part(tag, line, depth));
        }
        end = null;
        return parts;
    }

    private TemplatePart Part(string tag, int line, int depth)
    {
        if (tag.StartsWith("#each ", StringComparison.Ordinal))
        {
            var parts = Parts(depth + 1, out var end);
            return end == "/each" ? new EachPart(line, tag[6..].Trim(), parts) : throw Unclosed("#each", line, end);
        }
        if (tag.StartsWith("#if ", StringComparison.Ordinal))
        {
            var then = Parts(depth + 1, out var end);
            List<TemplatePart> otherwise = [];
            if (end == "else") otherwise = Parts(depth + 1, out end);
            return end == "/if" ? new IfPart(line, tag[4..].Trim(), then, otherwise) : throw Unclosed("#if", line, end);
        }
        if (tag.StartsWith('>')) return new FilePart(line, tag[1..].Trim());
        if (tag.Length == 0 || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw new TemplateException(_file, line, $"{{{{{tag}}}}} is no tag", "known are {{name}}, {{#each name}}, {{#if name}}, {{else}}, {{> file}} and {{! note}}");
        return new ValuePart(line, tag);
    }

    private TemplateException Unclosed(string tag, int line, string? end) =>
        new(_file, line, end is null ? $"{{{{{tag}}}}} is not closed" : $"{{{{{tag}}}}} is closed by {{{{{end}}}}}", $"write {{{{/{tag[1..]}}}}} at its end");

    private TemplateException Wrong(string message, string mend) => new(_file, _line, message, mend);

    /// <summary>Blanks before the tag and the line feed behind it, where nothing else stands on the line.</summary>
    private void TakeLine(List<TemplatePart> parts, int open)
    {
        var start = open;
        while (start > 0 && _text[start - 1] is ' ' or '\t') start--;
        var end = _at;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r') end++;
        if (start > 0 && _text[start - 1] != '\n' || end < _text.Length && _text[end] != '\n') return;
        if (open > start && parts.Count > 0 && parts[^1] is TextPart last && last.Text.Length >= open - start) parts[^1] = last with { Text = last.Text[..^(open - start)] };
        if (end >= _text.Length) _at = end;
        else
        {
            _at = end + 1;
            _line++;
        }
    }

    private void Put(List<TemplatePart> parts, string text)
    {
        if (text.Length == 0) return;
        parts.Add(new TextPart(_line, text));
        _line += text.AsSpan().Count('\n');
    }
}
