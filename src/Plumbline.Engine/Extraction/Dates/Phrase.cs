namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Noun phrases cut out of English sentences.</summary>
internal static class Phrase
{
    private static readonly string[] ClauseOpeners =
        [" which ", " that ", " aiming ", " aimed ", " in order ", " requiring ", " calling ", " with the aim", " with the feedback", " with a deadline", " with comments", " with the comment", " so as ", " to regulate", " to promote", " to ensure", " (hereinafter", " during which", " replacing ", " and is ", " and was ", " and are ", " and were ", " and has ", " and have ", " and will "];

    private static readonly string[] Verbs = ["was", "were", "has", "have", "had", "been", "is", "are", "will", "be", "shall", "to", "start", "started", "officially", "formally", "jointly", "also", "then", "first", "successfully", "unanimously", "further", "not", "being", "on", "in", "of", "the", "by", "held",
        "come", "comes", "came", "become", "becomes", "became", "enter", "enters", "entered", "went", "take", "takes", "took", "and", "from", "scheduled", "planned", "expected"];

    /// <summary>
    /// The end of the noun phrase that starts at <paramref name="from"/>: a comma, semicolon, colon or dash outside italics, quotes and brackets, or a word that opens a clause.
    /// </summary>
    public static int EndOfObject(ReadOnlySpan<char> text, int from, int limit)
    {
        var depth = 0;
        var italics = false;
        var quoted = false;
        for (var at = from; at < limit; at++)
        {
            switch (text[at])
            {
                case '*':
                    italics = !italics;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '“':
                    quoted = true;
                    break;
                case '”':
                    quoted = false;
                    break;
                case '(' or '[' when !StartsClause(text[at..limit]):
                    depth++;
                    break;
                case ')' or ']':
                    depth = Math.Max(0, depth - 1);
                    break;
                case ',' or ';' or ':' or '–' or '—' or '(' or '[' or '。' or '，' when !italics && !quoted && depth == 0 && IsBreak(text, at):
                    return at;
                case ' ' when !italics && !quoted && depth == 0 && StartsClause(text[at..limit]):
                    return at;
                default:
                    break;
            }
        }
        return limit;
    }

    /// <summary><c>DATES: The rule</c> is the rule: the label of a notice in capitals.</summary>
    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> phrase)
    {
        var colon = phrase[..Math.Min(phrase.Length, 24)].IndexOf(": ");
        return colon >= 4 && phrase[..colon].IndexOfAnyExceptInRange('A', 'Z') < 0 ? phrase[(colon + 2)..] : phrase;
    }

    /// <summary>A phrase without auxiliary verbs and adverbs at its end.</summary>
    public static ReadOnlySpan<char> WithoutVerbs(ReadOnlySpan<char> phrase)
    {
        while (true)
        {
            phrase = phrase.TrimEnd(" ,\n\r");
            var space = phrase.LastIndexOfAny(' ', '\n');
            var last = phrase[(space + 1)..];
            if (last.IsEmpty || !IsVerb(last)) return phrase;
            phrase = phrase[..Math.Max(0, space)];
        }
    }

    /// <summary>A phrase on one line without marks of emphasis, links, quotes around it and a leading article, cut at a word.</summary>
    public static string Clean(ReadOnlySpan<char> phrase, int longest)
    {
        phrase = WithoutLabel(phrase);
        Span<char> clean = stackalloc char[Math.Min(phrase.Length, longest)];
        var length = 0;
        for (var i = 0; i < phrase.Length && length < longest; i++)
        {
            var c = phrase[i];
            if (c == ']' && i + 1 < phrase.Length && phrase[i + 1] == '(' && phrase[i..].IndexOf(')') is > 0 and var close)
            {
                i += close;
                continue;
            }
            if (c is '*' or '[' or ']') continue;
            if (!char.IsWhiteSpace(c)) clean[length++] = c;
            else if (length > 0 && clean[length - 1] != ' ') clean[length++] = ' ';
        }
        if (length >= longest)
        {
            while (length > 0 && clean[length - 1] != ' ') length--;
        }
        ReadOnlySpan<char> result = clean[..length].Trim(" ,;:.-–—。，\"“”");
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "an ", "A ", "An ", "its ", "their "])
        {
            if (result.StartsWith(article, StringComparison.Ordinal)) return result[article.Length..].Trim(" \"“”").ToString();
        }
        return result.ToString();
    }

    private static bool IsVerb(ReadOnlySpan<char> word)
    {
        foreach (var verb in Verbs)
        {
            if (word.SequenceEqual(verb)) return true;
        }
        return false;
    }

    /// <summary>The first two letters behind the blank of every opener.</summary>
    private static bool MayOpen(char first, char second) => (first, second) switch
    {
        ('w', 'h' or 'i') or ('t', 'h' or 'o') or ('a', 'i' or 'n') or ('i', 'n') or ('r', 'e') or ('c', 'a') or ('s', 'o') or ('(', 'h') or ('d', 'u') => true,
        _ => false,
    };

    private static bool StartsClause(ReadOnlySpan<char> text)
    {
        // Of the blanks of a sentence few open a clause.
        if (text[0] == ' ' && text.Length > 2 && !MayOpen(text[1], text[2])) return false;
        foreach (var opener in ClauseOpeners)
        {
            if (text.StartsWith(opener, StringComparison.Ordinal) || text.StartsWith(opener.AsSpan(1), StringComparison.Ordinal) && text[0] == '(') return true;
        }
        return false;
    }

    /// <summary><c>Information Security Technology – Method for ...</c>: the field of a standard and its title.</summary>
    private static bool JoinsTitle(ReadOnlySpan<char> text, int dash)
    {
        if (dash + 2 >= text.Length || text[dash + 1] != ' ' || !char.IsAsciiLetterUpper(text[dash + 2])) return false;
        var before = text[..dash].TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..] is "Technology" or "technology" or "Technologies" or "technologies" or "Systems" or "systems" or "Equipment" or "equipment" or "Vehicles" or "vehicles" or "Engineering" or "engineering" or "Materials" or "materials";
    }

    private static bool IsBreak(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is ',' or ':') return at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]);
        if (text[at] is '–' or '—') return at > 0 && char.IsWhiteSpace(text[at - 1]) && !JoinsTitle(text, at);
        return text[at] is not ('(' or '[') || StartsClause(text[at..]);
    }
}
