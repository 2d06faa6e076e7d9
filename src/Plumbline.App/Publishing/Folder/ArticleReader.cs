using Plumbline.App.Publishing.Checks;
using Plumbline.App.Publishing.Markup;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Folder;

/// <summary>A file of an article to the article.</summary>
internal sealed class ArticleReader(IssueFiles files, FigureReader figures, Problems problems)
{
    private static readonly string[] Known =
        ["title", "title_zh", "tags", "takeaway", "sources", "calls", "figures", "evidence", "translation", "state", "author", "reviewer", "language"];

    private static readonly string[] States = ["draft", "review", "approved"];

    /// <param name="name">The file.</param>
    /// <param name="namedAt">Line of the issue's file that names it.</param>
    /// <param name="section">Its section.</param>
    /// <param name="number">Its number; 0 in the annex.</param>
    /// <param name="anchor">Its name in a form.</param>
    /// <param name="language">Language of the issue.</param>
    public Article? Read(string name, int namedAt, string section, int number, string anchor, string language)
    {
        if (ArticleText.Read(files, name, namedAt, problems) is not { } text) return null;
        var head = new Fields(text.Head, name, text.HeadLines, problems, Known);
        var own = head.Text("language") ?? language;
        var found = head.Each("figures", "id", "image", "chart", "tree", "caption", "alt", "unit", "source").Select(f => figures.Read(f)).OfType<Figure>().ToList();
        var blocks = Markdown(name, found).Read(text.Text, text.TextLine);
        var (body, background) = Part(blocks, own);
        var state = head.Text("state") ?? "draft";
        if (!States.Contains(state)) head.Add(head.LineOf("state"), $"there is no state '{state}'", $"known are {string.Join(", ", States)}");
        return new Article
        {
            File = name, Number = number, Section = section, Anchor = anchor, Language = own,
            Title = head.Need("title"), TitleZh = head.Text("title_zh"), Tags = head.List("tags"),
            Takeaway = head.Text("takeaway") is { } takeaway ? Markdown(name, found).Read(takeaway, head.LineOf("takeaway")) : [],
            Body = body, Background = background, Figures = found,
            Sources = [.. head.Each("sources", "title", "url", "language").Select(s => new Source(s.Need("title"), s.Text("url"), s.Text("language")))],
            Calls = [.. head.Each("calls", "subject", "by", "opens", "closes", "answer").Select(c => new Call(c.Need("subject"), c.Text("by"), c.Day("opens"), c.Day("closes"), c.Text("answer"), c.Line))],
            Evidence = head.List("evidence"), State = state, Author = head.Text("author"), Reviewer = head.Text("reviewer"),
            Translation = head.Text("translation") is { } other ? Read(other, head.LineOf("translation"), section, 0, anchor + "-" + (own == "zh" ? "en" : "zh"), own == "zh" ? "en" : "zh") : null,
        };
    }

    /// <summary>Markdown without a head, such as the introduction.</summary>
    public IReadOnlyList<Block> Plain(string? name, int namedAt)
    {
        if (name is null || ArticleText.Text8(files, name, namedAt, problems) is not { } text) return [];
        return Markdown(name, []).Read(text);
    }

    private MarkdownBlocks Markdown(string file, List<Figure> known) => new(
        (name, words, line) => Find(file, known, name, words, line),
        (line, what) => problems.Add(IssueCheck.Form, file, line, what, "write it in another way"));

    private Figure? Find(string file, List<Figure> known, string name, string words, int line)
    {
        if (!name.StartsWith("figure:", StringComparison.Ordinal)) return figures.Image(name, name, words, words, file, line);
        if (known.Find(f => f.Id == name[7..]) is { } figure) return words.Length > 0 ? figure with { Caption = words } : figure;
        problems.Add(IssueCheck.Figure, file, line, $"the text shows the figure '{name[7..]}', which the head does not describe",
            known.Count > 0 ? $"known are {string.Join(", ", known.Select(f => f.Id))}" : "describe it under 'figures'");
        return null;
    }

    /// <summary>What stands behind a heading of the word Background is the background.</summary>
    private static (List<Block> Body, List<Block> Background) Part(List<Block> blocks, string language)
    {
        var at = blocks.FindIndex(b => b is SubHeading heading && MarkdownRuns.Text(heading.Runs).Trim() is var words
            && (words.Equals(IssueWords.Of(language).Background, StringComparison.OrdinalIgnoreCase) || words is "Background" or "背景"));
        return at < 0 ? (blocks, []) : (blocks[..at], blocks[(at + 1)..]);
    }
}
