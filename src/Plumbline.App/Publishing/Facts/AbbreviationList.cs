using Plumbline.App.Publishing.Forms;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;

namespace Plumbline.App.Publishing.Facts;

/// <summary>
/// The abbreviations of an issue: every word of two or more capitals that stands by itself in an article. It is explained by the issue's own list, by the article that writes
/// its name before it in full, or by the tables of bodies that ship with the program.
/// </summary>
/// <param name="Explained">What the table of the issue holds, in order.</param>
/// <param name="Open">What nothing explains, with the article that uses it first.</param>
internal sealed record AbbreviationList(IReadOnlyList<Abbreviation> Explained, IReadOnlyList<(string Letters, Article Article, int Offset)> Open)
{
    private const int Longest = 10;

    /// <summary>Capitals that are no abbreviation: numerals, and names that every reader knows by their letters alone.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "OK", "PDF", "AM", "PM", "QR" };

    public static AbbreviationList Of(Issue issue, IssueText text, Recognition found, Knowledge knowledge)
    {
        var explained = new SortedDictionary<string, Abbreviation>(StringComparer.OrdinalIgnoreCase);
        var open = new List<(string, Article, int)>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var inside = Inside(found);
        foreach (var (article, span) in text.Articles)
        {
            foreach (var (start, length) in Words(text.Content.AsSpan(span.Start, span.Length)))
            {
                var at = span.Start + start;
                if (IsInside(inside, at)) continue;
                var letters = text.Content.Substring(at, length);
                if (Plain.Contains(letters) || !asked.Add(letters)) continue;
                if (Explain(letters, at, issue, text.Content, knowledge) is { } row) explained[letters] = row;
                else open.Add((letters, article, at));
            }
        }
        return new AbbreviationList([.. explained.Values], open);
    }

    private static Abbreviation? Explain(string letters, int at, Issue issue, string text, Knowledge knowledge)
    {
        foreach (var own in issue.Abbreviations) if (own.Letters == letters) return own;
        foreach (var body in knowledge.Bodies) if (body.Abbreviation == letters) return new Abbreviation(letters, body.En, body.Zh);
        // Not only at its first place: it may be written out later.
        for (var here = at; here >= 0; here = text.IndexOf(letters, here + 1, StringComparison.Ordinal))
        {
            if (Expansion.Before(text, here, letters) is { } name) return new Abbreviation(letters, name, "");
        }
        return null;
    }

    /// <summary>Where identifiers stand: the letters in them are no abbreviations.</summary>
    private static List<(int Start, int End)> Inside(Recognition found)
    {
        var places = found.Standards.Select(s => (s.Span.Start, s.Span.End)).Concat(found.Committees.Where(c => !c.NamedOnly).Select(c => (c.Span.Start, c.Span.End))).ToList();
        foreach (var (start, end) in Addresses(found.Text.Content)) places.Add((start, end));
        places.Sort();
        return places;
    }

    private static bool IsInside(List<(int Start, int End)> places, int at)
    {
        var before = places.BinarySearch((at, int.MaxValue));
        if (before < 0) before = ~before;
        for (var i = before - 1; i >= 0 && i >= before - 4; i--) if (places[i].End > at) return true;
        return false;
    }

    private static IEnumerable<(int Start, int End)> Addresses(string text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is < '\u3000' and not ')') end++;
            yield return (Math.Max(0, at - 5), end);
        }
    }

    /// <summary>Words of capitals and digits with two capitals at least; joined by a stroke they are two words, by &amp; one.</summary>
    private static List<(int Start, int Length)> Words(ReadOnlySpan<char> text)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            int capitals = 0, small = 0;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '&' && end + 1 < text.Length && char.IsAsciiLetterUpper(text[end + 1])))
            {
                if (char.IsAsciiLetterUpper(text[end])) capitals++;
                else if (char.IsAsciiLetterLower(text[end])) small++;
                end++;
            }
            var isPlural = small == 1 && text[end - 1] == 's';
            var isMixed = capitals >= 3 && small is 1 or 2 && !isPlural;
            if (capitals >= 2 && (small == 0 || isPlural || isMixed) && end - at <= Longest) words.Add((at, isPlural ? end - at - 1 : end - at));
            at = Math.Max(end, at + 1);
        }
        return words;
    }
}
