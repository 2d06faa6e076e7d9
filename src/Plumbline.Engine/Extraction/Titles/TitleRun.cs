using System.Buffers;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Walks the words of a title that is marked by its capitals only. Words begin with a capital or are figures (14th, 5G+, 2018-2019); small
/// words (of, for, the ...) belong to it between such words; so do a quoted name, a bracket with a year, an edition or "Draft", and a comma in a list that "and" closes.
/// </summary>
internal static class TitleRun
{
    private const int MostWords = 40;
    private const int LongestBracket = 60;
    private const int LongestQuote = 150;

    private static readonly SearchValues<char> Version = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Years = SearchValues.Create("0123456789-–— ");

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Capitalised words that begin a sentence or a clause, never a title.</summary>
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "In", "This", "These", "That", "According", "Under", "On", "Its", "Their", "Article", "A", "An", "Following", "And", "For", "By", "Such", "While", "Since", "Besides", "With",
        "After", "Before", "As", "At", "From", "To", "Both", "All", "Other", "Updated", "Released", "Issued", "Published", "Revised", "Annex", "Chapter", "Section", "Implement", "Implementing",
        "Approves", "Approved", "Releases", "Issues", "Publishes", "Launches", "Announces", "Updates", "Adopts", "Proposes", "Revises", "Amends", "Draft", "New", "Read", "See", "Also", "However",
        "Mr", "Dr", "Ms", "When", "If", "It", "Compared", "Based", "Through", "During", "Our", "Your", "We", "Related", "Each", "No",
        // Verbs of headings: "Seven Bodies Jointly Release Measures on ...".
        "Seeks", "Seek", "Solicits", "Solicit", "Collects", "Invites", "Requests", "Release", "Issue", "Publish", "Announce", "Launch", "Unveil", "Unveils", "Introduces", "Drafts", "Explains", "Interprets",
        "Discusses", "Clarifies", "Finalises", "Finalizes", "Reviews", "Promotes", "Improves", "Strengthens", "Opens", "Starts", "Passes", "Presents", "Approve", "Adopt", "Jointly", "Implements", "Completes",
    };

    /// <summary>Verbs that close a heading: "... White Paper Released".</summary>
    private static readonly HashSet<string> Closers = new(StringComparer.Ordinal)
        { "Released", "Published", "Issued", "Approved", "Launched", "Updated", "Revised", "Announced", "Adopted", "Called", "Calls", "Enters", "Entered", "Comes", "Came", "Takes", "Took", "Under", "Held", "Released:", "Established", "Completed", "Unveiled", "Passed", "Opened", "Starts", "Started" };

    /// <summary>Last words of the names of bodies.</summary>
    private static readonly HashSet<string> BodyNouns = new(StringComparer.Ordinal)
    {
        "Administration", "Ministry", "Department", "Bureau", "Office", "Commission", "Committee", "Institute", "Center", "Centre", "Council", "Association", "Group", "Congress", "Agency", "Organization", "Organisation",
        "Academy", "Alliance", "Union", "Authority", "China", "Technology", "Europe",
    };

    /// <summary>The offset of the first word of the run that ends before <paramref name="end"/>; <paramref name="end"/> where no word belongs.</summary>
    public static int Start(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        var at = end;
        for (var words = 0; words < MostWords; words++)
        {
            var wordEnd = BlankBefore(text, at);
            if (wordEnd < 0) break;
            at = WordStart(text, wordEnd);
            var word = text[at..wordEnd];
            if (word.IsEmpty) break;
            if (word is "and" or "&" or "+")
            {
                // Only between two capitalised words, and not behind a noun that ended a title of its own.
                var before = BlankBefore(text, at);
                if (before < 0 || text[WordStart(text, before)..before].IndexOfAnyInRange('0', '9') >= 0 || !IsName(text[WordStart(text, before)..before]) || TitleNouns.At(text, WordStart(text, before)) is { IsStrong: true }) break;
                continue;
            }
            if (!IsName(word) || IsOpener(word) || IsOwner(word)) break;
            start = at;
        }
        return start;
    }

    /// <summary>Behind the last word of the run that goes on at <paramref name="from"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind a word that belongs to it.</param>
    /// <param name="takesObject">True where small words may go on: "Measures for ...".</param>
    public static int End(ReadOnlySpan<char> text, int from, bool takesObject)
    {
        var end = from;
        var at = from;
        var small = 0;
        var isOwned = false;
        for (var words = 0; words < MostWords; words++)
        {
            if (at < text.Length && text[at] == ',' && takesObject && small == 0)
            {
                if (!ListGoesOn(text, at + 1)) break;
                at++;
            }
            var start = BlankAfter(text, at);
            if (start < 0) break;
            if (text[start] is '-' or '–' or '—' && takesObject && small == 0 && PartBehind(text, start) is > 0 and var part)
            {
                (at, end) = (part, part);
                continue;
            }
            if (text[start] is '(' or '（')
            {
                var close = Bracket(text, start);
                if (close < 0 || small > 0) break;
                (at, end) = (close, close);
                continue;
            }
            if (text[start] is '"' or '“' && takesObject)
            {
                var close = Quote(text, start);
                if (close < 0) break;
                (at, end, small) = (close, close, 0);
                continue;
            }
            at = WordEnd(text, start);
            var word = text[start..at];
            if (word.IsEmpty) break;
            if (IsSmall(word))
            {
                if (!takesObject && small == 0)
                {
                    if (word is not "of" || !IsChina(text[start..])) break;
                    isOwned = true;
                }
                if (++small > 3 || StartsDate(text, at, word)) break;
                if (word is "and" && StartsOther(text, at)) break;
                continue;
            }
            // "... of Civil Aircraft This measure sets": the next sentence, in a table that lost its borders.
            if (word is "This" or "These" or "It") break;
            if (!IsName(word) && !IsYear(word) || Closers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) break;
            if (small > 0 && word.Contains('/') && word.IndexOfAnyInRange('a', 'z') < 0) break;
            if (!takesObject && small == 0 && !isOwned && !IsYear(word)) return from;
            if (word is "Part" && NumberBehind(text, at) is > 0 and var numbered) at = numbered;
            (end, small) = (at, 0);
        }
        return end;
    }

    /// <summary>Behind the number of a part, and its colon where more of the title follows (<c>Part 1: Gauge</c>); -1 where none stands there.</summary>
    private static int NumberBehind(ReadOnlySpan<char> text, int at)
    {
        var start = BlankAfter(text, at);
        if (start < 0) return -1;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || end > start && text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))) end++;
        if (end == start || end - start > 6) return -1;
        return end + 2 < text.Length && text[end] == ':' && text[end + 1] == ' ' && char.IsUpper(text[end + 2]) ? end + 1 : end;
    }

    /// <summary>The run of at least three capitalised words that starts at an offset and ends at a mark or a small word; empty where there is none.</summary>
    public static int EndOfName(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length || !char.IsUpper(text[from]) && !char.IsAsciiDigit(text[from])) return from;
        var first = WordEnd(text, from);
        if (!IsName(text[from..first])) return from;
        var end = End(text, first, takesObject: true);
        var names = 0;
        for (var at = from; at < end; at++)
        {
            if (char.IsUpper(text[at]) && (at == from || text[at - 1] is ' ' or '-' or '"' or '“')) names++;
        }
        return names >= 3 ? end : from;
    }

    /// <summary>The first word that is no filler, without blanks around it.</summary>
    public static bool IsName(ReadOnlySpan<char> word)
    {
        if (char.IsUpper(word[0])) return true;
        if (!char.IsAsciiDigit(word[0])) return false;
        return word.Length > 1 && (word.ContainsAnyInRange('A', 'Z') || word.EndsWith("th") || word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || IsYears(word) || word.Length == 3 || IsYear(word));
    }

    /// <summary>2030, 2.0.</summary>
    private static bool IsYear(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 4 && word.IndexOfAnyExcept(Version) < 0;

    /// <summary>2018-2019.</summary>
    private static bool IsYears(ReadOnlySpan<char> word) => word.Length == 9 && word[4] is '-' or '–';

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word is "of" or "for" or "the" or "on" or "and" or "in" or "to" or "a" or "an" or "&" or "between" or "under" or "within" or "or" or "+" or "concerning" or "regarding" or "with" or "their" or "into" or "towards"
            or "against" or "among";

    /// <summary>"China's", "SESEC’s" own a title; "People's" and "Children's" are words of it.</summary>
    private static bool IsOwner(ReadOnlySpan<char> word) =>
        (word.EndsWith("'s") || word.EndsWith("’s")) && !word.StartsWith("People") && !word.StartsWith("Children") && !word.StartsWith("Women") && !word.StartsWith("Consumer");

    private static bool IsOpener(ReadOnlySpan<char> word) => word.StartsWith("Annex") || Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Behind the first word of a further part of a title: <c>Rules - Interface Identifier</c>; -1 where a body or a sentence follows the dash.</summary>
    private static int PartBehind(ReadOnlySpan<char> text, int dash)
    {
        var start = BlankAfter(text, dash + 1);
        if (start < 0 || text[dash - 1] == '\n' || !char.IsUpper(text[start])) return -1;
        var end = WordEnd(text, start);
        var word = text[start..end];
        return IsOpener(word) || word.IndexOfAnyInRange('a', 'z') < 0 && word.IndexOfAnyInRange('0', '9') < 0 ? -1 : end;
    }

    private static bool IsChina(ReadOnlySpan<char> rest) => rest.StartsWith("of the People") || rest.StartsWith("of China") || rest.StartsWith("of the PRC");

    /// <summary>"in September", "on 5 May", "by 2023": the sentence goes on with a date. "for 2021" belongs to a plan.</summary>
    private static bool StartsDate(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> small)
    {
        var start = BlankAfter(text, at);
        if (start < 0 || small is not ("in" or "on" or "for" or "to" or "under")) return false;
        var word = text[start..WordEnd(text, start)];
        if (word.IsEmpty) return false;
        foreach (var month in Months) if (word.SequenceEqual(month)) return true;
        return char.IsAsciiDigit(word[0]) && small is not "for" && word.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>"and the Data Security Law", "and Measures for ...": another title follows.</summary>
    private static bool StartsOther(ReadOnlySpan<char> text, int at)
    {
        var start = BlankAfter(text, at);
        if (start < 0) return true;
        if (text[start..].StartsWith("the ") || text[start..].StartsWith("on ") || text[start..].StartsWith("its ")) return true;
        for (var words = 0; words < 5 && start >= 0; words++)
        {
            var end = WordEnd(text, start);
            if (end == start || !IsName(text[start..end])) return false;
            if (TitleNouns.At(text, start) is { TakesObject: true, IsStrong: true } && TitleNouns.IsObject(text[end..])) return true;
            start = BlankAfter(text, end);
        }
        return false;
    }

    /// <summary>Behind a comma: capitalised words up to "and" and a capital, or "and" and a capital that no verb follows.</summary>
    private static bool ListGoesOn(ReadOnlySpan<char> text, int at)
    {
        for (var words = 0; words < 7; words++)
        {
            var start = BlankAfter(text, at);
            if (start < 0) return false;
            at = WordEnd(text, start);
            var word = text[start..at];
            if (word is "and")
            {
                var next = BlankAfter(text, at);
                if (next < 0 || !char.IsUpper(text[next])) return false;
                var nextEnd = WordEnd(text, next);
                var after = BlankAfter(text, nextEnd);
                return words > 0 || after >= 0 && (char.IsUpper(text[after]) || IsSmall(text[after..WordEnd(text, after)]));
            }
            if (word.IsEmpty || !char.IsUpper(word[0])) return false;
            if (at < text.Length && text[at] == ',') at++;
        }
        return false;
    }

    /// <summary>Behind a bracket that belongs to a title: a year, an edition, a draft, or a name that another name follows; -1 for others.</summary>
    private static int Bracket(ReadOnlySpan<char> text, int open)
    {
        var rest = text[(open + 1)..Math.Min(text.Length, open + LongestBracket)];
        var length = rest.IndexOfAny(')', '）', '\n');
        if (length <= 0 || rest[length] == '\n') return -1;
        var inside = rest[..length];
        var close = open + 2 + length;
        if (inside[0] is '"' or '“' or '*' or '\'' or '‘') return -1;
        foreach (var word in (ReadOnlySpan<string>)["draft", "edition", "trial", "interim", "version", "comment", "revision", "revised", "amend"])
        {
            if (inside.Contains(word, StringComparison.OrdinalIgnoreCase)) return inside.StartsWith("hereinafter") ? -1 : close;
        }
        if (inside.IndexOfAnyExcept(Years) < 0 && inside.Length >= 4) return close;
        if (IsField(inside)) return close;
        var next = BlankAfter(text, close);
        return next >= 0 && char.IsUpper(inside[0]) && inside.IndexOfAnyInRange('a', 'z') > 0 && inside.IndexOf(' ') < 0 && char.IsUpper(text[next]) ? close : -1;
    }

    /// <summary>(Intelligent and Connected Vehicles): the field that one of several documents of a name is about, in words; no body, no number of an order.</summary>
    private static bool IsField(ReadOnlySpan<char> inside)
    {
        int names = 0, at = 0;
        while (at < inside.Length)
        {
            var end = WordEnd(inside, at);
            var word = inside[at..end];
            if (word.IsEmpty || word.IndexOfAnyInRange('0', '9') >= 0 || word is "No" || !char.IsUpper(word[0]) && !IsSmall(word)) return false;
            if (char.IsUpper(word[0]) && word.IndexOfAnyInRange('a', 'z') > 0) names++;
            if (end < inside.Length && inside[end] != ' ') return false;
            if (end >= inside.Length && BodyNouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
            at = end + 1;
        }
        return names >= 2 && char.IsUpper(inside[0]);
    }

    private static int Quote(ReadOnlySpan<char> text, int open)
    {
        var rest = text[(open + 1)..Math.Min(text.Length, open + LongestQuote)];
        var length = rest.IndexOfAny('"', '”', '\n');
        if (length <= 0 || rest[length] == '\n' || !char.IsUpper(rest.TrimStart()[0])) return -1;
        return open + 2 + length;
    }

    /// <summary>The offset of the word that follows one blank or one line break; -1 where none does.</summary>
    private static int BlankAfter(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] is not (' ' or '\u00A0' or '\n')) return -1;
        at++;
        return char.IsWhiteSpace(text[at]) ? -1 : at;
    }

    /// <summary>The offset behind the word before one blank or one line break; -1 where there is none.</summary>
    private static int BlankBefore(ReadOnlySpan<char> text, int at) =>
        at >= 2 && text[at - 1] is ' ' or '\u00A0' or '\n' && !char.IsWhiteSpace(text[at - 2]) && IsWord(text[at - 2]) ? at - 1 : -1;

    private static int WordStart(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && (IsWord(text[end - 1]) || text[end - 1] == '.' && end < text.Length && char.IsAsciiDigit(text[end]))) end--;
        return end;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && (IsWord(text[start]) || text[start] == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1]) && start > 0 && char.IsAsciiDigit(text[start - 1]))) start++;
        return start;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) ? c is < '\u3400' or > '\u9FFF' : c is '-' or '–' or '&' or '\'' or '’' or '+' or '/';
}
