using System.Globalization;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>An issue as the names and values that templates fill in; docs/publishing.md lists them.</summary>
internal sealed class IssueScope(IssueFacts facts, HtmlForm form)
{
    private readonly Issue _issue = facts.Issue;
    private readonly IssueWords _words = IssueWords.Of(facts.Issue.Language);

    /// <summary>Page of an anchor, for the index in print; null elsewhere.</summary>
    public Func<string, string>? Page { get; init; }

    /// <summary>Forms to download, name and file; empty elsewhere.</summary>
    public IReadOnlyList<(string Name, string File)> Forms { get; init; } = [];

    /// <summary>True where articles are cut to their first paragraph.</summary>
    public bool LeadsOnly { get; init; }

    public Scope Of(string style) => new()
    {
        ["issue"] = Head(), ["words"] = WordScope(), ["style"] = new Html(style), ["index"] = Index(), ["takeaways"] = Takeaways(), ["sections"] = Sections(),
        ["annexes"] = Annexes(), ["calls"] = Calls(), ["standards"] = Standards(), ["abbreviations"] = Abbreviations(), ["corrections"] = Corrections(), ["leads_only"] = LeadsOnly,
        ["forms"] = (IReadOnlyList<Scope>)[.. Forms.Select(f => new Scope { ["name"] = f.Name, ["file"] = f.File })],
    };

    /// <summary>Title of the whole: <c>China Standards Newsletter, June – July 2023</c>.</summary>
    public static string Title(Issue issue) => $"{issue.Series}{(issue.Language == "zh" ? "，" : ", ")}{IssueWords.Of(issue.Language).Period(issue.Start, issue.End)}";

