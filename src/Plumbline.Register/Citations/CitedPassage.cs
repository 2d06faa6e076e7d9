using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Citations;

/// <summary>Finds in a stretch of text the place that holds a fact: of all places of one of its values the one with most words of the fact around it.</summary>
internal sealed class CitedPassage(string text, TextSpan span)
{
    /// <summary>Units before and behind a place in which words of the fact count.</summary>
    private const int Around = 240;

    /// <summary>The same for a figure so short that it stands in many places.</summary>
    private const int NearWeak = 120;

    /// <summary>Places of one form that are looked at; more would be a form that proves nothing.</summary>
    private const int MostPlaces = 400;

    private const int ShortestWord = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(" ,.;:()/\"'-");

    private readonly FoldedText _folded = new(text, span);
    private List<(TextSpan Sentence, HashSet<string> Words)>? _sentences;

    /// <param name="values">The values of the fact in the order in which they prove it.</param>
    /// <param name="about">The fact in our own words.</param>
    /// <returns>The place and the value that stands there, or null.</returns>
    public (TextSpan Place, T Of)? Find<T>(IEnumerable<(T Of, string Value)> values, string about)
    {
        var words = Words(about);
        (TextSpan Place, T Of)? best = null;
        var bestScore = 0;
        foreach (var (of, value) in values)
        {
            var weak = FactForms.IsWeak(value);
            foreach (var form in FactForms.Of(value))
            {
                foreach (var at in Places(form).Take(MostPlaces))
                {
                    var beside = Beside(at, form.Length, words, weak ? NearWeak : Around);
                    if (weak && beside < Math.Min(FactForms.Needed(value), words.Count)) continue;
                    // A whole name proves more than a figure, and a figure more than nothing; words beside it decide between places.
                    var score = beside * 4 + (weak ? 1 : form.Length >= 20 ? 12 : 5);
                    if (score <= bestScore) continue;
                    (best, bestScore) = ((_folded.Place(at, form.Length), of), score);
                }
            }
        }
        return best;
    }

    /// <summary>The sentence that has most words in common with others; null where none has enough, or two have as many.</summary>
    /// <param name="about">The words.</param>
    /// <param name="least">How many different words must be in common.</param>
    public TextSpan? Nearest(string about, int least)
    {
        var words = Words(about);
        var (best, most, isAlone) = (default(TextSpan), least - 1, false);
        foreach (var (sentence, own) in _sentences ??= Sentences())
        {
            var common = own.Count(words.Contains);
            if (common < most || common < least) continue;
            isAlone = common > most;
            if (isAlone) (best, most) = (sentence, common);
        }
        return isAlone ? best : null;
    }

    private List<(TextSpan Sentence, HashSet<string> Words)> Sentences()
    {
        var sentences = new List<(TextSpan, HashSet<string>)>();
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var sentence = Statements.Quotes.Around(text, new TextSpan(at, 1));
            var until = Math.Max(at + 1, Math.Min(sentence.End, span.End));
            sentences.Add((TextSpan.FromBounds(at, until), Words(text[at..until])));
            at = until;
        }
        return sentences;
    }

    /// <summary>Where a form stands as a whole: no letter or digit goes on at its ends, no decimals behind a figure.</summary>
    private IEnumerable<int> Places(string form)
    {
        for (var at = _folded.Text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = _folded.Text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(at, form) && !IsNumbering(at, form)) yield return at;
        }
    }

    /// <summary>A number with a full stop or bracket at the beginning of a line counts the lines.</summary>
    private bool IsNumbering(int at, string form)
    {
        var place = _folded.Place(at, form.Length);
        var before = place.Start - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '(') before--;
        return FactForms.IsWeak(form) && (before < 0 || text[before] == '\n') && place.End < text.Length && text[place.End] is '.' or ')';
    }

    private bool IsWhole(int at, string form)
    {
        var folded = _folded.Text;
        var end = at + form.Length;
        if (char.IsAsciiLetterOrDigit(form[0]) && at > 0 && (char.IsAsciiLetterOrDigit(folded[at - 1]) || (char.IsAsciiDigit(form[0]) && at > 1 && folded[at - 1] is '.' or ',' && char.IsAsciiDigit(folded[at - 2])))) return false;
        if (!char.IsAsciiLetterOrDigit(form[^1]) || end >= folded.Length) return true;
        if (char.IsAsciiLetterOrDigit(folded[end]) && !(char.IsAsciiDigit(form[^1]) && char.IsAsciiLetter(folded[end]))) return false;
        return !(char.IsAsciiDigit(form[^1]) && folded[end] is '.' or ',' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]));
    }

    private int Beside(int at, int length, HashSet<string> words, int around)
    {
        var from = Math.Max(0, at - around);
        var until = Math.Min(_folded.Text.Length, at + length + around);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(_folded.Text[from..until]))
        {
            if (words.Contains(word)) found.Add(word);
        }
        return found.Count;
    }

    /// <summary>Words with their endings cut to six letters, so that "standards" and "standardisation" in two spellings meet.</summary>
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var folded = FoldedText.Of(text).AsSpan();
        foreach (var range in folded.SplitAny(Breaks))
        {
            var word = folded[range];
            if (word.Length >= ShortestWord && !char.IsAsciiDigit(word[0])) words.Add(word[..Math.Min(word.Length, 6)].TrimEnd('s').ToString());
        }
        return words;
    }
}
