using System.Text;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.LanguageVersions;

namespace Plumbline.App.Output;

/// <summary>A recognition for people: each kind under its name, a line for each row with the line of the text and its quote.</summary>
internal static class RecognitionTables
{
    public static void Write(Stream stream, string file, Recognition found, RecognitionKinds selection)
    {
        var page = new StringBuilder();
        page.Append(file).Append('\n');
        if (found.Newsletter is { } newsletter && selection.Lists.Contains("articles")) WriteStructure(page, newsletter);
        if (found.Law is { } law && selection.Lists.Contains("law")) WriteLaw(page, law);
        foreach (var list in selection.Lists) WriteRows(page, found, list);
        page.Append('\n');
        stream.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void WriteStructure(StringBuilder page, Engine.Extraction.Structure.Newsletter newsletter)
    {
        page.Append($"\n{newsletter.Issue.Title}\n");
        string? section = null;
        foreach (var article in newsletter.Articles)
        {
            if (article.Section != section) page.Append($"  {section = article.Section}\n");
            page.Append($"  {article.Number,6}  {article.Title}{string.Concat(article.Tags.Select(t => " #" + t))}\n");
        }
    }

    private static void WriteLaw(StringBuilder page, Engine.Extraction.Laws.LawDocument law)
    {
        page.Append($"\nlaw\n  {law.Title}{(law.Number is { } number ? $" ({number})" : "")}\n");
        foreach (var e in law.Events) page.Append($"  {e.Date?.ToString() ?? "?",-10}  {e.Action}{(e.Decision is null ? "" : $" by {e.Decision}")}{(e.Note is null ? "" : $"  [{e.Note}]")}\n");
        foreach (var repeal in law.Repeals) page.Append($"  repeals {repeal.Title}\n");
        var next = 0;
        foreach (var division in law.Divisions)
        {
            var first = next;
            while (next < law.Articles.Count && law.Articles[next].Span.Start < division.Span.End && (law.Articles[next].Division < 0 || law.Divisions[law.Articles[next].Division].Span.Start <= division.Span.Start)) next++;
            page.Append($"  {division.Label} {division.Title}{(next > first ? $"  ({law.Articles[first].Label} to {law.Articles[next - 1].Label})" : "")}\n");
        }
        page.Append($"  {law.Articles.Count} articles\n");
    }

    private static void WriteRows(StringBuilder page, Recognition found, string list)
    {
        var rows = list switch
        {
            "standards" => Rows.Standards(found).Select(f => (f.Id.Normal, (Finding)f)),
            "standard_titles" => Rows.StandardTitles(found).Select(f => (f.Title, (Finding)f)),
            "committees" => Rows.Committees(found).Select(f => (f.Id.Normal, (Finding)f)),
            "mirrors" => found.Mirrors.Select(f => ($"{f.National} = {f.International}", (Finding)f)),
            "secretariats" => found.Secretariats.Select(f => ($"{f.Committee}: {f.Body}", (Finding)f)),
            "instruments" => Rows.Instruments(found).Select(f => ($"{f.Title} ({f.Kind})", (Finding)f)),
            "dated" => found.Dated.Select(f => ($"{f.Date}{(f.DateEnd is { } end ? $" to {end}" : "")} {f.Action}", (Finding)f)),
            "consultations" => found.Consultations.Select(f => ($"{f.Open?.ToString() ?? "?"} to {f.Close?.ToString() ?? "?"}: {f.Subject}", (Finding)f)),
            "replaces" => found.Replacements.Select(f => ($"{f.New} replaces {f.Old}", (Finding)f)),
            "relations" => found.Relations.Select(f => ($"{f.From} {f.Type} {f.To}{(f.Part is { } part ? $", {part}" : "")}{(f.Degree is { } degree ? $" ({degree})" : "")}", (Finding)f)),
            "references" => Rows.References(found).Select(f => ($"{found.Text.ToString(f.Span)}: {f.ResolvesTo ?? f.Note}", (Finding)f)),
            "statistics" => found.Statistics.Select(f => ($"{f.Value} {f.Unit}", (Finding)f)),
            "targets" => found.Targets.Select(f => ($"{f.Metric} {f.Comparator} {f.Value} {f.Unit} by {f.Deadline ?? "?"}", (Finding)f)),
            "thresholds" => found.Thresholds.Select(f => ($"{f.Product ?? "?"}: {f.Metric} {f.Comparator} {f.Value} {f.Unit}", (Finding)f)),
            "events" => found.Events.Select(f => ($"{f.Date?.ToString() ?? "?"} {f.Name}", (Finding)f)),
            "language_versions" => found.LanguageVersions.Select(f => ($"{f.Standard} in {LanguageNames.English(f.Language)}, {f.State}{(f.Date is null ? "" : $" {f.Date}")}{(f.Number is null ? "" : $" ({f.Number})")}", (Finding)f)),
            "topics" => found.Topics.Select(f => ($"{f.En}{(f.Article is null ? "" : $" (article {f.Article})")}: {string.Join(", ", f.Cues)}", (Finding)f)),
            "citations" => Rows.Citations(found).Select(f => ($"{f.Instrument ?? "?"}, article {f.CitedArticle}{(f.Paragraph is null ? "" : $", paragraph {f.Paragraph}")}{(f.Item is null ? "" : $", item {f.Item}")}", (Finding)f)),
            _ => [],
        };
        var first = true;
        foreach (var (name, finding) in rows)
        {
            if (found.Newsletter is not null && finding.Article is null) continue;
            if (first) page.Append('\n').Append(list.Replace('_', ' ')).Append('\n');
            first = false;
            page.Append($"  {name}\n      line {found.Text.LineOf(finding.Span.Start)}: {found.Text.ToString(Rows.Quote(found.Text, finding))}\n");
        }
    }
}
