using System.Text.Json;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Laws;
using Plumbline.Engine.Text;

namespace Plumbline.App.Output;

/// <summary>Writes the law that a text is: one object, or null.</summary>
internal static class LawJson
{
    public static void Write(Utf8JsonWriter json, Recognition found, LawDocument? law)
    {
        if (law is null)
        {
            json.WriteNull("law");
            return;
        }
        json.WriteStartObject("law");
        json.WriteString("title", law.Title);
        json.WriteString("kind", law.Kind);
        json.WriteString("number", law.Number);
        json.WriteString("adopted", law.Adopted?.Date?.ToString());
        json.WriteString("adopted_by", law.Adopted?.By);
        json.WriteString("promulgated", law.Promulgated?.Date?.ToString());
        json.WriteString("promulgated_by", law.Promulgated?.By);
        json.WriteString("effective", law.Effective?.Date?.ToString());
        json.WriteStartArray("revisions");
        foreach (var e in law.Revisions) Event(json, found.Text, e);
        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var e in law.Events) Event(json, found.Text, e);
        json.WriteEndArray();
        json.WriteStartArray("repeals");
        foreach (var repeal in law.Repeals)
        {
            json.WriteStartObject();
            json.WriteString("title", repeal.Title);
            Place(json, found.Text, repeal.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("chapters");
        foreach (var division in law.Divisions)
        {
            json.WriteStartObject();
            json.WriteString("kind", division.Kind);
            json.WriteNumber("number", division.Number);
            json.WriteString("label", division.Label);
            json.WriteString("title", division.Title);
            Place(json, found.Text, division.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("articles");
        foreach (var article in law.Articles)
        {
            json.WriteStartObject();
            json.WriteString("number", article.Number);
            json.WriteString("label", article.Label);
            json.WriteString("title", article.Title);
            if (article.Division >= 0) json.WriteNumber("chapter", article.Division);
            else json.WriteNull("chapter");
            Place(json, found.Text, article.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Place(json, found.Text, law.TitleSpan);
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, SourceText text, LawEvent e)
    {
        json.WriteStartObject();
        json.WriteString("action", e.Action);
        json.WriteString("date", e.Date?.ToString());
        json.WriteString("by", e.By);
        json.WriteString("number", e.Number);
        json.WriteString("decision", e.Decision);
        if (e.Ordinal > 0) json.WriteNumber("ordinal", e.Ordinal);
        else json.WriteNull("ordinal");
        json.WriteString("quote", text[e.Span.Length > 120 ? new TextSpan(e.Span.Start, 120) : e.Span]);
        Place(json, text, e.Span);
        if (e.Note is not null) json.WriteString("note", e.Note);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        json.WriteNumber("line", text.LineOf(span.Start));
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
