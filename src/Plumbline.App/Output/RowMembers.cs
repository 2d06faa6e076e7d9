using System.Text.Json;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Citations;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Consultations;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Events;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Extraction.Statistics;
using Plumbline.Engine.Extraction.Targets;
using Plumbline.Engine.Extraction.Thresholds;
using Plumbline.Engine.Extraction.Topics;
using Plumbline.Engine.Text;

namespace Plumbline.App.Output;

/// <summary>The members of a published row, kind by kind, and those that every row has.</summary>
internal static class RowMembers
{
    public static void Standard(Utf8JsonWriter json, SourceText text, StandardFinding row)
    {
        json.WriteString("id", row.Id.Normal);
        json.WriteString("kind", Names.Of(row.Id.Kind));
        json.WriteString("title", row.Title is { } title ? OneLine(CleanText.Title(text, title)) : null);
        if (row.Resolved is { } resolved) json.WriteString("resolved", resolved.Normal);
    }

    public static void StandardTitle(Utf8JsonWriter json, StandardTitleFinding row)
    {
        json.WriteString("title", row.Title);
        json.WriteString("status", row.Status);
    }

    public static void Committee(Utf8JsonWriter json, CommitteeFinding row)
    {
        // A committee that is named without its number has no identifier in the text: the one the table gives stands apart.
        json.WriteString("id", row.NamedOnly ? null : row.Id.Normal);
        if (row.NamedOnly) json.WriteString("resolved", row.Id.Normal);
        json.WriteString("name", row.Name);
    }

    public static void Mirror(Utf8JsonWriter json, MirrorFinding row)
    {
        json.WriteString("national", row.National.Normal);
        json.WriteString("international", row.International.Normal);
    }

    public static void Secretariat(Utf8JsonWriter json, SecretariatFinding row)
    {
        json.WriteString("committee", row.Committee);
        json.WriteString("body", row.Body);
    }

    public static void Instrument(Utf8JsonWriter json, InstrumentFinding row)
    {
        json.WriteString("title", row.Title);
        json.WriteString("kind", row.Kind);
    }

    public static void Dated(Utf8JsonWriter json, DatedFinding row)
    {
        json.WriteString("date", row.Date.ToString());
        json.WriteString("date_end", row.DateEnd?.ToString());
        json.WriteString("precision", row.Date.Precision);
        json.WriteString("action", row.Action);
        json.WriteString("subject", row.Subject);
        json.WriteStartArray("bodies");
        foreach (var body in row.Bodies) json.WriteStringValue(body);
        json.WriteEndArray();
    }

