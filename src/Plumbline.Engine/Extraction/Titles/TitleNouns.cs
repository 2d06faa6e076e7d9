using System.Buffers;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>The nouns of English titles: grammar of the field, not facts.</summary>
internal static class TitleNouns
{
    private static readonly TitleNoun[] All =
    [
        new("White Paper", "white-paper"), new("Whitepaper", "white-paper"), new("Blue Book", "white-paper"), new("Green Paper", "white-paper"),
        new("Law", "law"), new("Act", "law", TakesObject: false),
        new("Regulations", "regulation"), new("Regulation", "regulation"), new("Directive", "regulation"), new("Ordinance", "regulation"),
        new("Measures", "departmental-rule"), new("Provisions", "departmental-rule"), new("Rules", "departmental-rule"),
        new("Opinions", "policy"), new("Notice", "policy", EndsTitle: false), new("Circular", "policy", EndsTitle: false), new("Decision", "policy", EndsTitle: false),
        new("Comments", "policy", EndsTitle: false), new("Strategy", "policy"), new("Policy", "policy"),
        new("Plan", "plan"), new("Programme", "plan"), new("Roadmap", "plan"), new("Outline", "plan"),
        new("Guidelines", "guideline", IsStrong: false), new("Guideline", "guideline", IsStrong: false), new("Guidance", "guideline", IsStrong: false), new("Guide", "guideline", IsStrong: false),
        new("Catalogue", "catalogue"), new("Catalog", "catalogue"), new("Directory", "catalogue", EndsTitle: false), new("Report", "report"),
        new("Working Points", "plan"), new("Work Points", "plan"), new("Key Points", "plan", EndsTitle: false), new("Work Focus", "plan"), new("Work Priorities", "plan"),
        new("Index System", "other", TakesObject: false),
        new("Charter", "other", IsStrong: false), new("Procedures", "other", IsStrong: false), new("Specifications", "other", IsStrong: false),
        new("Methods", "other", IsStrong: false), new("System", "other", IsStrong: false),
    ];

    /// <summary>The nouns by their first letter, the longest first.</summary>
    private static readonly TitleNoun[][] ByLetter = MakeByLetter();

    /// <summary>Words that go with a noun without naming anything: "Work Plan", "New Regulations".</summary>
    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "new", "draft", "revised", "amended", "current", "national", "chinese", "china", "european", "eu", "international", "mandatory", "relevant", "annual", "this", "the", "these",
        "final", "second", "first", "third", "federal", "technical", "work", "action", "white", "paper", "laws", "law", "policies", "standards", "standard", "measures", "rules", "plan", "report",
        "regulations", "provisions", "administrative", "guiding", "implementation", "implementing", "interim", "overall", "development", "research", "management", "several", "master", "strategic", "strategy",
        "local", "provincial", "state", "special", "detailed", "related", "other", "its", "all", "test", "supporting", "executive", "summary", "project", "business", "full", "draft",
    };

    private const string Version = "0123456789. ";

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.- ");

    /// <summary>First characters of the nouns, to be searched for in a text.</summary>
    public static readonly SearchValues<string> Anchors = SearchValues.Create(MakeAnchors(), StringComparison.Ordinal);

    /// <summary>The noun that stands at an offset as a word of its own, the longest one, or null.</summary>
    public static TitleNoun? At(ReadOnlySpan<char> text, int at)
    {
        var letter = text[at] - 'A';
        if (letter < 0 || letter >= ByLetter.Length) return null;
        foreach (var noun in ByLetter[letter])
        {
            if (!text[at..].StartsWith(noun.Word)) continue;
            var end = at + noun.Word.Length;
            if (end >= text.Length || !char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '\'' or '’')) return noun;
        }
        return null;
    }

    /// <summary>The noun of a whole title: its last word before years and brackets, or the one before its first preposition; null where neither is one.</summary>
    public static TitleNoun? Of(ReadOnlySpan<char> title)
    {
        TitleNoun? first = null;
        TitleNoun? last = null;
        var behind = 0;
        for (var at = 0; at < title.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(title[at - 1]) || !char.IsAsciiLetter(title[at])) continue;
            if (At(title, at) is not { } noun) continue;
            var end = at + noun.Word.Length;
            if (first is null && noun.TakesObject && IsObject(title[end..])) first = noun;
            if (noun.EndsTitle) (last, behind) = (noun, end);
            at = end;
        }
        if (last is not null && !IsTail(title[behind..])) last = null;
        return first ?? last;
    }

    /// <summary>True for words that name nothing beside a noun.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> word) => Generic.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where a preposition follows that joins the object of a title.</summary>
    public static bool IsObject(ReadOnlySpan<char> rest)
    {
        // "White Paper 2.0 of ..."
        rest = rest.TrimStart(Version);
        foreach (var word in (ReadOnlySpan<string>)["for ", "on ", "of ", "to ", "concerning ", "regarding ", "in "])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>What may follow the last word of a title: a year, a version, "of China", brackets.</summary>
    private static bool IsTail(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.IsEmpty || rest[0] is '(' or '（' or '[') return true;
        return rest.StartsWith("of the People", StringComparison.Ordinal) || rest.StartsWith("of China", StringComparison.Ordinal) || rest.IndexOfAnyExcept(Figures) < 0;
    }

    private static TitleNoun[][] MakeByLetter()
    {
        var table = new TitleNoun[26][];
        for (var i = 0; i < table.Length; i++) table[i] = Array.FindAll(All, noun => noun.Word[0] == 'A' + i);
        foreach (var nouns in table) Array.Sort(nouns, (a, b) => b.Word.Length.CompareTo(a.Word.Length));
        return table;
    }

    private static string[] MakeAnchors()
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var noun in All) anchors.Add(noun.Word[..Math.Min(noun.Word.Length, 5)].TrimEnd());
        return [.. anchors];
    }
}
