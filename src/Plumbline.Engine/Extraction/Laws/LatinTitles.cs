using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>Titles of acts in English prose: runs of capitalised words joined by small ones that hold the noun of an act (<c>Measures for the Administration of Ropes</c>).</summary>
internal static class LatinTitles
{
    private static readonly string[] Nouns =
        ["Law", "Act", "Regulation", "Regulations", "Measures", "Rules", "Provisions", "Code", "Directive", "Ordinance", "Decision", "Decree", "Agreement", "Convention", "Constitution", "Interpretation", "Statute", "Treaty", "Procedures"];

    private static readonly string[] Joints = ["of", "on", "for", "the", "and", "in", "to", "against", "with", "concerning", "a", "by", "from"];

    /// <summary>The next title at or behind an offset, of no length where none comes, and where to go on.</summary>
    public static (TextSpan Title, int Next) Next(ReadOnlySpan<char> words, int from)
    {
        while (from < words.Length)
        {
            var (run, next) = Run(words, from);
            if (run.Length == 0) return (run, words.Length);
            if (HasNoun(words[run.Start..run.End])) return (run, next);
            from = next;
        }
        return (new TextSpan(words.Length, 0), words.Length);
    }

    /// <summary>The title that starts at an offset, of no length where none does.</summary>
    public static TextSpan At(ReadOnlySpan<char> words, int at)
    {
        var (run, _) = Run(words, at);
        return run.Start == at && HasNoun(words[run.Start..run.End]) ? run : new TextSpan(at, 0);
    }

    private static (TextSpan Run, int Next) Run(ReadOnlySpan<char> words, int from)
    {
        int start = -1, end = -1, at = from;
        while (at < words.Length)
        {
            while (at < words.Length && !char.IsLetterOrDigit(words[at]))
            {
                var closes = words[at] is ',' or ';' or '.' or '*' or '"' or '”' or '“' or ':' || words[at] == ')' && (start < 0 || !words[start..at].Contains('('));
                if (start >= 0 && closes) return (TextSpan.FromBounds(start, end), at + 1);
                // A bracket that opens with a small letter tells about the act: (promulgated on ...).
                if (start >= 0 && words[at] == '(' && (at + 1 >= words.Length || char.IsAsciiLetterLower(words[at + 1]))) return (TextSpan.FromBounds(start, end), at + 1);
                at++;
            }
            var word = at;
            while (at < words.Length && (char.IsLetterOrDigit(words[at]) || words[at] is '\'' or '’' or '-' or '/')) at++;
            if (word == at) break;
            var capital = char.IsUpper(words[word]) || start >= 0 && char.IsAsciiDigit(words[word]) && words[(word - 1)] is ' ' or '/' && !IsDay(words[word..at]);
            if (capital && start < 0)
            {
                if (IsNoTitle(words[word..at]) || words[word..at] is "The" or "These" or "This" or "At" or "On" or "When" or "Where") continue;
                start = word;
            }
            else if (start >= 0 && capital && IsNoTitle(words[word..at])) return (TextSpan.FromBounds(start, end), at);
            else if (start >= 0 && !capital && !IsJoint(words[word..at])) return (TextSpan.FromBounds(start, end), at);
            // "... Ropes and the Rules on ..." names a second act.
            else if (start >= 0 && words[word..at] is "and" && StartsAct(words[at..]) && HasNoun(words[start..end])) return (TextSpan.FromBounds(start, end), at);
            if (start >= 0 && capital)
            {
                end = at;
                if (at < words.Length && words[at] == ')') end = ++at;
            }
        }
        return start < 0 ? (new TextSpan(words.Length, 0), words.Length) : (TextSpan.FromBounds(start, end), words.Length);
    }

    private static bool StartsAct(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith("the ", StringComparison.Ordinal)) rest = rest[4..];
        foreach (var noun in Nouns) if (rest.StartsWith(noun, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Capital words that belong to no title: those of a citation, months.</summary>
    private static bool IsNoTitle(ReadOnlySpan<char> word) => word is "Article" or "Articles" or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September"
        or "October" or "November" or "December";

    private static bool IsDay(ReadOnlySpan<char> number) => number.Length <= 2;

    private static bool IsJoint(ReadOnlySpan<char> word)
    {
        foreach (var joint in Joints) if (word.SequenceEqual(joint)) return true;
        return false;
    }

    private static bool HasNoun(ReadOnlySpan<char> run)
    {
        foreach (var noun in Nouns)
        {
            for (var from = 0; from < run.Length;)
            {
                var at = run[from..].IndexOf(noun);
                if (at < 0) break;
                at += from;
                from = at + noun.Length;
                if ((at == 0 || !char.IsLetter(run[at - 1])) && (from == run.Length || !char.IsLetter(run[from]))) return true;
            }
        }
        return false;
    }
}
