namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Names of bodies in an English list: <c>SAC, the Ministry of Industry and Information Technology (MIIT) and CESI</c>.</summary>
internal static class BodyNames
{
    private const int Most = 12;
    private const int Longest = 160;

    private static readonly string[] NoBodies = ["Comments", "Stakeholders", "Interested", "It", "They", "This", "These", "Dr", "Mr", "On", "In", "During", "According", "Experts", "As", "From", "Since", "For", "To", "If", "When", "While", "After", "Before", "Based",
        "Under", "Work", "Since", "Between", "Through", "Meanwhile", "However", "Therefore", "Moreover", "Furthermore", "Additionally", "Currently", "Recently", "Specifically", "Finally", "Once", "Again", "Later", "Earlier", "Then", "Also", "Approved", "Final", "Deadline", "Closing"];

    /// <summary>Capitalised adjectives that alone name nobody: <c>Chinese authorities</c>, <c>Public Consultation</c>.</summary>
    private static readonly string[] Adjectives = ["Chinese", "European", "German", "Japanese", "American", "Korean", "British", "French", "Public", "Local", "National", "International", "Foreign", "Other", "Several"];

    /// <summary>The names in order; a name starts with a capital and ends where a word in lower case other than <c>of, for, and, the, on, under</c> stands.</summary>
    public static IReadOnlyList<string> In(ReadOnlySpan<char> list)
    {
        List<string>? names = null;
        while (!list.IsEmpty && (names?.Count ?? 0) < Most)
        {
            var (cut, behind) = NextBorder(list);
            if (NameIn(Phrase.Clean(list[..cut], Longest)) is { } name) (names ??= []).Add(name);
            list = list[behind..];
        }
        return names ?? (IReadOnlyList<string>)[];
    }

    private static (int Cut, int Behind) NextBorder(ReadOnlySpan<char> list)
    {
        var from = 0;
        while (true)
        {
            var comma = list[from..].IndexOf(", ");
            var and = list[from..].IndexOf(" and ");
            foreach (var with in (ReadOnlySpan<string>)[" together with ", " along with ", " as well as "])
            {
                if (list[from..].IndexOf(with) is > 0 and var joined && (comma < 0 || joined < comma) && (and < 0 || joined < and)) return (from + joined, from + joined + with.Length);
            }
            if (comma < 0 && and < 0) return (list.Length, list.Length);
            if (comma >= 0 && (and < 0 || comma < and)) return (from + comma, from + comma + 2);
            var border = from + and;
            if (!JoinsOneName(list[..border], list[(border + 5)..])) return (border, border + 5);
            from = border + 5;
        }
    }

    /// <summary>The "and" of <c>Ministry of Industry and Information Technology</c> joins no two bodies.</summary>
    private static bool JoinsOneName(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (IsWholeAbbreviation(left, right) || IsHalfName(left, right)) return true;
        var scope = Math.Max(left.LastIndexOf(" of "), Math.Max(left.LastIndexOf(" for "), left.LastIndexOf(" on ")));
        if (scope < 0 || left.EndsWith(')') || right.StartsWith("the ", StringComparison.Ordinal)) return false;
        var word = right.IndexOfAny(' ', ',');
        var first = word < 0 ? right : right[..word];
        return first.Length > 1 && char.IsAsciiLetterUpper(first[0]) && char.IsAsciiLetterLower(first[1]);
    }

    /// <summary><c>National Radio</c> and <c>Television Administration (NRTA)</c>: the abbreviation takes its letters from both sides.</summary>
    private static bool IsWholeAbbreviation(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var open = right.IndexOf('(');
        if (open < 2 || right[..open].IndexOfAny(",;") >= 0 || right[open..].IndexOf(')') is not (> 2 and < 12 and var length)) return false;
        var letters = right.Slice(open + 1, length - 1);
        if (letters.IndexOfAnyExceptInRange('A', 'Z') >= 0) return false;
        var last = left[(left.LastIndexOf(", ") is >= 0 and var comma ? comma + 2 : 0)..];
        Span<char> initials = stackalloc char[24];
        var ofRight = Initials(right[..open], initials);
        if (initials[..ofRight].SequenceEqual(letters)) return false;
        var ofBoth = Initials(last, initials);
        ofBoth += Initials(right[..open], initials[ofBoth..]);
        return initials[..ofBoth].SequenceEqual(letters);
    }

