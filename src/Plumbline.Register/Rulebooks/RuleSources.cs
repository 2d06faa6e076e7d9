using Plumbline.Engine.Rules;
using Plumbline.Engine.Text;
using Plumbline.Register.Citations;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Rulebooks;

/// <summary>
/// Finds what rules cite in the documents of a register, as the facts that ship find their passages: of the cited article the place that holds a figure, day or name of the rule with most of its words around it.
/// Of several versions of an issue the latest counts; where the cited articles are not the same in the first and the last, the rulebook is for review.
/// </summary>
internal sealed class RuleSources(Reading db)
{
    /// <summary>Words that a sentence must share with a rule to be shown as the nearest one.</summary>
    private const int LeastInCommon = 4;

    private readonly List<CitedIssue> _issues = db.All<CitedIssue>("citations.issue", new { id = (long?)null });
    private readonly Dictionary<long, (string Text, Dictionary<string, PassageRow> Articles)> _texts = [];
    private readonly Dictionary<(long, string), CitedPassage> _passages = [];

    /// <summary>The quotes of each rule that has any, by the names of the rules.</summary>
    public Dictionary<string, IReadOnlyList<RuleQuote>> Quotes(Rulebook book)
    {
        var quotes = new Dictionary<string, IReadOnlyList<RuleQuote>>(StringComparer.Ordinal);
        foreach (var table in book.Tables)
        {
            foreach (var rule in table.Rules)
            {
                if (rule.Citations.Select(c => Quote(table, rule, c)).OfType<RuleQuote>().ToList() is { Count: > 0 } found) quotes[rule.Id] = found;
            }
        }
        return quotes;
    }

    /// <summary>What changed in the sources of a rulebook since the first version of each came, and nobody has looked through; empty where nothing did.</summary>
    public List<string> Changes(Rulebook book)
    {
        var changes = new List<string>();
        foreach (var cited in book.Tables.SelectMany(t => t.Rules).SelectMany(r => r.Citations).Concat(book.Sources).DistinctBy(c => (c.Source, c.Item)))
        {
            foreach (var versions in Versions(cited).GroupBy(v => v.Language))
            {
                if (versions.Count() < 2) continue;
                var (first, last) = (versions.First(), versions.Last());
                if (string.CompareOrdinal(last.KnownSince[..10], book.Reviewed ?? "") <= 0 || Words(first, cited.Item) == Words(last, cited.Item)) continue;
                changes.Add($"{cited with { Article = null }} reads differently in the version that came on {last.KnownSince[..10]} (/documents/{last.Slug})");
            }
        }
        return changes;
    }

    private List<CitedIssue> Versions(RuleCitation cited) => cited.Period is null ? [] : _issues.FindAll(i => i.Month == cited.Period && i.IsNamed(cited.Source));

    /// <summary>The words of the cited article, or of the whole where none is named; nothing where there is none of the number. Line breaks and dashes do not count.</summary>
    private string Words(CitedIssue issue, string? item)
    {
        var (text, articles) = Text(issue);
        if (item is null) return FoldedText.Of(text);
        return articles.TryGetValue(item, out var article) ? FoldedText.Of(text.Substring(article.Start, article.Length)) : "";
    }

    private (string Text, Dictionary<string, PassageRow> Articles) Text(CitedIssue issue)
    {
        if (!_texts.TryGetValue(issue.Id, out var held))
        {
            var articles = db.All<PassageRow>("documents.passages", new { id = issue.Id }).Where(p => p.Number is not null).GroupBy(p => p.Number!).ToDictionary(g => g.Key, g => g.First());
            _texts[issue.Id] = held = (DocumentTexts.Read(db.Connection, issue.Id), articles);
        }
        return held;
    }

    private RuleQuote? Quote(DecisionTable table, DecisionRule rule, RuleCitation cited)
    {
        if (Versions(cited) is not [.., var issue]) return null;
        var (text, articles) = Text(issue);
        var source = new SourceText(text);
        PassageRow? article = null;
        if (cited.Item is not null && !articles.TryGetValue(cited.Item, out article)) return new RuleQuote(cited.ToString(), "not-found") { Address = $"/documents/{issue.Slug}" };
        var span = article is null ? new TextSpan(0, text.Length) : new TextSpan(article.Start, article.Length);
        if (!_passages.TryGetValue((issue.Id, cited.Item ?? ""), out var passage)) _passages[(issue.Id, cited.Item ?? "")] = passage = new CitedPassage(text, span);
        if (passage.Find(Sought(table, rule, cited).Select(v => (0, v)), About(table, rule, withQuestion: true)) is not var (place, _))
        {
            if (passage.Nearest(About(table, rule, withQuestion: false), LeastInCommon) is { } near)
                return new RuleQuote(cited.ToString(), "nearest") { Quote = source.ToString(near), Title = article?.Title, Address = $"/documents/{issue.Slug}#L{source.LineOf(near.Start)}" };
            return new RuleQuote(cited.ToString(), "article") { Title = article?.Title, Address = $"/documents/{issue.Slug}#L{source.LineOf(span.Start)}" };
        }
        var quote = Register.Statements.Quotes.Around(text, place);
        var mark = TextSpan.FromBounds(place.Start - quote.Start, Math.Min(place.End, quote.End) - quote.Start);
        return new RuleQuote(cited.ToString(), "tied") { Quote = source.ToString(quote), Mark = mark, Title = article?.Title, Address = $"/documents/{issue.Slug}#L{source.LineOf(place.Start)}" };
    }

    /// <summary>What proves a rule where it stands in the text: the value as printed, the article, thresholds and days, names of several words.</summary>
    private static IEnumerable<string> Sought(DecisionTable table, DecisionRule rule, RuleCitation cited)
    {
        foreach (var part in (rule.Printed ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return part;
        if (cited.Article is { } article) yield return "article " + article;
        foreach (var condition in rule.Conditions)
        {
            var input = table.AllInputs[condition.Input];
            foreach (var end in new[] { condition.Least, condition.Most }.OfType<decimal>().Distinct()) yield return input.Show(RuleFact.Of(end)).Split(' ')[0].Replace(",", "", StringComparison.Ordinal);
            if (!condition.IsChoice || input.Type == InputType.Boolean) continue;
            var named = input.Values.Where((_, place) => condition.Includes(place)).ToList();
            foreach (var name in named.Count <= 3 ? named : []) if (IsTelling(name.Name)) yield return name.Name;
        }
        foreach (var value in rule.Outputs.SelectMany(o => o.Values)) if (IsTelling(value)) yield return value;
    }

    private static bool IsTelling(string words) => words.Length >= 8 && words.Contains(' ', StringComparison.Ordinal) || words.Any(char.IsAsciiDigit) && words.Length >= 4;

    private static string About(DecisionTable table, DecisionRule rule, bool withQuestion) =>
        string.Join(' ', rule.Conditions.Select(c => $"{table.AllInputs[c.Input].Name.Replace('_', ' ')} {c.Show(table.AllInputs[c.Input])}").Concat(rule.Outputs.Select(o => $"{o.Name.Replace('_', ' ')} {o.Text}")).Append(rule.Note).Append(rule.Printed).Append(withQuestion ? table.Question : null));
}
