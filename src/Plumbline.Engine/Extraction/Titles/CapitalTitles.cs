using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Titles that only their capitals mark. A noun of a title is the anchor: the words before it ("Personal Information Protection Law") and, behind a
/// preposition, after it ("Opinions on Further Promoting ..."). A noun that other capitals follow belongs to a body ("Law School") and is none.
/// </summary>
internal static class CapitalTitles
{
    public static void Find(ReadOnlySpan<char> text, ChunkedList<TitleMention> mentions)
    {
        for (var at = 0; at < text.Length; )
        {
            var hit = text[at..].IndexOfAny(TitleNouns.Anchors);
            if (hit < 0) return;
            at += hit;
            var from = at;
            at += 3;
            if (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '-' or '/' or '_' or '#')) continue;
            if (TitleNouns.At(text, from) is not { } noun) continue;
            if (Read(text, from, noun) is not { } mention) continue;
            mentions.Add(mention);
            at = Math.Max(at, mention.Span.End);
        }
    }

    private static TitleMention? Read(ReadOnlySpan<char> text, int from, TitleNoun noun)
    {
        var behind = from + noun.Word.Length;
        var start = TitleRun.Start(text, from);
        while (start < from && IsLeading(text[start..from], out var skip)) start += skip;
        if (IsPartOfBody(text, start) || IsPerson(text, start) || text[start..from].EndsWith("Laws and ")) return null;
        if (noun.Kind == "regulation" && ActNumber(text, behind) is var numbered && numbered > behind) return Make(text, start, numbered, noun);
        if (IsAskedFor(text, start, from, noun)) return null;
        // "Regulations of the People's Republic of China on ...": the object stands behind the owner.
        var owned = noun.TakesObject ? BehindChina(text, behind) : behind;
        var takesObject = noun.TakesObject && TitleNouns.IsObject(text[owned..Math.Min(text.Length, owned + 16)]) && !IsOfChina(text[owned..]) && (owned == behind || !IsDatePreposition(text[owned..]));
        if (takesObject)
        {
            var end = TitleRun.End(text, owned, takesObject: true);
            if (end > owned && Capitals(text[owned..end]) >= 1 && IsNamed(text[owned..end], noun))
            {
                return IsSpecial(noun, text[from..end], isObject: true) ? Make(text, start, end, noun) : null;
            }
        }
        if (!noun.EndsTitle || start == from) return null;
        var last = TitleRun.End(text, behind, takesObject: false);
        // Another capital follows at once: the noun does not end the name.
        if (last == behind && behind + 1 < text.Length && text[behind] is ' ' && char.IsUpper(text[behind + 1])) return null;
        if (!Names(text[start..from], noun, last > behind)) return null;
        if (last == behind && noun.Kind is "guideline" or "report" or "white-paper" && behind + 1 < text.Length && text[behind] == ':' && text[behind + 1] == ' ')
        {
            // "Practice Guide: Protection of ...": what follows the colon is the rest of the title.
            var rest = TitleRun.EndOfName(text, behind + 2);
            if (rest > behind + 2) last = rest;
        }
        return IsSpecial(noun, text[start..last], isObject: false) ? Make(text, start, last, noun) : null;
    }

    private static TitleMention Make(ReadOnlySpan<char> text, int start, int end, TitleNoun noun)
    {
        var span = TextSpan.FromBounds(start, end);
        if (noun.IsStrong) return new TitleMention(span, TitleMark.Capitals, TitleSort.Instrument, noun.Kind);
        var (sort, _) = TitleContext.Cue(text, span, out var isNear);
        return sort == TitleSort.Standard && isNear
            ? new TitleMention(span, TitleMark.Capitals, TitleSort.Standard, "") : new TitleMention(span, TitleMark.Capitals, TitleSort.Instrument, noun.Kind);
    }

    /// <summary>Nouns that name much else beside documents need more: a draft in brackets, "Management Methods", "Comments on Serving ...".</summary>
    private static bool IsSpecial(TitleNoun noun, ReadOnlySpan<char> title, bool isObject)
    {
        var isDraft = title.EndsWith("raft)") || title.EndsWith("omments)") || title.EndsWith("rial)");
        return noun.Word switch
        {
            "Methods" => title.StartsWith("Methods for the Administration ") || title.StartsWith("Methods for Administration ") || title.StartsWith("Methods for the Management ") || title.Contains("Management Methods", StringComparison.Ordinal) || title.Contains("Administrative Methods", StringComparison.Ordinal),
            "System" or "Charter" or "Procedures" => isDraft,
            "Specifications" => isDraft || isObject && title.StartsWith("Specifications on "),
            "Comments" or "Decision" => isObject && title.Count(' ') >= 4 && title.IndexOf(" on ") is > 0 and var on && title[(on + 4)..].IndexOf("ing ") is > 0 and < 24,
            "Policy" => title.Count(' ') >= 2,
            _ => true,
        };
    }

    /// <summary>A title with an object says something in it beyond the name of a body: one capitalised word of two letters is too little.</summary>
    private static bool IsNamed(ReadOnlySpan<char> rest, TitleNoun noun)
    {
        var words = rest.Trim();
        if (noun.Word is "Notice" or "Circular") return words.StartsWith("on ") || words.StartsWith("concerning ") || words.StartsWith("regarding ");
        if (noun.Word is "Report" or "Strategy" or "Policy" or "Law" or "Directive" && words.StartsWith("in ")) return false;
        if (words.StartsWith("in ")) return words.StartsWith("in the Field") || words.StartsWith("in the Area");
        // "Opinions to Further Optimise ...": a capitalised verb, not whom it was sent to.
        if (words.StartsWith("to ") && noun.Kind != "guideline") return noun.Word is "Opinions" or "Measures" or "Plan" && words.Length > 4 && char.IsUpper(words[3]) && char.IsLower(words[4]) && !words[3..].StartsWith("the ");
        // "Law of China", "Plan of SAC": an owner, no object.
        return !words.StartsWith("of ") || Capitals(words) >= 2;
    }

    /// <summary>The words before the noun say more than that there is such a document.</summary>
    private static bool Names(ReadOnlySpan<char> before, TitleNoun noun, bool hasTail)
    {
        int names = 0, acronyms = 0, generic = 0;
        foreach (var range in before.SplitAny(" \n-"))
        {
            var word = before[range];
            if (word.IsEmpty || word is "and" or "&") continue;
            if (word.Contains('’') || word.Contains('\'')) generic++;
            else if (TitleNouns.IsGeneric(word)) generic++;
            else if (word.IndexOfAnyInRange('a', 'z') < 0 && word.Length > 1 && !char.IsAsciiDigit(word[0])) acronyms++;
            else names++;
        }
        if (noun.Kind is "law" or "regulation") return names + acronyms > 0;
        return names >= 2 || names == 1 && (hasTail || acronyms + generic > 0) || acronyms > 0 && hasTail;
    }

    /// <summary>"Revised Regulations on ...", "New ...": an adjective of the sentence in front of the title.</summary>
    private static bool IsLeading(ReadOnlySpan<char> words, out int length)
    {
        length = words.IndexOf(' ') + 1;
        if (length <= 1) return false;
        return words[..(length - 1)] is "Revised" or "New" or "Draft" or "Relevant" or "Current" or "Said" or "Second" or "First" or "Chinese" or "Amended" or "Updated";
    }

    /// <summary>"State Administration for Market Regulation", "Department of Regulations": the name of a body.</summary>
    private static bool IsPartOfBody(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 40)..start].TrimEnd();
        if (before.EndsWith(" the")) before = before[..^4].TrimEnd();
        if (before.EndsWith(" for")) before = before[..^4];
        else if (before.EndsWith(" of") || before.EndsWith(" on")) before = before[..^3];
        else return false;
        before = before.TrimEnd();
        foreach (var body in (ReadOnlySpan<string>)["Administration", "Ministry", "Department", "Departments", "Bureau", "Office", "Commission", "Committee", "Institute", "Center", "Centre", "Division", "School", "Faculty", "Group", "Director", "Council"])
        {
            if (before.EndsWith(body)) return true;
        }
        return false;
    }

    /// <summary>"Dr. Ann Law".</summary>
    private static bool IsPerson(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 6)..start].TrimEnd();
        return before.EndsWith("Dr.") || before.EndsWith("Mr.") || before.EndsWith("Ms.") || before.EndsWith("Mrs.") || before.EndsWith("Prof.");
    }

    /// <summary>Behind <c>of the People's Republic of China</c> and the like; the same offset where none follows.</summary>
    private static int BehindChina(ReadOnlySpan<char> text, int at)
    {
        foreach (var owner in (ReadOnlySpan<string>)[" of the People's Republic of China", " of the People’s Republic of China", " of the PRC", " of China", " of the State Council"])
        {
            if (text[at..].StartsWith(owner) && text[(at + owner.Length)..].StartsWith(" on ") | text[(at + owner.Length)..].StartsWith(" for ") | text[(at + owner.Length)..].StartsWith(" concerning ")) return at + owner.Length;
        }
        return at;
    }

    /// <summary>"on 5 May", "for 2021" behind an owner begin a date, not an object.</summary>
    private static bool IsDatePreposition(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var word = rest[(rest.IndexOf(' ') + 1)..];
        var at = 0;
        return !word.IsEmpty && (char.IsAsciiDigit(word[0]) || Dates.DateText.TryMonth(word, ref at, out _));
    }

    /// <summary>"Seeks Opinions on ...", "Public Comments on ...": what is asked for, not a document.</summary>
    private static bool IsAskedFor(ReadOnlySpan<char> text, int start, int noun, TitleNoun kind)
    {
        if (kind.Word is not ("Opinions" or "Comments")) return false;
        var before = (start < noun ? text[start..noun] : text[Math.Max(0, noun - 20)..noun]).TrimEnd();
        foreach (var verb in (ReadOnlySpan<string>)["Seeks", "Seek", "Seeking", "Solicits", "Solicit", "Soliciting", "Solicited", "Collects", "Collecting", "Invites", "Requests", "Public", "for"])
        {
            if (before.EndsWith(verb, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsOfChina(ReadOnlySpan<char> rest) => rest.StartsWith(" of the People") || rest.StartsWith(" of China") || rest.StartsWith(" of the PRC");

    private static int Capitals(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if ((char.IsUpper(words[i]) || char.IsAsciiDigit(words[i])) && (i == 0 || words[i - 1] is ' ' or '"' or '“' or '\n')) capitals++;
        }
        return capitals;
    }

    /// <summary>Behind the number of an act of the European Union: <c>(EU) 2019/1020</c>, <c>(EC) No 765/2008</c>, <c>2014/53/EU</c>.</summary>
    private static int ActNumber(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 40)];
        var i = 0;
        foreach (var word in (ReadOnlySpan<string>)[" (EU)", " (EC)", " (EEC)"])
        {
            if (rest.StartsWith(word)) i = word.Length;
        }
        if (rest[i..].StartsWith(" No")) i += rest[i..].StartsWith(" No.") ? 4 : 3;
        if (i < rest.Length && rest[i] == ' ') i++;
        var digits = i;
        while (i < rest.Length && char.IsAsciiDigit(rest[i])) i++;
        if (i == digits || i >= rest.Length || rest[i] != '/') return at;
        i++;
        var second = i;
        while (i < rest.Length && char.IsAsciiDigit(rest[i])) i++;
        if (i == second) return at;
        if (i + 2 < rest.Length && rest[i] == '/' && char.IsAsciiLetterUpper(rest[i + 1]))
        {
            i++;
            while (i < rest.Length && char.IsAsciiLetterUpper(rest[i])) i++;
        }
        return at + i;
    }
}
