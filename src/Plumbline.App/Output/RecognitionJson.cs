using System.Text.Json;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Structure;

namespace Plumbline.App.Output;

/// <summary>Writes a recognition in the published form: one object with a list for every kind.</summary>
internal static class RecognitionJson
{
    /// <summary>Headings and tables of a newsletter are found together or not at all.</summary>
    private const double SureOfStructure = 0.95;

    /// <summary>Writes the members into an object that the caller has begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Recognition found, RecognitionKinds selection)
    {
        WriteIssue(json, found.Newsletter?.Issue);
        foreach (var list in RecognitionKinds.Names)
        {
            if (list == "law")
            {
                LawJson.Write(json, found, selection.Lists.Contains(list) ? found.Law : null);
                continue;
            }
            json.WriteStartArray(list);
            if (selection.Lists.Contains(list)) WriteList(json, list, found);
            json.WriteEndArray();
        }
    }

    /// <summary>Number of rows of a list, as <see cref="WriteMembers"/> would write them.</summary>
    public static int Count(Recognition found, string list) => list switch
    {
        "sections" => found.Newsletter?.Sections.Count ?? 0,
        "articles" => found.Newsletter?.Articles.Count ?? 0,
        "abbreviations" => found.Newsletter?.Abbreviations.Count ?? 0,
        "standards" => Rows.Standards(found).Count,
        "standard_titles" => Rows.StandardTitles(found).Count,
        "committees" => Rows.Committees(found).Count,
        "mirrors" => Rows.InScope(found, found.Mirrors).Count(),
        "secretariats" => Rows.InScope(found, found.Secretariats).Count(),
        "instruments" => Rows.Instruments(found).Count,
        "dated" => Rows.InScope(found, found.Dated).Count(),
        "consultations" => Rows.InScope(found, found.Consultations).Count(),
        "replaces" => Rows.InScope(found, found.Replacements).Count(),
        "relations" => Rows.InScope(found, found.Relations).Count(),
        "references" => Rows.References(found).Count,
        "statistics" => Rows.InScope(found, found.Statistics).Count(),
        "targets" => Rows.InScope(found, found.Targets).Count(),
        "thresholds" => Rows.InScope(found, found.Thresholds).Count(),
        "events" => Rows.InScope(found, found.Events).Count(),
        "language_versions" => Rows.InScope(found, found.LanguageVersions).Count(),
        "law" => found.Law is null ? 0 : 1,
        "topics" => Rows.InScope(found, found.Topics).Count(),
        "citations" => Rows.Citations(found).Count,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    private static void WriteList(Utf8JsonWriter json, string list, Recognition found)
    {
        switch (list)
        {
            case "sections": WriteSections(json, found.Newsletter); break;
            case "articles": WriteArticles(json, found); break;
            case "abbreviations": WriteAbbreviations(json, found); break;
            case "standards": Write(json, found, Rows.Standards(found), (j, f) => RowMembers.Standard(j, found.Text, f)); break;
            case "standard_titles": Write(json, found, Rows.StandardTitles(found), RowMembers.StandardTitle); break;
            case "committees": Write(json, found, Rows.Committees(found), RowMembers.Committee); break;
            case "mirrors": Write(json, found, found.Mirrors, RowMembers.Mirror); break;
            case "secretariats": Write(json, found, found.Secretariats, RowMembers.Secretariat); break;
            case "instruments": Write(json, found, Rows.Instruments(found), RowMembers.Instrument); break;
            case "dated": Write(json, found, found.Dated, RowMembers.Dated); break;
            case "consultations": Write(json, found, found.Consultations, RowMembers.Consultation); break;
            case "replaces": Write(json, found, found.Replacements, RowMembers.Replacement); break;
            case "relations": Write(json, found, found.Relations, RowMembers.Relation); break;
            case "references": Write(json, found, Rows.References(found), (j, f) => RowMembers.Reference(j, found.Text, f)); break;
            case "statistics": Write(json, found, found.Statistics, RowMembers.Statistic); break;
            case "targets": Write(json, found, found.Targets, RowMembers.Target); break;
            case "thresholds": Write(json, found, found.Thresholds, RowMembers.Threshold); break;
            case "events": Write(json, found, found.Events, RowMembers.Event); break;
            case "language_versions": Write(json, found, found.LanguageVersions, RowMembers.LanguageVersion); break;
            case "topics": Write(json, found, found.Topics, RowMembers.Topic); break;
            case "citations": Write(json, found, Rows.Citations(found), RowMembers.Citation); break;
        }
    }

    private static void Write<T>(Utf8JsonWriter json, Recognition found, IEnumerable<T> findings, Action<Utf8JsonWriter, T> members) where T : Finding
    {
        foreach (var finding in Rows.InScope(found, findings))
        {
            json.WriteStartObject();
            members(json, finding);
            RowMembers.Place(json, found.Text, finding);
            json.WriteEndObject();
        }
    }

    private static void WriteIssue(Utf8JsonWriter json, IssueHeading? issue)
    {
        if (issue is null)
        {
            json.WriteNull("issue");
            return;
        }
        json.WriteStartObject("issue");
        json.WriteString("series", issue.Series);
        json.WriteString("title", issue.Title);
        json.WriteString("period_start", issue.PeriodStart?.ToString());
        json.WriteString("period_end", issue.PeriodEnd?.ToString());
        json.WriteString("publisher", issue.Publisher);
        json.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter json, Newsletter? newsletter)
    {
        foreach (var section in newsletter?.Sections ?? [])
        {
            json.WriteStartObject();
            json.WriteString("title", section.Title);
            json.WriteStartArray("articles");
            foreach (var article in section.Articles) RowMembers.ArticleValue(json, article);
            json.WriteEndArray();
            json.WriteNumber("start", section.Span.Start);
            json.WriteNumber("end", section.Span.End);
            RowMembers.Sureness(json, SureOfStructure, "section-heading");
            json.WriteEndObject();
        }
    }

    private static void WriteArticles(Utf8JsonWriter json, Recognition found)
    {
        foreach (var article in found.Newsletter?.Articles ?? [])
        {
            json.WriteStartObject();
            json.WritePropertyName("number");
            RowMembers.ArticleValue(json, article.Number);
            json.WriteString("title", article.Title);
            json.WriteString("section", article.Section);
            WriteStrings(json, "tags", article.Tags);
            json.WriteNumber("line", found.Text.LineOf(article.Heading.Start));
            json.WriteNumber("end_line", Rows.LastLine(found.Text, article.Span));
            json.WriteBoolean("takeaway", article.Takeaway);
            json.WriteBoolean("background", article.Background is not null);
            WriteStrings(json, "urls", article.Urls);
            json.WriteNumber("start", article.Span.Start);
            json.WriteNumber("end", article.Span.End);
            RowMembers.Sureness(json, SureOfStructure, "article-heading");
            json.WriteEndObject();
        }
    }

    private static void WriteAbbreviations(Utf8JsonWriter json, Recognition found)
    {
        foreach (var row in found.Newsletter?.Abbreviations ?? [])
        {
            json.WriteStartObject();
            json.WriteString("abbr", row.Abbreviation);
            json.WriteString("en", row.En);
            json.WriteString("zh", row.Zh);
            json.WriteNumber("line", found.Text.LineOf(row.Span.Start));
            json.WriteNumber("start", row.Span.Start);
            json.WriteNumber("end", row.Span.End);
            RowMembers.Sureness(json, SureOfStructure, "abbreviation-table");
            json.WriteEndObject();
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
