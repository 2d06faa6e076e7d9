using Plumbline.Register.Citations;

namespace Plumbline.App.Output;

/// <summary>Citations of newsletters, for people and for programs.</summary>
internal static class CitationsOutput
{
    public static void WriteText(ResultWriter output, List<Citation> citations)
    {
        foreach (var issue in citations.GroupBy(c => (c.Issue, c.Publisher)))
        {
            var tied = issue.Count(c => c.State == "tied");
            output.Line(issue.All(c => c.State == "not-here")
                ? $"{issue.Key.Publisher}: {issue.Count():N0} citations; the issue is not in the register"
                : $"{issue.Key.Publisher}: {issue.Count():N0} citations, {tied:N0} tied to their words");
            foreach (var citation in issue.Where(c => c.State != "not-here"))
            {
                output.Line($"  {(citation.State == "tied" ? '✓' : '✕')} {citation.Item,-9} {citation.Content}  ({citation.Of})");
                output.Line(citation.State == "tied" ? $"              {citation.Found}: “{citation.Quote!.ReplaceLineEndings(" ")}” {citation.Address}" : $"              {citation.Reason}");
            }
        }
        if (citations.Count == 0) output.Line("none");
    }

    public static void WriteJson(ResultWriter output, List<Citation> citations)
    {
        var json = output.Json;
        json.WriteStartObject();
        json.WriteNumber("citations_total", citations.Count);
        json.WriteNumber("tied", citations.Count(c => c.State == "tied"));
        json.WriteNumber("not_found", citations.Count(c => c.State == "not-found"));
        json.WriteStartArray("citations");
        foreach (var citation in citations) ShowJson.WriteValue(json, citation);
        json.WriteEndArray();
        json.WriteEndObject();
        output.EndObject();
    }
}
