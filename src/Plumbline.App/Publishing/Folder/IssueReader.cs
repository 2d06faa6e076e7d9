using System.Globalization;
using Plumbline.App.Publishing.Checks;
using Plumbline.App.Publishing.Model;
using Plumbline.Register;
using Plumbline.Register.Yaml;

namespace Plumbline.App.Publishing.Folder;

/// <summary>A folder of files to an issue. What is wrong is told with file and line; the rest is read all the same.</summary>
internal static class IssueReader
{
    private static readonly string[] Known =
    [
        "slug", "publisher", "series", "number", "period", "date", "language", "line", "cover", "site", "template", "introduction", "sections", "annexes", "events", "corrections",
        "abbreviations", "imprint", "tags", "waive",
    ];

    /// <summary>The issue; null where its head cannot be read at all.</summary>
    public static Issue? Read(IssueFiles files, RegisterStore? register, Problems problems)
    {
        if (files.Read(IssueFiles.Head) is null)
        {
            problems.Add(IssueCheck.Form, IssueFiles.Head, 1, $"there is no {IssueFiles.Head} in {files.Label}", "'plumbline issue new FOLDER' makes one to begin with");
            return null;
        }
        if (ArticleText.Text8(files, IssueFiles.Head, 1, problems) is not { } text) return null;
        YamlNode node;
        try
        {
            node = YamlReader.Read(new StringReader(text));
        }
        catch (FormatException wrong)
        {
            problems.Add(IssueCheck.Form, IssueFiles.Head, 1, $"this is no YAML: {wrong.Message}", "write it as 'name: value', texts with a colon in quotation marks");
            return null;
        }
        return Read(new Fields(node, IssueFiles.Head, 0, problems, Known), files, register, problems);
    }

    private static Issue? Read(Fields head, IssueFiles files, RegisterStore? register, Problems problems)
    {
        if (Period(head) is not var (start, end) || head.Day("date") is not { } date)
        {
            if (head.Text("date") is null) head.Add(head.Line, "'date' is missing", "write the day of publication as 'date: 2023-07-28'");
            return null;
        }
        var language = head.Text("language") ?? "en";
        var figures = new FigureReader(files, register, date, problems);
        var reader = new ArticleReader(files, figures, problems);
        var (sections, articles) = Articles(head, reader, language);
        var annexes = new List<Article>();
        foreach (var (name, line) in head.Items("annexes"))
        {
            if (reader.Read(name, line, IssueWords.Of(language).Annex, 0, string.Create(CultureInfo.InvariantCulture, $"annex-{annexes.Count + 1}"), language) is { } annex) annexes.Add(annex);
        }
        return new Issue
        {
            Slug = head.Need("slug"), Publisher = head.Need("publisher"), Series = head.Need("series"), Number = head.Whole("number"), Start = start, End = end, Date = date, Language = language,
            Line = head.Text("line"), Site = head.Text("site")?.TrimEnd('/'), Template = head.Text("template") ?? "designed", Sections = sections, Articles = articles, Annexes = annexes,
            Cover = head.Each("cover", "image", "alt").Select(c => figures.Image("cover", c.Need("image"), "", c.Text("alt") ?? "", head.File, c.Line)).FirstOrDefault(),
            Introduction = reader.Plain(head.Text("introduction"), head.LineOf("introduction")), Imprint = reader.Plain(head.Text("imprint"), head.LineOf("imprint")),
            Events = [.. head.Each("events", "title", "date", "place", "kind", "recording").Select(Event).OfType<DeskEvent>()],
            Corrections = [.. head.Each("corrections", "issue", "was", "is").Select(c => new Correction(c.Need("issue"), c.Need("was"), c.Need("is")))],
            Abbreviations = [.. head.Each("abbreviations", "letters", "en", "zh").Select(a => new Abbreviation(a.Need("letters"), a.Need("en"), a.Text("zh") ?? ""))],
            Tags = head.List("tags"), Waivers = Waivers(head),
        };
    }

    private static (List<string> Sections, List<Article> Articles) Articles(Fields head, ArticleReader reader, string language)
    {
        var (sections, articles, seen) = (new List<string>(), new List<Article>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var section in head.Each("sections", "title", "articles"))
        {
            var title = section.Need("title");
            sections.Add(title);
            foreach (var (name, line) in section.Items("articles"))
            {
                if (!seen.Add(name)) head.Add(line, $"'{name}' stands in the issue twice", "take one out");
                else if (reader.Read(name, line, title, articles.Count + 1, string.Create(CultureInfo.InvariantCulture, $"a{articles.Count + 1}"), language) is { } article) articles.Add(article);
            }
        }
        if (sections.Count == 0) head.Add(head.Line, "the issue has no section", "write 'sections:' with titles and the files of their articles");
        return (sections, articles);
    }

    private static List<Waiver> Waivers(Fields head)
    {
        var waivers = new List<Waiver>();
        foreach (var waiver in head.Each("waive", "check", "file", "reason"))
        {
            var (check, reason) = (waiver.Need("check"), waiver.Need("reason"));
            if (check.Length == 0 || reason.Length == 0) continue;
            if (IssueCheck.Named(check) is null) head.Add(waiver.Line, $"there is no check '{check}'", $"there are {string.Join(", ", IssueCheck.All.Select(c => c.Name))}");
            else if (IssueCheck.Named(check) is { StopsBuild: true }) head.Add(waiver.Line, $"the check '{check}' cannot be waived: without it no form can be made", "mend what it says");
            else waivers.Add(new Waiver(check, waiver.Text("file"), reason, waiver.Line));
        }
        return waivers;
    }

    private static DeskEvent? Event(Fields fields) =>
        fields.Day("date") is { } day ? new DeskEvent(fields.Need("title"), day, fields.Text("place"), fields.Text("kind"), fields.Text("recording")) : null;

    /// <summary><c>2023-06/2023-07</c>, or <c>2023-06</c> for one month.</summary>
    private static (DateOnly, DateOnly)? Period(Fields head)
    {
        var text = head.Need("period");
        var parts = text.Split('/');
        if (parts.Length is 1 or 2 && Month(parts[0]) is { } start && Month(parts[^1]) is { } end && start <= end) return (start, end);
        if (text.Length > 0) head.Add(head.LineOf("period"), $"'{text}' is no period", "write two months as 2023-06/2023-07; they may cross a year");
        return null;
    }

    private static DateOnly? Month(string text) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
