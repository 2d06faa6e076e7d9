using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Checks;
using Plumbline.App.Publishing.Facts;

namespace Plumbline.App.Output;

/// <summary>What the verb <c>issue</c> prints.</summary>
internal static class IssueOutput
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>A problem on one line: place, what is wrong, what to do.</summary>
    public static string Line(IssueProblem problem) => string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}: {problem.Message}; {problem.Mend} [{problem.Check}]");

    /// <summary>The checklist, each line green, waived or red, then what is red with its place.</summary>
    public static void WriteCheck(ResultWriter output, IssueRead read, string format)
    {
        if (format == "json")
        {
            output.Line(CheckJson(read));
            return;
        }
        foreach (var check in IssueCheck.All)
        {
            var its = read.Problems.Where(p => p.Check == check.Name).ToList();
            var red = its.Count(p => p.Waived is null);
            var state = red > 0 ? string.Create(CultureInfo.InvariantCulture, $"red {red}") : its.Count > 0 ? "waived" : "green";
            output.Line($"{state,-8} {check.Name,-15} {check.Asks}");
            foreach (var reason in its.Where(p => p.Waived is not null).GroupBy(p => p.Waived)) output.Line(string.Create(CultureInfo.InvariantCulture, $"{"",-24} waived {reason.Count()}: {reason.Key}"));
        }
        var problems = read.Red.ToList();
        if (problems.Count > 0) output.Line("");
        foreach (var problem in problems) output.Line(Line(problem));
    }

    public static void WriteOutline(ResultWriter output, IssueFacts facts, string format)
    {
        if (format == "json")
        {
            output.Line(Json(json =>
            {
                json.WriteStartArray();
                foreach (var article in facts.Written.Articles)
                {
                    json.WriteStartObject();
                    json.WriteNumber("number", article.Number);
                    json.WriteString("title", article.Title);
                    json.WriteStartArray("sentences");
                    foreach (var sentence in Outline.Of(article, facts)) json.WriteStringValue(sentence);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }));
            return;
        }
        foreach (var article in facts.Written.Articles)
        {
            output.Line(string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}{(article.Takeaway.Count > 0 ? " (has a takeaway)" : "")}"));
            foreach (var sentence in Outline.Of(article, facts)) output.Line("   " + sentence);
        }
    }

    private static string CheckJson(IssueRead read) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("checks");
        foreach (var check in IssueCheck.All)
        {
            var its = read.Problems.Where(p => p.Check == check.Name).ToList();
            json.WriteStartObject();
            json.WriteString("check", check.Name);
            json.WriteString("asks", check.Asks);
            json.WriteString("state", its.Any(p => p.Waived is null) ? "red" : its.Count > 0 ? "waived" : "green");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in read.Problems)
        {
            json.WriteStartObject();
            json.WriteString("check", problem.Check);
            json.WriteString("file", problem.File);
            json.WriteNumber("line", problem.Line);
            json.WriteString("message", problem.Message);
            json.WriteString("mend", problem.Mend);
            json.WriteString("waived", problem.Waived);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable)) write(json);
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }
}
