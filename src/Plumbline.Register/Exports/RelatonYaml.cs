using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plumbline.Register.Exports;

/// <summary>Records of the Relaton project in YAML, the later schema; a stream of documents parted by <c>---</c>.</summary>
internal sealed class RelatonYaml : IStandardFormat
{
    public string Name => "relaton";

    public string Ending => ".yaml";

    public void Write(TextWriter output, StandardEntry entry, bool first)
    {
        output.Write($"---\nschema_version: v1.5.6\nid: {Text(entry.Slug)}\ntype: standard\n");
        if (entry.Titles.Count > 0) output.Write("title:\n");
        foreach (var (language, title) in entry.Titles)
        {
            output.Write(language.Length > 0 ? $"- language: {Text(language)}\n  content: {Text(title)}\n  type: main\n" : $"- content: {Text(title)}\n  type: main\n");
        }
        output.Write($"docidentifier:\n- content: {Text(entry.Normal)}\n  type: {Text(entry.Publisher)}\n  primary: true\n");
        if (entry.Url is { } url) output.Write($"source:\n- type: src\n  content: {Text(url)}\n");
        (string Type, string? Day)[] days = [("published", entry.Released), ("implemented", entry.Effective), ("confirmed", entry.Confirmed), ("obsoleted", entry.Withdrawn)];
        if (days.Any(d => d.Day is not null)) output.Write("date:\n");
        foreach (var (type, day) in days)
        {
            if (day is not null) output.Write($"- type: {type}\n  at: {Text(day)}\n");
        }
        if (entry.Edition is { } edition) output.Write($"edition:\n  content: {Text(edition)}\n");
        if (entry.Languages.Count > 0) output.Write($"language: [{string.Join(", ", entry.Languages.Select(Text))}]\n");
        if (entry.Stage is { } stage) Stage(output, stage);
        if (entry.Committee is { } committee)
            output.Write($"contributor:\n- role:\n  - type: author\n  organization:\n    name:\n    - content: {Text(entry.Publisher)}\n    subdivision:\n    - type: technical-committee\n      name:\n      - content: {Text(committee)}\n");
        Relations(output, entry);
        if (entry.Ics.Count + entry.Ccs.Count > 0) output.Write("ext:\n");
        foreach (var (name, codes) in ((string, IReadOnlyList<string>)[])[("ics", entry.Ics), ("ccs", entry.Ccs)])
        {
            if (codes.Count > 0) output.Write($"  {name}:\n");
            foreach (var code in codes) output.Write($"  - code: {Text(code)}\n");
        }
    }

    private static void Stage(TextWriter output, string stage)
    {
        var point = stage.Length == 5 && stage[2] == '.';
        output.Write($"status:\n  stage:\n    content: {Text(point ? stage[..2] : stage)}\n");
        if (point) output.Write($"  substage:\n    content: {Text(stage[3..])}\n");
    }

    private static void Relations(TextWriter output, StandardEntry entry)
    {
        (string Type, string Other, string? Description)[] relations =
        [
            .. entry.Replaces.Select(r => ("obsoletes", r, entry.ReplacesInPart.Contains(r) ? "in part" : (string?)null)), .. entry.ReplacedBy.Select(r => ("obsoletedBy", r, (string?)null)),
            .. entry.Amends.Select(r => ("updates", r, (string?)null)), .. entry.DraftedAs.Select(r => ("hasDraft", r, (string?)null)), .. entry.Adopts.Select(a => ("adoptedFrom", a.Normal, a.Degree)),
        ];
        if (relations.Length > 0) output.Write("relation:\n");
        foreach (var (type, other, description) in relations)
        {
            output.Write($"- type: {type}\n");
            if (description is not null) output.Write($"  description:\n    content: {Text(description)}\n");
            output.Write($"  bibitem:\n    docidentifier:\n    - content: {Text(other)}\n");
        }
    }

    /// <summary>A string of JSON is one of YAML.</summary>
    private static string Text(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