    private static int Initials(ReadOnlySpan<char> words, Span<char> initials)
    {
        var count = 0;
        for (var i = 0; i < words.Length && count < initials.Length; i++)
        {
            if (char.IsAsciiLetterUpper(words[i]) && (i == 0 || words[i - 1] is ' ' or '-')) initials[count++] = words[i];
        }
        return count;
    }

    /// <summary><c>the Implementation</c> and <c>Supervision Division</c>: one word behind an article is half of the name of a unit.</summary>
    private static bool IsHalfName(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var last = left[(left.LastIndexOf(", ") is >= 0 and var comma ? comma + 2 : 0)..].Trim();
        if (last.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) last = last[4..];
        // "Certification and Accreditation Administration": what is done, not who does it.
        else if (!(last.EndsWith("tion") || last.EndsWith("ment") || last.EndsWith("ing") || last.EndsWith("ity") || last.EndsWith("ance"))) return false;
        if (last.Length < 3 || last.IndexOf(' ') >= 0 || !char.IsAsciiLetterUpper(last[0]) || !char.IsAsciiLetterLower(last[1]) || last is "Ministry" or "Commission" or "Council" or "Committee" or "Administration" or "Government" or "Party") return false;
        var first = right.IndexOf(' ');
        if (first < 2 || !char.IsAsciiLetterUpper(right[0]) || !char.IsAsciiLetterLower(right[1])) return false;
        var second = right[(first + 1)..];
        var end = second.IndexOfAny(' ', ',', '(');
        return (end < 0 ? second : second[..end]) is "Division" or "Department" or "Bureau" or "Office" or "Administration" or "Committee" or "Commission" or "Centre" or "Center" or "Institute" or "Association" or "Section" or "Unit";
    }

    /// <summary><c>Association on 19 April</c> ends before the date.</summary>
    private static bool StartsDate(string[] words, int at)
    {
        var month = 0;
        return at > 0 && words[at - 1] is ("on" or "in") && (char.IsAsciiDigit(words[at][0]) || DateText.TryMonth(words[at], ref month, out _));
    }

    /// <summary>"China's Ministry" is the Ministry; a bracket that only closes is none of a name.</summary>
    private static string Whole(string name)
    {
        if (name.EndsWith(')') && !name.Contains('(')) name = name[..^1];
        // "the Committee (the so-called TC260)": a bracket of which only the opening is left.
        else if (name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open && name.IndexOf(')', open) < 0) name = name[..open];
        foreach (var owner in (ReadOnlySpan<string>)["China's ", "China’s "])
        {
            if (name.StartsWith(owner, StringComparison.Ordinal)) name = name[owner.Length..];
        }
        return name;
    }

    private static string? NameIn(string phrase)
    {
        var words = phrase.Split(' ');
        if (words[0] is "and" or "the" or "by" or "jointly") words = words[1..];
        if (words.Length > 0 && words[0] is "the" or "The") words = words[1..];
        var count = 0;
        while (count < words.Length && words[count].Length > 0 && (!char.IsAsciiLetterLower(words[count][0]) || words[count] is "of" or "for" or "and" or "the" or "on" or "under" or "to") && !StartsDate(words, count)) count++;
        while (count > 0 && char.IsAsciiLetterLower(words[count - 1][0])) count--;
        if (count == 0 || words[0].EndsWith(':') || !(char.IsAsciiLetterUpper(words[0][0]) || words[0][0] > '\u2E80') || Array.IndexOf(NoBodies, words[0].TrimEnd('.')) >= 0) return null;
        var name = Whole(string.Join(' ', words[..count]));
        return name.Length > 1 && Array.IndexOf(Adjectives, name) < 0 ? name : null;
    }
}
