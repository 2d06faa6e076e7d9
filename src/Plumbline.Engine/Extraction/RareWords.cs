using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>What a rare word in Latin letters may be the anchor of.</summary>
internal enum RareWord : byte
{
    /// <summary>Article, articles: <c>rticle</c>.</summary>
    Article,

    /// <summary>ARTICLE before a blank: <c>RTICLE </c>.</summary>
    ArticleInCapitals,

    /// <summary>Secretariat: <c>ecretariat</c>.</summary>
    Secretariat,

    /// <summary>The head of a column of titles of standards: <c>tandard name</c>.</summary>
    TitleColumn,

    /// <summary>The head of a column of replaced standards: <c>tandard replaced</c>.</summary>
    ReplacedColumn,

    /// <summary>A version of a standard in another language: the blank before version, edition or translation, and <c>ranslated into</c>.</summary>
    Version,
}

/// <summary>
/// Where the words stand that few texts have and that recognisers look for all the same, found for all of them in one pass: each of them alone would go through the whole text again.
/// </summary>
internal sealed class RareWords
{
    private static readonly (RareWord Sort, string[] Words)[] Known =
    [
        (RareWord.Article, ["rticle"]),
        (RareWord.ArticleInCapitals, ["RTICLE "]),
        (RareWord.Secretariat, ["ecretariat"]),
        (RareWord.TitleColumn,
        [
            "tandard name", "tandard title", "tandard Name", "tandard Title", "ame of standard", "ame of the standard", "ame of Standard", "ame of the Standard", "itle of standard", "itle of the standard", "itle of Standard", "itle of the Standard", "ame of national standard",
        ]),
        (RareWord.ReplacedColumn,
        [
            "tandard replaced", "tandards replaced", "eplaced standard", "uperseded standard", "tandard Replaced", "tandards Replaced", "eplaced Standard", "uperseded Standard", "Replaced Effective", "Replaces Effective", "Replaced Implementation",
            "Replaces Implementation", " Replaced\n", " Replaces\n",
        ]),
        (RareWord.Version, [" version", " Version", " edition", " Edition", " translation", " Translation", "ranslated into "]),
    ];

    private static readonly SearchValues<string> Anchors = SearchValues.Create([.. Known.SelectMany(sort => sort.Words)], StringComparison.Ordinal);

    private readonly ChunkedList<int>[] _places = new ChunkedList<int>[Known.Length];

    public RareWords(ReadOnlySpan<char> text)
    {
        for (var sort = 0; sort < _places.Length; sort++) _places[sort] = new ChunkedList<int>();
        for (var at = 0; text[at..].IndexOfAny(Anchors) is >= 0 and var hit; at++)
        {
            at += hit;
            foreach (var (sort, words) in Known)
            {
                if (StartsWithOne(text[at..], words)) _places[(int)sort].Add(at);
            }
        }
    }

    /// <summary>The places of the words of a sort, in order.</summary>
    public ChunkedList<int> Of(RareWord sort) => _places[(int)sort];

    private static bool StartsWithOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