    private Scope Head() => new()
    {
        ["title"] = Title(_issue), ["series"] = _issue.Series, ["publisher"] = _issue.Publisher, ["slug"] = _issue.Slug, ["language"] = _issue.Language, ["line"] = _issue.Line,
        ["number"] = _issue.Number is { } number ? _words.Number(number) : null, ["period"] = _words.Period(_issue.Start, _issue.End), ["date"] = _words.Day(_issue.Date),
        ["day"] = _issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["site"] = _issue.Site, ["web"] = _issue.Site is { } site ? $"{site}/issues/{_issue.Slug}" : null,
        ["cover"] = _issue.Cover is { } cover ? new Html($"<img src=\"{form.Picture?.Invoke(cover) ?? $"data:{cover.MediaType};base64,{Convert.ToBase64String(cover.Bytes)}"}\" alt=\"{Template.Encode(cover.Alternative)}\"/>") : null,
        ["css_series"] = CssText(_issue.Series), ["css_period"] = CssText(_words.Period(_issue.Start, _issue.End)),
        ["introduction"] = Blocks(_issue.Introduction), ["imprint"] = Blocks(_issue.Imprint),
        ["article_count"] = _issue.Articles.Count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Text for a style sheet between quotation marks, where HTML's own signs mean nothing.</summary>
    private static Html CssText(string text) => new(string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c == ' ' ? c.ToString() : $"\\{(int)c:x6}")));

    private Scope WordScope() => new()
    {
        ["index"] = _words.Index, ["introduction"] = _words.Introduction, ["takeaways"] = _words.Takeaways, ["background"] = _words.Background, ["sources"] = _words.Sources, ["annex"] = _words.Annex,
        ["calls"] = _words.Calls, ["standards"] = _words.Standards, ["abbreviations"] = _words.Abbreviations, ["corrections"] = _words.Corrections, ["imprint"] = _words.Imprint,
        ["page"] = _words.Page, ["article"] = _words.Article, ["colon"] = _words.Language == "zh" ? "：" : ":",
        ["read_on"] = _words.Language == "zh" ? "阅读全文" : "Read on", ["forms"] = _words.Language == "zh" ? "本期其他格式" : "This issue as", ["subject"] = _words.Language == "zh" ? "主题" : "Subject",
        ["authority"] = _words.Language == "zh" ? "机构" : "Authority", ["closes"] = _words.Language == "zh" ? "截止日期" : "Closes", ["standard"] = _words.Language == "zh" ? "标准" : "Standard",
        ["name"] = _words.Language == "zh" ? "名称" : "Title", ["status"] = _words.Language == "zh" ? "状态" : "Status", ["instead"] = _words.Language == "zh" ? "代替为" : "Replaced by", ["was"] = _words.Language == "zh" ? "原文" : "It said", ["is"] = _words.Language == "zh" ? "更正" : "Right is",
        ["unknown"] = "–", ["answer"] = _words.Language == "zh" ? "意见提交" : "Comments to",
    };

    private Html Blocks(IReadOnlyList<Block> blocks) => new HtmlBlocks(form).Of(blocks);

    /// <summary>Title, anchor and kind (<c>section</c>, <c>article</c>, <c>part</c>) of what the index lists, in order.</summary>
    public List<(string Title, string Anchor, string Kind)> IndexRows()
    {
        var rows = new List<(string, string, string)>();
        if (_issue.Introduction.Count > 0) rows.Add((_words.Introduction, "introduction", "part"));
        if (_issue.Articles.Any(a => a.Takeaway.Count > 0)) rows.Add((_words.Takeaways, "takeaways", "part"));
        for (var i = 0; i < _issue.Sections.Count; i++)
        {
            rows.Add((_issue.Sections[i], SectionAnchor(i), "section"));
            foreach (var article in _issue.Articles.Where(a => a.Section == _issue.Sections[i])) rows.Add((string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}"), article.Anchor, "article"));
        }
        for (var i = 0; i < _issue.Annexes.Count; i++) rows.Add((IssueText.AnnexHeading(_issue, i), _issue.Annexes[i].Anchor, "part"));
        if (facts.Calls.Count > 0) rows.Add((_words.Calls, "calls", "part"));
        if (facts.Standards.Count > 0) rows.Add((_words.Standards, "standards", "part"));
        if (facts.Abbreviations.Explained.Count > 0) rows.Add((_words.Abbreviations, "abbreviations", "part"));
        if (_issue.Corrections.Count > 0) rows.Add((_words.Corrections, "corrections", "part"));
        return rows;
    }

    private List<Scope> Index() => [.. IndexRows().Select(r => new Scope
    {
        ["title"] = r.Title, ["anchor"] = r.Anchor, ["page"] = Page?.Invoke(r.Anchor), ["is_section"] = r.Kind == "section", ["is_article"] = r.Kind == "article", ["is_part"] = r.Kind == "part", ["kind"] = r.Kind,
    })];

    public static string SectionAnchor(int index) => string.Create(CultureInfo.InvariantCulture, $"s{index + 1}");

    private List<Scope> Takeaways() => [.. _issue.Articles.Where(a => a.Takeaway.Count > 0).Select(a => new Scope
    {
        ["title"] = a.Title, ["number"] = a.Number, ["anchor"] = a.Anchor, ["text"] = Blocks(a.Takeaway), ["page"] = Page?.Invoke(a.Anchor),
    })];

    private List<Scope> Sections() => [.. _issue.Sections.Select((title, i) => new Scope
    {
        ["title"] = title, ["anchor"] = SectionAnchor(i), ["articles"] = (IReadOnlyList<Scope>)[.. _issue.Articles.Where(a => a.Section == title).Select(a => ArticleScope(a, a.Title))],
    })];

    private List<Scope> Annexes() => [.. _issue.Annexes.Select((a, i) => ArticleScope(a, IssueText.AnnexHeading(_issue, i)))];

    private Scope ArticleScope(Article article, string heading)
    {
        var blocks = new HtmlBlocks(form);
        var body = blocks.Of(LeadsOnly && article.Number > 0 ? [.. article.Body.OfType<Paragraph>().Take(1)] : article.Body);
        var background = LeadsOnly && article.Number > 0 ? default(Html?) : article.Background.Count > 0 ? blocks.Of(article.Background) : null;
        var sources = LeadsOnly ? [] : article.Sources.Select(s => SourceScope(s, blocks)).ToList();
        return new Scope
        {
            ["number"] = article.Number, ["title"] = heading, ["title_zh"] = article.TitleZh, ["anchor"] = article.Anchor, ["language"] = article.Language, ["body"] = body, ["background"] = background,
            ["tags"] = (IReadOnlyList<Scope>)[.. article.Tags.Select(t => new Scope { ["tag"] = t })], ["sources"] = (IReadOnlyList<Scope>)sources,
            ["calls"] = (IReadOnlyList<Scope>)[.. article.Calls.Select(c => CallScope(c, article))],
            ["notes"] = (IReadOnlyList<Scope>)[.. blocks.Notes.Select((n, i) => new Scope { ["number"] = i + 1, ["address"] = n })],
            ["translation"] = article.Translation is { } other ? ArticleScope(other, other.Title) : null,
        };
    }

    private Scope SourceScope(Source source, HtmlBlocks blocks) => new()
    {
        ["text"] = blocks.Link(source.Title, source.Address is { } address && !form.Notes ? address : null), ["title"] = source.Title, ["address"] = source.Address,
        ["language"] = source.Language is { } language && language != _issue.Language ? language == "zh" ? "(in Chinese)" : $"({language})" : null,
        ["line"] = IssueText.SourceLine(source, _words),
    };

    private Scope CallScope(Call call, Article article) => new()
    {
        ["subject"] = call.Subject, ["by"] = call.By, ["opens"] = call.Opens is { } opens ? _words.Day(opens) : null, ["closes"] = _words.Closes(call.Closes, _issue.Date), ["answer"] = call.Answer,
        ["number"] = article.Number, ["anchor"] = article.Anchor, ["is_soon"] = call.Closes is { } closes && closes.DayNumber - _issue.Date.DayNumber is >= 0 and < 7,
    };

    private List<Scope> Calls() => [.. facts.Calls.Select(c => CallScope(c.Call, c.Article))];

    private List<Scope> Standards() => [.. facts.Standards.Select(s => new Scope
    {
        ["id"] = s.Normal, ["anchor"] = StandardAnchor(s.Slug), ["title"] = s.Title, ["status"] = s.Status is { } status ? _words.Status(status) : null, ["is_known"] = s.Status is not null,
        ["is_replaced"] = s.Status is "superseded" or "withdrawn", ["instead"] = string.Join(", ", s.Instead), ["address"] = _issue.Site is { } site && s.Status is not null ? $"{site}/standards/{s.Slug}" : null,
        ["articles"] = (IReadOnlyList<Scope>)[.. s.Articles.Where(a => a > 0).Select(a => new Scope { ["number"] = a, ["anchor"] = string.Create(CultureInfo.InvariantCulture, $"a{a}") })],
    })];

    /// <summary>Name of a standard's row in the list at the end.</summary>
    public static string StandardAnchor(string slug) => "std-" + slug;

    private List<Scope> Abbreviations() => [.. facts.Abbreviations.Explained.Select(a => new Scope { ["letters"] = a.Letters, ["en"] = a.English, ["zh"] = a.Chinese })];

    private List<Scope> Corrections() => [.. _issue.Corrections.Select(c => new Scope { ["issue"] = c.Issue, ["was"] = c.Was, ["is"] = c.Is })];
}
