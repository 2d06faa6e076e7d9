using System.Buffers;
using System.Globalization;
using Plumbline.Engine.Extraction.Laws;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>
/// English citations. Grammar: [(<c>item|point|subparagraph</c>) n <c>of</c>] [<c>paragraph</c> n <c>of</c>] (<c>Article n | Articles n {, n} and n | Articles n to n</c>)[<c>(</c>n<c>)(</c>a<c>)</c>]
/// [<c>, paragraph</c> n] [<c>of</c> law]; the law may also stand before: the Rope Law (Article 5).
/// </summary>
internal sealed class LatinCitations(CitationWriter writer)
{
    private const int MostInList = 40;

    private static readonly SearchValues<char> InBrackets = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    private readonly LawDocument? _law = writer.Found.Law;
    private readonly List<(string Number, int Value, string? Paragraph, string? Item, TextSpan Span, bool FromRange)> _list = [];
    private int _label;

    public void Find()
    {
        var text = writer.Found.Text.Content.AsSpan();
        var next = 1;
        foreach (var word in writer.Found.RareWords.Of(RareWord.Article))
        {
            if (word < next) continue;
            var start = word - 1;
            var at = word + 6;
            if (text[start] != 'A' || start > 0 && char.IsLetterOrDigit(text[start - 1]) || IsLabel(start)) continue;
            var plural = at < text.Length && text[at] == 's';
            var number = SkipBlanks(text, plural ? at + 1 : at);
            if (number == at || !TryList(text, start, number, plural, out var end)) continue;
            Write(text, start, end);
            next = end;
        }
    }

    private bool IsLabel(int at)
    {
        if (_law is not { Articles: var articles }) return false;
        while (_label < articles.Count && articles[_label].LabelSpan.Start < at) _label++;
        return _label < articles.Count && articles[_label].LabelSpan.Start == at;
    }

    private bool TryList(ReadOnlySpan<char> text, int start, int at, bool plural, out int end)
    {
        _list.Clear();
        end = at;
        var range = false;
        var from = start;
        while (_list.Count < MostInList && TryNumber(text, at, out var number, out var value, out var behind))
        {
            var (paragraph, item) = Brackets(text, ref behind);
            _list.Add((number, value, paragraph, item, TextSpan.FromBounds(from, behind), range));
            end = behind;
            var (next, isRange, repeated) = Joint(text, behind);
            if (next == behind || !plural && !repeated && !isRange) break;
            (at, from, range) = (next, next, isRange);
        }
        return _list.Count > 0;
    }

    /// <summary>A number with a letter (10a), or of a section (2.9.2), or Roman.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, int at, out string number, out int value, out int end)
    {
        (number, value, end) = ("", 0, at);
        var here = at;
        while (here < text.Length && here - at < 5 && char.IsAsciiDigit(text[here])) here++;
        if (here == at)
        {
            if (!LawNumbers.TryReadLatin(text, ref here, out value) || !char.IsAsciiLetterUpper(text[at])) return false;
            (number, end) = (value.ToString(CultureInfo.InvariantCulture), here);
            return true;
        }
        if (here - at > 3) return false;
        value = int.Parse(text[at..here], CultureInfo.InvariantCulture);
        while (here + 1 < text.Length && text[here] == '.' && char.IsAsciiDigit(text[here + 1]))
        {
            here++;
            while (here < text.Length && char.IsAsciiDigit(text[here])) here++;
        }
        if (here < text.Length && char.IsAsciiLetterLower(text[here]) && (here + 1 >= text.Length || !char.IsLetterOrDigit(text[here + 1]))) here++;
        if (here < text.Length && (char.IsLetterOrDigit(text[here]) || text[here] == '%') || value == 0) return false;
        (number, end) = (text[at..here].ToString(), here);
        return true;
    }

    /// <summary><c>(1)(a)</c> behind an article is paragraph and item.</summary>
    private static (string? Paragraph, string? Item) Brackets(ReadOnlySpan<char> text, ref int at)
    {
        string? paragraph = null, item = null;
        while (at + 2 < text.Length && text[at] == '(')
        {
            var close = text[at..Math.Min(text.Length, at + 6)].IndexOf(')');
            if (close < 2) break;
            var inside = text[(at + 1)..(at + close)];
            if (inside.ContainsAnyExcept(InBrackets)) break;
            if (paragraph is null && item is null && char.IsAsciiDigit(inside[0])) paragraph = inside.ToString();
            else item ??= inside.ToString();
            at += close + 1;
        }
        return (paragraph, item);
    }

    private static (int Next, bool Range, bool Repeated) Joint(ReadOnlySpan<char> text, int at)
    {
        foreach (var (joint, range) in (ReadOnlySpan<(string, bool)>)[(", and ", false), (", or ", false), (" and ", false), (" or ", false), (" to ", true), (" through ", true), ("-", true), ("–", true), (", ", false)])
        {
            if (!text[at..].StartsWith(joint, StringComparison.Ordinal)) continue;
            var next = at + joint.Length;
            var rest = text[next..];
            var word = rest.StartsWith("Articles ", StringComparison.Ordinal) ? 9 : rest.StartsWith("Article ", StringComparison.Ordinal) ? 8 : 0;
            return next + word < text.Length && char.IsAsciiDigit(text[next + word]) ? (next + word, range, word > 0) : (at, false, false);
        }
        return (at, false, false);
    }

    private void Write(ReadOnlySpan<char> text, int start, int end)
    {
        var (paragraph, item) = LatinUnits.Before(text, start);
        if (paragraph is null) paragraph = LatinUnits.Behind(text, ref end);
        var law = LatinLaw.Of(text, start, end, _law);
        for (var i = 0; i < _list.Count; i++)
        {
            var (number, value, own, ownItem, span, range) = _list[i];
            if (range) writer.AddBetween(law, _list[i - 1].Value, value, TextSpan.FromBounds(_list[i - 1].Span.Start, span.End), "article-range");
            writer.Add(law, number, own ?? (_list.Count == 1 ? paragraph : null), ownItem ?? (_list.Count == 1 ? item : null), span, range ? "article-range" : "article-latin");
        }
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + 4);
        while (at < limit && text[at] is ' ' or '\u00A0' or '\n' or '\r') at++;
        return at;
    }
}
