using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Plumbline.App.Publishing.Templates;

/// <summary>A folder of template files, filled in with the values of an issue. Text is encoded for HTML, so that no template can forget it.</summary>
internal sealed class Template
{
    /// <summary>Templates that ship with the program.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["designed", "plain"];

    private const string Prefix = "templates/";
    private const int Deepest = 8;
    private const int LongestOutput = 64 << 20;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Func<string, string?> _read;
    private readonly Dictionary<string, IReadOnlyList<TemplatePart>> _parsed = new(StringComparer.Ordinal);

    private Template(string name, Func<string, string?> read) => (Name, _read) = (name, read);

    public string Name { get; }

    /// <summary>A template by the name of one that ships, or a folder; null where there is neither. What a folder leaves out is taken from the plain one.</summary>
    public static Template? Find(string name, string? beside = null)
    {
        if (BuiltIn.Contains(name)) return new Template(name, file => Embedded(name, file) ?? Embedded("plain", file));
        var folder = Path.GetFullPath(beside is null ? name : Path.Combine(beside, name));
        return Directory.Exists(folder) ? new Template(name, file => FromFolder(folder, file) ?? Embedded("plain", file)) : null;
    }

    /// <summary>Files of a template that ships, to begin an own one with.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(string name)
    {
        var start = Prefix + name + "/";
        foreach (var resource in typeof(Template).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = typeof(Template).Assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (resource[start.Length..], bytes);
        }
    }

    /// <summary>A file as it is, such as a style sheet; empty where there is none.</summary>
    public string File(string name) => _read(name) ?? "";

    /// <summary>A file filled in.</summary>
    /// <exception cref="TemplateException">The file is missing or wrong, or names what is not there.</exception>
    public string Fill(string file, Scope values)
    {
        var output = new StringBuilder();
        Fill(file, Parsed(file, file, 1), values, output, 0);
        return output.ToString();
    }

    public static string Encode(string text) => Encoder.Encode(text);

    private void Fill(string file, IReadOnlyList<TemplatePart> parts, Scope scope, StringBuilder output, int depth)
    {
        if (output.Length > LongestOutput) throw new TemplateException(file, 1, "the template makes more than 64 MiB", "look for a loop inside a loop");
        foreach (var part in parts)
        {
            switch (part)
            {
                case TextPart text:
                    output.Append(text.Text);
                    break;
                case ValuePart value:
                    Put(file, value, Value(file, part.Line, value.Path, scope), output);
                    break;
                case IfPart choice:
                    Fill(file, IsTrue(Value(file, part.Line, choice.Path, scope)) ? choice.Then : choice.Else, scope, output, depth);
                    break;
                case EachPart each:
                    if (Value(file, part.Line, each.Path, scope) is not IReadOnlyList<Scope> items)
                    {
                        if (Value(file, part.Line, each.Path, scope) is null) break;
                        throw new TemplateException(file, part.Line, $"'{each.Path}' is no list", "write {{#if name}} for one thing, {{name}} for a text");
                    }
                    foreach (var item in items) Fill(file, each.Parts, item.Inside(scope), output, depth);
                    break;
                case FilePart other:
                    if (depth >= Deepest) throw new TemplateException(file, part.Line, $"'{other.Name}' takes itself in", "take the tag out");
                    Fill(other.Name, Parsed(other.Name, file, part.Line), scope, output, depth + 1);
                    break;
            }
        }
    }

    private static void Put(string file, ValuePart part, object? value, StringBuilder output)
    {
        switch (value)
        {
            case null:
                break;
            case Html html:
                output.Append(html.Markup);
                break;
            case string text:
                output.Append(Encoder.Encode(text));
                break;
            case int number:
                output.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new TemplateException(file, part.Line, $"'{part.Path}' is no text", "use {{#each}} for a list, {{#if}} for yes and no, and a point for what is inside (article.title)");
        }
    }

    private static object? Value(string file, int line, string path, Scope scope) => scope.TryFind(path, out var value)
        ? value
        : throw new TemplateException(file, line, $"there is no '{path}' here", $"there are {string.Join(", ", scope.Names.Distinct().Order(StringComparer.Ordinal))}");

    private static bool IsTrue(object? value) => value switch
    {
        null or false or "" or 0 => false,
        IReadOnlyList<Scope> list => list.Count > 0,
        Html html => html.Markup.Length > 0,
        _ => true,
    };

    private IReadOnlyList<TemplatePart> Parsed(string name, string from, int line)
    {
        if (_parsed.TryGetValue(name, out var parts)) return parts;
        var text = _read(name) ?? throw new TemplateException(from, line, $"the template {Name} has no file '{name}'", "add it, or take the tag out");
        return _parsed[name] = TemplateParser.Parse(name, text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static string? FromFolder(string folder, string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : null;
    }

    private static string? Embedded(string name, string file)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(Prefix + name + "/" + file);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
