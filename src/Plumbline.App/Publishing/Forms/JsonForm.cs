using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Markup;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The issue as data: what it is, its articles with text and facts, standards with their status, open calls, abbreviations. docs/publishing.md describes it.</summary>
internal static class JsonForm
{
    public static byte[] Make(IssueFacts facts)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" })) Write(json, facts);
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    private static void Write(Utf8JsonWriter json, IssueFacts facts)
    {
        var issue = facts.Issue;
        json.WriteStartObject();
        json.WriteString("slug", issue.Slug);
        json.WriteString("title", IssueScope.Title(issue));
        json.WriteString("series", issue.Series);
        json.WriteString("publisher", issue.Publisher);
        if (issue.Number is { } number) json.WriteNumber("number", number);
        json.WriteString("period_start", issue.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteString("period_end", issue.End.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteString("date", Day(issue.Date));
        json.WriteString("language", issue.Language);
        json.WriteStartArray("sections");
        foreach (var section in issue.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", section);
            json.WriteStartArray("articles");
            foreach (var article in issue.Articles.Where(a => a.Section == section)) json.WriteNumberValue(article.Number);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("articles");
        foreach (var article in issue.Articles) Write(json, article, facts);
        json.WriteEndArray();
        json.WriteStartArray("annexes");
        foreach (var annex in issue.Annexes) Write(json, annex, facts);
        json.WriteEndArray();
        Lists(json, facts);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Article article, IssueFacts facts)
    {
        json.WriteStartObject();
        if (article.Number > 0) json.WriteNumber("number", article.Number);
        json.WriteString("title", article.Title);
        if (article.TitleZh is { } zh) json.WriteString("title_zh", zh);
        json.WriteString("section", article.Section);
        Texts(json, "tags", article.Tags);
        if (article.Takeaway.Count > 0) json.WriteString("takeaway", Text(article.Takeaway));
        json.WriteString("text", Text(article.Body));
        if (article.Background.Count > 0) json.WriteString("background", Text(article.Background));
        json.WriteStartArray("sources");
        foreach (var source in article.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            if (source.Address is { } address) json.WriteString("url", address);
            if (source.Language is { } language) json.WriteString("language", language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var its = facts.ByArticle[article.Anchor];
        Texts(json, "standards", its.Standards);
        Texts(json, "committees", its.Committees);
        Texts(json, "dates", its.Dates);
        Texts(json, "evidence", article.Evidence);
        json.WriteStartArray("consultations");
        foreach (var call in article.Calls) Write(json, call, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Lists(Utf8JsonWriter json, IssueFacts facts)
    {
        json.WriteStartArray("open_consultations");
        foreach (var call in facts.Calls) Write(json, call.Call, call.Article);
        json.WriteEndArray();
        json.WriteStartArray("standards");
        foreach (var standard in facts.Standards)
        {
            json.WriteStartObject();
            json.WriteString("id", standard.Normal);
            json.WriteString("title", standard.Title);
            json.WriteString("status", standard.Status);
            Texts(json, "instead", standard.Instead);
            json.WriteStartArray("articles");
            foreach (var number in standard.Articles) json.WriteNumberValue(number);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("abbreviations");
        foreach (var row in facts.Abbreviations.Explained)
        {
            json.WriteStartObject();
            json.WriteString("abbr", row.Letters);
            json.WriteString("en", row.English);
            json.WriteString("zh", row.Chinese);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("corrections");
        foreach (var correction in facts.Issue.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("issue", correction.Issue);
            json.WriteString("was", correction.Was);
            json.WriteString("is", correction.Is);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Call call, Article? article)
    {
        json.WriteStartObject();
        json.WriteString("subject", call.Subject);
        json.WriteString("by", call.By);
        json.WriteString("open", call.Opens is { } opens ? Day(opens) : null);
        json.WriteString("close", call.Closes is { } closes ? Day(closes) : null);
        if (call.Answer is { } answer) json.WriteString("answer", answer);
        if (article is not null) json.WriteNumber("article", article.Number);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The words of blocks, an empty line between them.</summary>
    private static string Text(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Text(text, block);
        return text.ToString().TrimEnd();
    }

    private static void Text(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph { Runs: var runs }:
                text.Append(MarkdownRuns.Text(runs)).Append("\n\n");
                break;
            case SubHeading { Runs: var runs }:
                text.Append(MarkdownRuns.Text(runs)).Append("\n\n");
                break;
            case QuoteBlock quote:
                foreach (var inner in quote.Blocks) Text(text, inner);
                break;
            case ListBlock list:
                foreach (var inner in list.Items.SelectMany(i => i)) Text(text, inner);
                break;
            case TableBlock table:
                foreach (var row in table.Rows.Prepend(table.Head)) text.Append(string.Join('\t', row.Select(c => MarkdownRuns.Text(c.Runs)))).Append('\n');
                text.Append('\n');
                break;
            case FigureBlock figure:
                text.Append(figure.Figure.Caption).Append("\n\n");
                break;
        }
    }
}