    public static void Consultation(Utf8JsonWriter json, ConsultationFinding row)
    {
        json.WriteString("subject", row.Subject);
        json.WriteString("by", row.By);
        json.WriteString("open", row.Open?.ToString());
        json.WriteString("close", row.Close?.ToString());
        json.WriteString("time", row.Time);
        json.WriteString("zone", row.Zone);
        json.WriteString("clock_note", row.ClockNote);
        json.WriteBoolean("extends", row.Extends);
        json.WriteStartArray("answer");
        foreach (var way in row.Answers)
        {
            json.WriteStartObject();
            json.WriteString("kind", way.Kind);
            json.WriteString("value", way.Value);
            json.WriteNumber("start", way.Span.Start);
            json.WriteNumber("end", way.Span.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Replacement(Utf8JsonWriter json, ReplacementFinding row)
    {
        json.WriteString("new", row.New);
        json.WriteString("old", row.Old);
        json.WriteString("scope", row.IsPart ? "part" : "whole");
    }

    public static void Relation(Utf8JsonWriter json, RelationFinding row)
    {
        json.WriteString("type", row.Type);
        json.WriteString("from", row.From);
        json.WriteString("to", row.To);
        json.WriteString("degree", row.Degree);
        if (row.Part is not null) json.WriteString("part", row.Part);
    }

    public static void Reference(Utf8JsonWriter json, SourceText text, ReferenceFinding row)
    {
        json.WriteString("text", OneLine(text[row.Span]));
        json.WriteString("resolves_to", row.ResolvesTo);
        json.WriteString("kind", row.Kind);
    }

    public static void Statistic(Utf8JsonWriter json, StatisticFinding row)
    {
        json.WriteNumber("value", row.Value);
        json.WriteString("unit", row.Unit);
        json.WriteString("what", row.What);
        json.WriteString("as_of", row.AsOf);
    }

    public static void Target(Utf8JsonWriter json, TargetFinding row)
    {
        json.WriteString("plan", row.Plan);
        json.WriteString("metric", row.Metric);
        json.WriteString("comparator", row.Comparator);
        json.WriteNumber("value", row.Value);
        json.WriteString("unit", row.Unit);
        json.WriteString("deadline", row.Deadline);
    }

    public static void Threshold(Utf8JsonWriter json, ThresholdFinding row)
    {
        json.WriteString("product", row.Product);
        json.WriteString("row", row.Row);
        json.WriteString("metric", row.Metric);
        json.WriteString("comparator", row.Comparator);
        json.WriteNumber("value", row.Value);
        json.WriteString("unit", row.Unit);
    }

    public static void Event(Utf8JsonWriter json, EventFinding row)
    {
        json.WriteString("name", row.Name);
        json.WriteString("date", row.Date?.ToString());
        json.WriteString("date_end", row.DateEnd?.ToString());
        json.WriteString("place", row.Place);
        json.WriteString("organiser", row.Organiser);
        json.WriteString("recording", row.Recording);
    }

    public static void LanguageVersion(Utf8JsonWriter json, LanguageVersionFinding row)
    {
        json.WriteString("standard", row.Standard);
        json.WriteString("language", row.Language);
        json.WriteString("state", row.State);
        json.WriteString("date", row.Date);
        json.WriteString("number", row.Number);
    }

    public static void Topic(Utf8JsonWriter json, TopicFinding row)
    {
        json.WriteString("topic", row.Topic);
        json.WriteString("en", row.En);
        json.WriteString("zh", row.Zh);
        json.WriteStartArray("ics");
        foreach (var field in row.Ics) json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteStartArray("cues");
        foreach (var cue in row.Cues) json.WriteStringValue(cue);
        json.WriteEndArray();
    }

    public static void Citation(Utf8JsonWriter json, CitationFinding row)
    {
        json.WriteString("instrument", row.Instrument);
        json.WriteString("cited_article", row.CitedArticle);
        json.WriteString("paragraph", row.Paragraph);
        json.WriteString("item", row.Item);
        json.WriteBoolean("of_this_text", row.OfThisText);
    }

    /// <summary>Where a row stands and how sure it is.</summary>
    public static void Place(Utf8JsonWriter json, SourceText text, Finding row)
    {
        json.WritePropertyName("article");
        ArticleValue(json, row.Article);
        json.WriteNumber("line", text.LineOf(row.Span.Start));
        json.WriteString("quote", text[Rows.Quote(text, row)]);
        json.WriteNumber("start", row.Span.Start);
        json.WriteNumber("end", row.Span.End);
        Sureness(json, row.Confidence, row.Rule);
        if (row.Note is not null) json.WriteString("note", row.Note);
    }

    /// <summary>How sure a row is and what found it.</summary>
    public static void Sureness(Utf8JsonWriter json, double confidence, string rule)
    {
        json.WriteNumber("confidence", Math.Round(confidence, 2));
        json.WriteString("rule", rule);
    }

    /// <summary>An article's number as a number, <c>annex</c> as text, or null.</summary>
    public static void ArticleValue(Utf8JsonWriter json, string? article)
    {
        if (article is null) json.WriteNullValue();
        else if (int.TryParse(article, out var number)) json.WriteNumberValue(number);
        else json.WriteStringValue(article);
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString();
    }
}
