using System.Buffers;
using System.Security.Cryptography;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Text;
using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Documents;

/// <summary>A document with all that will be stated about it, made without a database.</summary>
internal sealed class DocumentDraft
{
    private const int SlugHashDigits = 8;
    private const int LongestTitle = 300;

    /// <summary>Of a text with more findings the drafts are not held at once.</summary>
    private const int MostAtOnce = 10_000;

    /// <summary>Of a longer text the tokens are made passage by passage when they are written.</summary>
    private const int LongestTokenised = 200_000;

    /// <summary>A line of these alone is no title.</summary>
    private static readonly SearchValues<char> Rules = SearchValues.Create("-=*_#. ");

    private readonly NewDocument _document;
    private readonly Newsletter? _newsletter;

    public DocumentDraft(NewDocument document)
    {
        _document = document;
        _newsletter = document.Recognition.Newsletter;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span));
        Text = KeptText.Of(document.Recognition.Text.Content);
        TextSha256 = DocumentTexts.Hash(Text);
        Thing = new ThingKey(ThingKinds.Document, Sha256, $"{NamePart(document.Name)}-{Sha256[..SlugHashDigits]}".TrimStart('-'));
        Findings = new FindingStatements(document.Recognition, Text, Thing);
        FindingDrafts = Findings.Count <= MostAtOnce ? [.. Findings.Drafts()] : Findings.Drafts();
        Statements = [.. OfDocument(), .. OfArticles(), .. LawStatements.Of(document.Recognition, Text, Sha256, Thing)];
        Tokens = Text.Length > LongestTokenised ? [] : PassageCutter.Cut(Text, Statements.Where(s => s.Property == Properties.Extent).Select(s => new Passage { Ordinal = 0, Kind = "article", Span = ArticleProjection.Span(s.Value) }))
            .ToDictionary(p => p.Span, p => IndexText.Of(Text.Substring(p.Span.Start, p.Span.Length)));
    }

    public NewDocument Source => _document;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The text as it is kept.</summary>
    public string Text { get; }

    public string TextSha256 { get; }

    public ThingKey Thing { get; }

    /// <summary>What was found, with the statements that follow.</summary>
    public FindingStatements Findings { get; }

    /// <summary>The drafts of what was found: made already, or one after the other where there are very many.</summary>
    public IEnumerable<FindingDraft> FindingDrafts { get; }

    /// <summary>True where it is an issue of a periodical, which citations may name.</summary>
    public bool IsIssue => _newsletter?.Issue?.PeriodStart is not null;

    /// <summary>Statements on the document itself and on its articles; one without evidence rests on the upload.</summary>
    public IReadOnlyList<StatementDraft> Statements { get; }

    /// <summary>What the search index holds of the passages that the text is cut into, by their places.</summary>
    public Dictionary<TextSpan, string> Tokens { get; }

    /// <summary>Key of an article: the document's hash, a slash, its number.</summary>
    public static string ArticleKey(string sha256, string number) => $"{sha256}/{number}";

    private IEnumerable<StatementDraft> OfDocument()
    {
        var issue = _newsletter?.Issue;
        var title = Title(issue);
        yield return Stated(Properties.Title, title, Find(title, 0, Math.Min(Text.Length, 20_000)));
        yield return Stated(Properties.Kind, _document.Kind ?? (_newsletter is { Articles.Count: > 0 } ? "newsletter" : _document.Recognition.Law is null ? "document" : "law"));
        if ((_document.Language ?? Languages.Of(Text)) is { } language) yield return Stated(Properties.Language, language);
        if (_document.Date is { Length: > 0 } date) yield return Stated(Properties.Date, date);
        else if (LawStatements.Day(_document.Recognition.Law) is { } day) yield return Stated(Properties.Date, day);
        if (issue is null) yield break;
        if (issue.Series.Length > 0) yield return Stated(Properties.Series, issue.Series, Find(issue.Series, 0, Text.Length));
        if (issue.Title.Length > 0) yield return Stated(Properties.IssueTitle, issue.Title, Find(issue.Title, 0, Text.Length));
        if (issue.PeriodStart is { } start) yield return Stated(Properties.PeriodStart, start.ToString());
        if (issue.PeriodEnd is { } end) yield return Stated(Properties.PeriodEnd, end.ToString());
        if (!string.IsNullOrEmpty(issue.Publisher)) yield return Stated(Properties.Publisher, issue.Publisher, Find(issue.Publisher, 0, Text.Length));
    }

    private StatementDraft Stated(string property, string value, PassageEvidence? evidence = null) => new(Thing, property, value, null, null, evidence);

    private IEnumerable<StatementDraft> OfArticles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in _newsletter?.Articles ?? [])
        {
            if (!seen.Add(article.Number)) continue;
            var thing = new ThingKey(ThingKinds.Article, ArticleKey(Sha256, article.Number), $"{Thing.Slug}-{article.Number}");
            var heading = new PassageEvidence(Quotes.Around(Text, article.Heading), article.Heading, article.Number);
            heading = heading with { Mark = TextSpan.FromBounds(heading.Mark.Start, Math.Min(heading.Mark.End, heading.Quote.End)) };
            yield return new(thing, Properties.Title, article.Title, Languages.Of(article.Title), null, heading);
            yield return new(thing, Properties.Extent, ArticleProjection.Extent(article.Span), null, null, heading);
            yield return new(thing, Properties.Heading, ArticleProjection.Extent(article.Heading), null, null, heading);
            if (article.Section is { } section) yield return new(thing, Properties.Section, section, null, null, heading);
            if (article.Takeaway) yield return new(thing, Properties.Takeaway, "true", null, null, heading);
            foreach (var tag in article.Tags) yield return new(thing, Properties.Tag, tag, null, null, Find(tag, article.Span.Start, article.Span.End, article.Number) ?? heading);
            foreach (var url in article.Urls) yield return new(thing, Properties.Url, url, null, null, Find(url, article.Span.Start, article.Span.End, article.Number) ?? heading);
            if (article.Background is { } background)
            {
                var first = new TextSpan(background.Start, Math.Min(background.Length, 200));
                yield return new(thing, Properties.Background, ArticleProjection.Extent(background), null, null, Place(first, article.Number));
            }
        }
    }

    private string Title(IssueHeading? issue)
    {
        if (!string.IsNullOrWhiteSpace(issue?.Title)) return OneLine(issue.Title);
        if (_document.Recognition.Law is { Title.Length: > 0 } law) return OneLine(law.Title);
        if (_document.Title is { } title && IsTitle(title)) return OneLine(title);
        foreach (var line in Text.AsSpan()[..Math.Min(Text.Length, 5000)].EnumerateLines())
        {
            var words = line.Trim().TrimStart("#*=- ");
            if (IsTitle(words)) return OneLine(words.ToString());
        }
        return OneLine(_document.Name) is { Length: > 0 } name ? name : "untitled";
    }

    /// <summary>A line of words; a rule across the page or an address is none.</summary>
    private static bool IsTitle(ReadOnlySpan<char> line)
    {
        var words = line.Trim().TrimStart("#*=- ");
        return words.Length > 1 && words.IndexOfAnyExcept(Rules) >= 0 && !(words.StartsWith("http", StringComparison.OrdinalIgnoreCase) && words.Contains("://", StringComparison.Ordinal));
    }

    private PassageEvidence? Find(string value, int from, int until, string? article = null)
    {
        var at = Text.IndexOf(value, from, until - from, StringComparison.Ordinal);
        return at < 0 || value.Length == 0 ? null : Place(new TextSpan(at, value.Length), article);
    }

    private PassageEvidence Place(TextSpan span, string? article)
    {
        var quote = Quotes.Around(Text, span);
        return new PassageEvidence(quote, TextSpan.FromBounds(span.Start, Math.Min(span.End, quote.End)), article);
    }

    /// <summary>The file name without folder and ending; of an address the last part.</summary>
    private static string NamePart(string name)
    {
        var file = name.TrimEnd('/', '\\');
        file = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = file.LastIndexOf('.');
        return Slugs.Of(dot > 0 ? file[..dot] : file, 48, ascii: true);
    }

    private static string OneLine(string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }
}
