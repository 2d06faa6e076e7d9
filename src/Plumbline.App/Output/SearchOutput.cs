using System.Text;
using System.Text.Json;
using Plumbline.Engine.Text;
using Plumbline.Register.Search;

namespace Plumbline.App.Output;

/// <summary>Answers of a search, for people and for programs.</summary>
internal static class SearchOutput
{
    public static void WriteJson(ResultWriter output, SearchRequest request, SearchResults results)
    {
        var json = output.Json;
        json.WriteStartObject();
        json.WriteString("query", request.Query);
        json.WriteNumber("total", results.Hits.Total);
        json.WriteBoolean("total_is_exact", results.Hits.TotalIsExact);
        json.WriteStartObject("counts");
        foreach (var (kind, count) in results.Counts) json.WriteNumber(Names.Of(kind), count);
        json.WriteEndObject();
        json.WritePropertyName("exact");
        if (results.Exact is { } exact) Hit(json, exact);
        else json.WriteNullValue();
        json.WriteStartArray("hits");
        foreach (var hit in results.Hits.Items) Hit(json, hit);
        json.WriteEndArray();
        json.WriteString("next", results.Hits.Next);
        json.WriteEndObject();
        output.EndObject();
    }

    public static void WriteText(ResultWriter output, SearchResults results)
    {
        var total = results.Hits.TotalIsExact ? $"{results.Hits.Total}" : $"more than {results.Hits.Total}";
        if (results.Exact is { } exact)
        {
            output.Line("by its identifier:");
            Hit(output, exact);
            output.Line();
        }
        output.Line(results.Hits.Total == 1 ? "1 answer" : $"{total} answers");
        foreach (var hit in results.Hits.Items)
        {
            output.Line();
            Hit(output, hit);
        }
        if (results.Hits.Next is { } next) output.Line($"\nmore: --cursor {next}");
    }

    private static void Hit(ResultWriter output, SearchHit hit)
    {
        output.Line($"{Names.Of(hit.Kind),-9} {Marked(hit.Title, hit.TitleMarks)}{(hit.Date is null ? "" : $"  ({hit.Date})")}");
        if (hit.Under.Length > 0) output.Line($"          {Marked(hit.Under, hit.UnderMarks)}");
        if (hit.Snippet.Length > 0) output.Line($"          {Marked(hit.Snippet, hit.SnippetMarks)}");
        output.Line($"          {hit.Address}");
    }

    private static void Hit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", Names.Of(hit.Kind));
        json.WriteString("address", hit.Address);
        json.WriteString("title", hit.Title);
        json.WriteString("under", hit.Under);
        json.WriteString("date", hit.Date);
        json.WriteString("snippet", hit.Snippet);
        json.WriteStartArray("marks");
        foreach (var mark in hit.SnippetMarks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mark.Start);
            json.WriteNumberValue(mark.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Words that hit stand in bold on a terminal; elsewhere the text is left as it is.</summary>
    private static string Marked(string text, IReadOnlyList<TextSpan> marks)
    {
        if (Console.IsOutputRedirected || marks.Count == 0) return text;
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            marked.Append(text, at, mark.Start - at).Append("\e[1m").Append(text, mark.Start, mark.Length).Append("\e[0m");
            at = mark.End;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }
}
