using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Laws;
using Plumbline.Engine.Text;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Documents;

/// <summary>From a law that a document is the text of to statements: on the law itself, and on each article and heading as a passage of its own.</summary>
internal static class LawStatements
{
    public static IEnumerable<StatementDraft> Of(Recognition found, string text, string sha256, ThingKey document)
    {
        if (found.Law is not { } law) return [];
        return [.. OfLaw(law, text, document), .. OfPassages(law, text, sha256, document)];
    }

    /// <summary>The day of the text: the last revision, else the promulgation or adoption; null where no day is stated.</summary>
    public static string? Day(LawDocument? law)
    {
        if (law is null) return null;
        var revised = law.Revisions.Where(e => e.Date is not null).Select(e => e.Date!.Value.ToString()).Order(StringComparer.Ordinal).LastOrDefault();
        return revised ?? (law.Promulgated?.Date ?? law.Adopted?.Date)?.ToString();
    }

    private static IEnumerable<StatementDraft> OfLaw(LawDocument law, string text, ThingKey document)
    {
        if (law.Title.Length == 0) yield break;
        var thing = InstrumentKey.Of(law.Title);
        var title = Place(text, law.TitleSpan);
        yield return new(document, Properties.Law, law.Title, Languages.Of(law.Title), thing, title);
        yield return new(thing, Properties.Title, law.Title, Languages.Of(law.Title), null, title);
        yield return new(thing, Properties.Kind, law.Kind, null, null, title);
        yield return new(thing, Properties.LawText, law.Title, null, document, title);
        var number = law.Number;
        foreach (var e in law.Events)
        {
            var evidence = Place(text, e.Span);
            if (e.Number == number && number is not null)
            {
                yield return new(thing, Properties.OrderNumber, number, null, null, evidence);
                number = null;
            }
            if (e.Date is not { } date || Property(e.Action) is not { } property) continue;
            yield return new(thing, property, date.ToString(), null, null, evidence);
        }
        foreach (var repeal in law.Repeals)
        {
            var (repealed, language, place) = (InstrumentKey.Of(repeal.Title), Languages.Of(repeal.Title), Place(text, repeal.Span));
            yield return new(thing, Properties.Repeals, repeal.Title, language, repealed, place);
            yield return new(repealed, Properties.Title, repeal.Title, language, null, place);
        }
    }

    private static string? Property(string action) => action switch
    {
        "adopted" => Properties.Adopted,
        "approved" => Properties.Approved,
        "promulgated" => Properties.Promulgated,
        "revised" => Properties.Revised,
        "effective" => Properties.Effective,
        _ => null,
    };

    private static IEnumerable<StatementDraft> OfPassages(LawDocument law, string text, string sha256, ThingKey document)
    {
        var passages = new List<(string Number, string Kind, string Title, string? Section, TextSpan Mark, bool OwnLine, int Start, int End)>();
        foreach (var (division, number) in Numbered(law.Divisions))
        {
            var title = division.Title.Length == 0 ? division.Label : $"{division.Label} {division.Title}";
            passages.Add((number, division.Kind, title, null, division.Heading, true, LineStart(text, division.Heading.Start), division.Heading.End));
        }
        foreach (var article in law.Articles)
        {
            var title = article.Title is { } heading ? $"{article.Label} {heading}" : article.Label;
            var own = article.LabelSpan.End >= text.Length || text[article.LabelSpan.End] is '\n' or '\r' || article.Title is not null && text[article.Span.Start] != '第';
            var mark = own && text.AsSpan(article.Span.Start, article.Span.Length).IndexOf('\n') is > 0 and var feed ? new TextSpan(article.Span.Start, feed) : article.LabelSpan;
            passages.Add((article.Number, "law-article", title, article.Division < 0 ? null : Path(law.Divisions, article.Division), mark, own, LineStart(text, article.Span.Start), article.Span.End));
        }
        passages.Sort((a, b) => a.Start.CompareTo(b.Start));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < passages.Count; i++)
        {
            var p = passages[i];
            if (!seen.Add(p.Number)) continue;
            // Blank lines up to the next passage belong to this one, so that passages cover the text.
            var next = i + 1 < passages.Count ? passages[i + 1].Start : text.Length;
            var end = next >= p.End && string.IsNullOrWhiteSpace(text[p.End..next]) ? next : p.End;
            if (end <= p.Start) continue;
            var thing = new ThingKey(ThingKinds.Provision, DocumentDraft.ArticleKey(sha256, p.Number), $"{document.Slug}-{p.Number}");
            var evidence = Place(text, p.Mark);
            yield return new(thing, Properties.Title, p.Title, null, null, evidence);
            yield return new(thing, Properties.Kind, p.Kind, null, null, evidence);
            yield return new(thing, Properties.Extent, ArticleProjection.Extent(TextSpan.FromBounds(p.Start, end)), null, null, evidence);
            if (p.OwnLine) yield return new(thing, Properties.Heading, ArticleProjection.Extent(p.Mark), null, null, evidence);
            if (p.Section is not null) yield return new(thing, Properties.Section, p.Section, null, null, evidence);
        }
    }

    /// <summary>Divisions with a name that is theirs alone: <c>chapter-3</c>, <c>chapter-3.section-1</c>.</summary>
    private static IEnumerable<(LawDivision Division, string Number)> Numbered(IReadOnlyList<LawDivision> divisions)
    {
        var above = new List<(LawDivision Division, string Number)>();
        foreach (var division in divisions)
        {
            above.RemoveAll(a => a.Division.Span.End <= division.Span.Start);
            var number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(above.Count > 0 ? above[^1].Number + "." : "")}{division.Kind}-{division.Number}");
            above.Add((division, number));
            yield return (division, number);
        }
    }

    private static string Path(IReadOnlyList<LawDivision> divisions, int at)
    {
        var here = divisions[at];
        return string.Join(", ", divisions.Take(at + 1).Where(d => d.Span.Contains(here.Span)).Select(d => d.Title.Length == 0 ? d.Label : $"{d.Label} {d.Title}"));
    }

    private static int LineStart(string text, int at) => text.LastIndexOf('\n', Math.Max(0, at - 1)) is var feed && at == 0 ? 0 : feed + 1;

    private static PassageEvidence Place(string text, TextSpan span)
    {
        var quote = Quotes.Around(text, span);
        return new PassageEvidence(quote, TextSpan.FromBounds(Math.Clamp(span.Start, quote.Start, quote.End), Math.Clamp(span.End, quote.Start, quote.End)), null);
    }
}
