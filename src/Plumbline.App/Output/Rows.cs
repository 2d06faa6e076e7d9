using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Citations;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Text;

namespace Plumbline.App.Output;

/// <summary>
/// Mentions as published rows: one per thing and article, the first mention; in a newsletter only what stands in its articles.
/// </summary>
internal static class Rows
{
    private const int QuoteLength = 120;

    public static IEnumerable<T> InScope<T>(Recognition found, IEnumerable<T> findings) where T : Finding =>
        found.Newsletter is null ? findings : findings.Where(f => f.Article is not null);

    public static List<StandardFinding> Standards(Recognition found) =>
        FirstOfEach(found, found.Standards, f => f.Id, (first, later) => first.Title is null && later.Title is not null ? first with { Title = later.Title } : first);

    /// <summary>The rows of a newsletter are those that have a code in the text; elsewhere a committee named without one is a row without an identifier.</summary>
    public static List<CommitteeFinding> Committees(Recognition found) =>
        FirstOfEach(found, found.Newsletter is null ? found.Committees : found.Committees.Where(f => !f.NamedOnly), f => f.Id, (first, later) => first.Name is null && later.Name is not null ? first with { Name = later.Name } : first);

    public static List<InstrumentFinding> Instruments(Recognition found) => FirstOfEach(found, found.Instruments, f => f.Title, (first, _) => first);

    public static List<CitationFinding> Citations(Recognition found) =>
        FirstOfEach(found, found.Citations, f => (f.Instrument, f.CitedArticle, f.Paragraph, f.Item), (first, _) => first);

    public static List<StandardTitleFinding> StandardTitles(Recognition found) => FirstOfEach(found, found.StandardTitles, f => f.Title, (first, _) => first);

    /// <summary>One row for each wording and meaning in an article.</summary>
    public static List<ReferenceFinding> References(Recognition found) => FirstOfEach(found, found.References, f => (found.Text.ToString(f.Span), f.Kind, f.ResolvesTo), (first, _) => first);

    /// <summary>
    /// The words that prove a finding: the proof or the span, cut at the end of its first line, with as much of the line around it
    /// as fits into 120 characters.
    /// </summary>
    public static TextSpan Quote(SourceText text, Finding finding)
    {
        var proof = finding.Proof ?? finding.Span;
        var line = text.Lines[text.LineOf(proof.Start)];
        var end = Math.Min(proof.End, line.End);
        if (end - proof.Start >= QuoteLength) return new(proof.Start, QuoteLength);
        if (finding.Proof is not null) return TextSpan.FromBounds(proof.Start, end);
        var room = QuoteLength - (end - proof.Start);
        var start = Math.Max(line.Start, proof.Start - (room / 2));
        end = Math.Min(line.End, start + QuoteLength);
        start = Math.Max(line.Start, end - QuoteLength);
        while (start > line.Start && start < proof.Start && !char.IsWhiteSpace(text.Content[start - 1]) && char.IsAscii(text.Content[start])) start++;
        if (start < text.Length && char.IsLowSurrogate(text.Content[start]) && start < proof.Start) start++;
        return Trim(text, TextSpan.FromBounds(start, end));
    }

    /// <summary>The line on which the last visible character of a span stands.</summary>
    public static int LastLine(SourceText text, TextSpan span) => text.LineOf(Math.Max(span.Start, Trim(text, span).End - 1));

    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text.Content[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private static List<T> FirstOfEach<T, TKey>(Recognition found, IEnumerable<T> findings, Func<T, TKey> key, Func<T, T, T> complete)
        where T : Finding
        where TKey : notnull
    {
        var rows = new List<T>();
        var places = new Dictionary<(string, TKey), int>();
        foreach (var finding in findings)
        {
            if (found.Newsletter is not null && finding.Article is null) continue;
            var identity = (finding.Article ?? "", key(finding));
            if (places.TryGetValue(identity, out var place))
            {
                rows[place] = complete(rows[place], finding);
            }
            else
            {
                places[identity] = rows.Count;
                rows.Add(finding);
            }
        }
        return rows;
    }
}
