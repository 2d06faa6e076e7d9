using System.Globalization;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Starter;

/// <summary>
/// Reads a file of facts: the issues that it cites, and lists of entries. Each entry has an <c>id</c> that never changes and <c>from</c>, the place or places
/// in the cited issues (<c>2021-04/8</c>, <c>2020-10/annex</c>); every other member is a value that is stated of the thing from each of these places.
/// </summary>
internal static class FactReader
{
    /// <summary>Grows when the same file comes to other statements, so that registers load it again.</summary>
    public const int Form = 2;

    private static readonly string[] Days = ["date", "date_end", "released", "effective", "issued", "opens", "closes", "signed", "renewed", "expires"];

    /// <exception cref="FormatException">The file is wrong; the message names file, line and column.</exception>
    public static List<StarterRow> Read(FactFile file)
    {
        try
        {
            using var text = new StringReader(file.Text);
            return Rows(YamlReader.Read(text));
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{file.Name} {wrong.Message}", wrong);
        }
    }

    private static List<StarterRow> Rows(YamlNode root)
    {
        var issues = root["issues"] ?? throw Wrong(root, "the member 'issues' is missing; it names the issues that are cited");
        var plans = (root["plans"]?.Items ?? []).ToDictionary(p => Text(p, "id"), p => Text(p, "title"), StringComparer.Ordinal);
        var rows = new List<StarterRow>();
        foreach (var (list, entries) in root.Members)
        {
            if (list == "issues") continue;
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in entries.Items)
            {
                var id = Text(entry, "id");
                if (!ids.Add(id) && list is not ("committees" or "standards")) throw Wrong(entry, $"the id '{id}' stands in '{list}' twice");
                var thing = FactThings.Of(list, id, entry) ?? throw Wrong(entry, $"'{id}' is no identifier that '{list}' can hold, or '{list}' is no list that is known");
                var values = new List<FactValue>();
                foreach (var (name, value) in entry.Members)
                {
                    if (name is "id" or "from" or "unverified") continue;
                    if (Days.Contains(name)) CheckDay(value);
                    FactValues.Add(values, list, name, value, plans);
                }
                var content = (entry["name"] ?? entry["title"])?.Text ?? id;
                foreach (var (issue, source, item) in Places(entry, issues))
                    rows.AddRange(values.Select(v => new StarterRow(thing, v.Property, v.Value, v.Language, v.Object, source, item, entry["unverified"]?.Text == "true", issue, content, v.Detail)));
            }
        }
        return rows;
    }

    private static IEnumerable<(string Issue, string Source, string Item)> Places(YamlNode entry, YamlNode issues)
    {
        var from = entry["from"] ?? throw Wrong(entry, "the member 'from' is missing; it names the place in a cited issue");
        foreach (var place in from.AsList())
        {
            var slash = place.Text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
            if (slash < 1) throw Wrong(place, $"'{place.Text}' is no place; 2021-04/8 is one");
            var issue = place.Text![..slash];
            var source = issues[issue]?.Text ?? throw Wrong(place, $"the issue '{issue}' is not named under 'issues'");
            yield return (issue, source, Item(place.Text[(slash + 1)..]));
        }
    }

    private static string Item(string place) => place switch { "project" => "project introduction", "issue" => "whole issue", "annex" => "annex", _ => "item " + place };

    private static void CheckDay(YamlNode value)
    {
        if (value.Text is not { } day) return;
        string[] forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        if (!DateOnly.TryParseExact(day, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw Wrong(value, $"'{day}' is no day, month or year; 2021-04-30 is a day");
    }

    private static string Text(YamlNode entry, string name) => entry[name]?.Text ?? throw Wrong(entry, $"the member '{name}' is missing");

    private static FormatException Wrong(YamlNode at, string what) => new($"line {at.Line}, column {at.Column}: {what}");
}
