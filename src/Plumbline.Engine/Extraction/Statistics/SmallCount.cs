using Plumbline.Engine.Extraction.Quantities;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>Tells whether a number in words up to twelve counts something: an achievement or a state stands beside it, and no list follows.</summary>
internal static class SmallCount
{
    private static readonly string[] VerbsBefore =
    [
        "released", "published", "issued", "completed", "launched", "holds", "holding", "hold", "held", "formulated", "developed", "initiated", "drafted", "led", "leads", "signed", "operates", "manages",
        "operating", "managing", "undertakes", "hosts", "registered", "granted", "approved", "converted", "submitted", "established", "founded", "revised", "adopted", "approving", "releasing", "publishing", "issuing", "approval of", "release of", "publication of",
    ];

    private static readonly string[] Auxiliaries = ["are", "were", "was", "have been", "has been", "had been", "is"];

    private static readonly string[] Adverbs = ["currently", "already", "officially", "formally", "now", "successively", "also", "still", "all", "being"];

    private static readonly string[] StatesBehind =
    [
        "released", "published", "issued", "completed", "launched", "under development", "under formulation", "under revision", "under way", "underway", "in progress", "in force", "registered", "revised", "approved",
        "withdrawn", "abolished", "converted", "adopted", "initiated", "established",
    ];

    private static readonly string[] VerbsBehind = ["served", "serve", "participated", "took part", "attended", "joined", "take part", "participate", "act as", "acted as"];

    public static bool Counts(Recognition found, ReadOnlySpan<char> text, Quantity quantity)
    {
        if (!IsConcrete(CountedNoun.Head(text[quantity.Unit.Start..quantity.Unit.End])) || !IsAchieved(text, quantity) || InHeading(found, quantity.Span.Start)) return false;
        return !ListFollows(found, text, quantity.Unit.End);
    }

    /// <summary>Things and people; goals, aspects and capabilities are what a text lists.</summary>
    private static bool IsConcrete(ReadOnlySpan<char> noun) => noun is
        "standards" or "specifications" or "projects" or "reports" or "experts" or "committees" or "Committees" or "subcommittees" or "groups" or "Groups" or "companies" or "enterprises" or "firms"
        or "organisations" or "organizations" or "institutions" or "institutes" or "members" or "certificates" or "agreements" or "countries" or "provinces" or "cities" or "regions" or "proposals"
        or "platforms" or "laboratories" or "centres" or "centers" or "bodies" or "associations" or "documents" or "guidelines" or "regulations" or "laws" or "papers" or "products" or "patents"
        or "participants" or "delegates" or "representatives" or "manufacturers" or "universities" or "ministries" or "departments" or "amendments" or "secretariats" or "stations" or "parks" or "zones" or "bases";

    private static bool IsAchieved(ReadOnlySpan<char> text, Quantity quantity)
    {
        var start = QuantityContext.BeforeQualifier(text, quantity.Span.Start);
        var before = text[Math.Max(0, start - 16)..start];
        foreach (var verb in VerbsBefore)
        {
            if (before.EndsWith(verb) && (before.Length == verb.Length || before[^(verb.Length + 1)] == ' ')) return true;
        }
        // These three standards were released: they were counted before.
        if (NumberReader.WordBefore(text, start) is "the" or "The" or "these" or "These" or "those" or "all" or "All") return false;
        var behind = text[quantity.Unit.End..Math.Min(text.Length, quantity.Unit.End + 60)].TrimStart();
        foreach (var verb in VerbsBehind)
        {
            if (StartsWith(behind, verb)) return true;
        }
        var states = behind;
        if (!Strip(ref states, Auxiliaries)) return false;
        while (Strip(ref states, Adverbs))
        {
        }
        foreach (var state in StatesBehind)
        {
            if (StartsWith(states, state)) return true;
        }
        return false;
    }

    /// <summary>True where the sentence goes on with a colon, "namely" or (i): the number is that of a list. "Including" leaves the list open.</summary>
    private static bool ListFollows(Recognition found, ReadOnlySpan<char> text, int at)
    {
        var end = found.Sentences.Around(at, at).End;
        var words = text[at..Math.Min(end, at + 240)];
        var open = words.IndexOf("including");
        var stops = new[] { words.IndexOf(':'), words.IndexOf("namely"), words.IndexOf("(i)"), words.IndexOf("(1)") };
        foreach (var stop in stops)
        {
            if (stop >= 0 && (open < 0 || open > stop)) return true;
        }
        return false;
    }

    private static bool InHeading(Recognition found, int at)
    {
        if (found.Newsletter is not { Articles: var articles }) return false;
        foreach (var article in articles)
        {
            if (article.Heading.Contains(at)) return true;
        }
        return false;
    }

    private static bool Strip(ref ReadOnlySpan<char> words, string[] any)
    {
        foreach (var word in any)
        {
            if (!StartsWith(words, word)) continue;
            words = words[word.Length..].TrimStart();
            return true;
        }
        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> words, string word) =>
        words.StartsWith(word) && (words.Length == word.Length || !char.IsAsciiLetter(words[word.Length]));
}
