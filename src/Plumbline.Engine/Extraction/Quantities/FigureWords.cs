using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>
/// Where the words stand that statistics and targets ask for around a number, found for both in one pass: when a figure holds, whether a rule or a penalty is stated, which plan is meant.
/// </summary>
internal sealed class FigureWords
{
    /// <summary>Each from where it is rare in text: "the end of" behind its article, "14th Five-Year Plan" behind its number.</summary>
    private static readonly SearchValues<string> Anchors = SearchValues.Create(["s of ", "end of ", " shall ", " must ", " fine", "penalt", "h Five-"], StringComparison.Ordinal);

    private readonly List<int> _dates = [];
    private readonly List<int> _plans = [];
    private readonly List<TextSpan> _rules = [];
    private readonly List<TextSpan> _penalties = [];

    public FigureWords(ReadOnlySpan<char> text, WideSigns signs)
    {
        for (var at = 0; text[at..].IndexOfAny(Anchors) is >= 0 and var hit; at++)
        {
            at += hit;
            switch (text[at])
            {
                case 's': _dates.Add(at); break;
                case 'e': if (at >= 5 && text[(at - 5)..at] is " the ") _dates.Add(at - 5); break;
                case 'h': if (at > 0 && text[at - 1] == 't') _plans.Add(at - 1); break;
                case 'p': _penalties.Add(new TextSpan(at, "penalt".Length)); break;
                default:
                    if (text[at + 1] == 'f') _penalties.Add(new TextSpan(at, " fine".Length));
                    else _rules.Add(new TextSpan(at, text[at + 1] == 's' ? " shall ".Length : " must ".Length));
                    break;
            }
        }
        var latin = _penalties.Count;
        foreach (var sign in signs.Of(WideSign.Penalty))
        {
            if (text[sign..].StartsWith("罚款")) _penalties.Add(new TextSpan(sign, 2));
        }
        if (latin > 0 && _penalties.Count > latin) _penalties.Sort((a, b) => a.Start.CompareTo(b.Start));
        Rules = new WordPlaces(_rules);
        Penalties = new WordPlaces(_penalties);
    }

    /// <summary>The starts of <c>s of </c> and <c> the end of </c>, in order.</summary>
    public IReadOnlyList<int> Dates => _dates;

    /// <summary>The starts of <c>th Five-</c>, in order.</summary>
    public IReadOnlyList<int> Plans => _plans;

    /// <summary>shall, must.</summary>
    public WordPlaces Rules { get; }

    /// <summary>fine, penalty, 罚款.</summary>
    public WordPlaces Penalties { get; }
}
