using System.Globalization;
using Plumbline.App.Publishing.Checks;
using Plumbline.Register.Yaml;

namespace Plumbline.App.Publishing.Folder;

/// <summary>The members of a mapping; what is missing, unknown or wrong is a problem with its line and never an end of reading.</summary>
internal sealed class Fields
{
    private readonly YamlNode _node;
    private readonly Problems _problems;
    private readonly int _before;

    /// <param name="node">The mapping.</param>
    /// <param name="file">Its file.</param>
    /// <param name="before">Lines of the file before the YAML.</param>
    /// <param name="problems">Where what is wrong goes.</param>
    /// <param name="known">Names that may stand there.</param>
    public Fields(YamlNode node, string file, int before, Problems problems, params string[] known)
    {
        (_node, File, _before, _problems) = (node, file, before, problems);
        if (node.Text is not null || node.Items.Count > 0) Wrong(node, "names with values are expected here", "write it as 'name: value'");
        foreach (var (key, value) in node.Members)
        {
            if (!known.Contains(key)) Wrong(value, $"there is no '{key}' here", $"known are {string.Join(", ", known)}");
        }
    }

    public string File { get; }

    /// <summary>Line of the mapping in its file.</summary>
    public int Line => _node.Line + _before;

    public bool Has(string key) => _node[key] is { } node && (node.Text is not null || node.Items.Count > 0 || node.Members.Count > 0);

    /// <summary>Line of a member, or of the mapping where it is missing.</summary>
    public int LineOf(string key) => (_node[key]?.Line ?? _node.Line) + _before;

    /// <summary>A text, or null where it is left out.</summary>
    public string? Text(string key)
    {
        if (_node[key] is not { } node) return null;
        if (node.Items.Count > 0 || node.Members.Count > 0) Wrong(node, $"'{key}' is a text", "write it on one line, in quotation marks where it holds a colon");
        return string.IsNullOrWhiteSpace(node.Text) ? null : node.Text.Trim();
    }

    /// <summary>A text that must be there.</summary>
    public string Need(string key)
    {
        if (Text(key) is { } text) return text;
        Add(_node.Line + _before, $"'{key}' is missing", $"add '{key}: ...'");
        return "";
    }

    public IReadOnlyList<string> List(string key) => _node[key] is { } node ? [.. node.AsList().Select(n => n.Text?.Trim()).OfType<string>().Where(t => t.Length > 0)] : [];

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<Fields> Each(string key, params string[] known) => _node[key] is { } node ? node.AsList().Select(n => new Fields(n, File, _before, _problems, known)) : [];

    /// <summary>The items of a list with their lines.</summary>
    public IEnumerable<(string Text, int Line)> Items(string key) => _node[key] is { } node ? node.AsList().Where(n => n.Text is not null).Select(n => (n.Text!.Trim(), n.Line + _before)) : [];

    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _problems.Add(IssueCheck.Dates, File, LineOf(key), $"'{text}' is no day", "write it as 2023-07-28");
        return null;
    }

    public int? Whole(string key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Add(LineOf(key), $"'{key}' is '{text}', which is no whole number", "write digits only");
        return null;
    }

    public void Add(int line, string message, string mend) => _problems.Add(IssueCheck.Form, File, line, message, mend);

    private void Wrong(YamlNode node, string message, string mend) => Add(node.Line + _before, message, mend);
}
