using System.Globalization;
using System.Reflection;
using System.Text;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Sources;

/// <summary>Sources as YAML: a list under <c>sources</c>, a mapping each (docs/gathering.md). What is written reads back as the same sources.</summary>
public static class SourceYaml
{
    private static readonly SourceSettings Usual = new();

    /// <summary>The sources that ship with the program, all off.</summary>
    public static IReadOnlyList<SourceSettings> BuiltIn => field ??= ReadBuiltIn();

    /// <summary>Reads sources.</summary>
    /// <exception cref="FormatException">It is no such list, or a source is wrong; the message says where.</exception>
    public static IReadOnlyList<SourceSettings> Read(TextReader text)
    {
        var root = YamlReader.Read(text);
        if (root["sources"] is not { } list) throw new FormatException($"line {root.Line}: there is no list 'sources:'");
        var sources = list.Items.Select(Source).ToList();
        return sources.GroupBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice ? throw new FormatException($"two sources are named '{twice.Key}'") : sources;
    }

    /// <summary>Writes sources; what is usual is left out.</summary>
    public static string Write(IEnumerable<SourceSettings> sources)
    {
        var yaml = new StringBuilder("sources:\n");
        foreach (var s in sources)
        {
            yaml.Append("  - name: ").Append(s.Name).Append('\n');
            Member(yaml, "title", s.Title);
            Member(yaml, "kind", s.Kind);
            Member(yaml, "address", s.Address);
            Member(yaml, "selector", s.Selector);
            Member(yaml, "content", s.Content);
            Member(yaml, "documents", s.DocumentKind);
            Member(yaml, "language", s.Language);
            Member(yaml, "authority", s.Authority);
            if (s.Topics is { } topics) yaml.Append("    topics: [").AppendJoin(", ", topics.Split("; ").Select(Scalar)).Append("]\n");
            Member(yaml, "rhythm", s.Rhythm);
            Member(yaml, "zone", s.Zone);
            if (s.ExpectDays != Usual.ExpectDays) Member(yaml, "expect", Text(s.ExpectDays));
            if (s.PauseMs != Usual.PauseMs) Member(yaml, "pause", Text(s.PauseMs));
            if (s.RecheckDays != Usual.RecheckDays) Member(yaml, "recheck", Text(s.RecheckDays));
            Member(yaml, "on", s.IsOn ? "true" : "false");
        }
        return yaml.ToString();
    }

    private static SourceSettings Source(YamlNode node)
    {
        var s = new SourceSettings();
        foreach (var (key, value) in node.Members)
        {
            s = key switch
            {
                "name" => s with { Name = value.Text ?? "" },
                "title" => s with { Title = value.Text ?? "" },
                "kind" => s with { Kind = value.Text ?? "" },
                "address" => s with { Address = value.Text ?? "" },
                "selector" => s with { Selector = value.Text },
                "content" => s with { Content = value.Text },
                "documents" => s with { DocumentKind = value.Text },
                "language" => s with { Language = value.Text },
                "authority" => s with { Authority = value.Text },
                "topics" => s with { Topics = string.Join("; ", value.AsList().Select(v => v.Text)) is { Length: > 0 } topics ? topics : null },
                "rhythm" => s with { Rhythm = value.Text ?? "" },
                "zone" => s with { Zone = value.Text ?? "" },
                "expect" => s with { ExpectDays = Number(value) },
                "pause" => s with { PauseMs = Number(value) },
                "recheck" => s with { RecheckDays = Number(value) },
                "on" => s with { IsOn = value.Text switch { "true" => true, "false" => false, _ => throw new FormatException($"line {value.Line}: 'on' is true or false") } },
                _ => throw new FormatException($"line {value.Line}: a source has no '{key}'; it has name, title, kind, address, selector, content, documents, language, authority, topics, rhythm, zone, expect, pause, recheck and on"),
            };
        }
        return s.Wrong() is { } wrong ? throw new FormatException($"line {node.Line}: {wrong}") : s;
    }

    private static int Number(YamlNode node) => int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"line {node.Line}: '{node.Text}' is no number");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Member(StringBuilder yaml, string name, string? value)
    {
        if (value is not null) yaml.Append("    ").Append(name).Append(": ").Append(Scalar(value)).Append('\n');
    }

    /// <summary>Plain where that can mean nothing else.</summary>
    private static string Scalar(string value)
    {
        var plain = value.Length > 0 && (char.IsLetterOrDigit(value[0]) || value[0] is '/') && !char.IsWhiteSpace(value[^1]) && value is not ("null" or "~")
            && !value.Any(c => c is '#' or '[' or ']' or '{' or '}' or ',' or '"' or '\'' or '\\' or '*' or '&' or '!' or '|' or '>' or '%' or '@' or '`' || char.IsControl(c)) && !value.Contains(": ", StringComparison.Ordinal) && value[^1] != ':';
        if (plain) return value;
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static IReadOnlyList<SourceSettings> ReadBuiltIn()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("sources.yaml")!);
        return Read(text);
    }
}
