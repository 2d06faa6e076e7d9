using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>Secretariats in English sentences.</summary>
internal static class EnglishSecretariats
{
    private static readonly string[] Verbs =
    [
        "acts as", "act as", "acting as", "acted as", "serves as", "serve as", "serving as", "served as", "works as", "holds", "hold", "held", "holding", "undertakes", "undertake",
        "undertook", "undertaking", "hosts", "host", "hosting", "assumes", "takes", "takes on", "took over", "runs", "provides", "operates", "keeps", "performs", "is", "as",
    ];

    private static readonly string[] Places =
    [
        "located within", "located in", "located at", "located with", "held by", "hosted by", "hosted in", "hosted at", "set up in", "set up within", "set up at", "set in", "based in", "based at",
        "undertaken by", "provided by", "assumed by", "run by", "operated by", "placed in", "placed at", "placed with", "assigned to", "entrusted to", "established in", "established at",
        "affiliated to", "affiliated with", "in", "at", "with", "within", "by", "of which is",
    ];

    private static readonly string[] Auxiliaries = ["is", "was", "will be", "being", "are", "has been", "shall be", "to be", "currently", "now", "jointly"];

    private static readonly string[] Adverbs = ["also", "currently", "now", "already", "jointly", "has", "which", "that", "who", "will", "and", "has been", "work of the", "work of", "the", "a", "duties of the", "role of the", "role of"];

    private static readonly string[] CommitteeNouns = ["ommittee", "Working Group", "Task Force", "Study Group", "Branch"];

    public static void At(Recognition found, ReadOnlySpan<char> text, int start, int end)
    {
        var line = Phrases.LineStart(text, start);
        if (BodyFirst(found, text, line, start, end)) return;
        CommitteeFirst(found, text, line, start, end);
    }

    /// <summary>A body, a verb of holding, the committee before or behind the word.</summary>
    private static bool BodyFirst(Recognition found, ReadOnlySpan<char> text, int line, int start, int end)
    {
        string? committee = null;
        var at = start;
        while (at > line && text[at - 1] == ' ') at--;
        if (SecretariatRecogniser.CommitteeBefore(found, start) is { } before && start - before.Span.End <= 3 && before.Span.Start > line)
        {
            committee = before.Id.Normal;
            at = before.Span.Start;
            while (at > line && text[at - 1] == ' ') at--;
        }
        at = SkipBack(text, line, at, Adverbs);
        var verb = SkipBackOne(text, line, at, Verbs);
        if (verb == at) return false;
        at = SkipBack(text, line, verb, Adverbs);
        if (at > line && text[at - 1] is ',' or '，') at = SkipBack(text, line, at - 1, Adverbs);
        var body = BodyBefore(text, line, at);
        if (body is null) return false;
        string? branch = null;
        if (committee is null && (committee = CommitteeBehind(found, text, end, out branch)) is null) return false;
        var span = TextSpan.FromBounds(Math.Max(line, start - 1), end);
        SecretariatRecogniser.Add(found, span, committee, body, "secretariat-holds");
        if (branch is not null) SecretariatRecogniser.Add(found, span, $"{branch} of the {committee}", body, "secretariat-holds");
        return true;
    }

    /// <summary>The word, perhaps "of the committee", a place or a verb in the passive, a body.</summary>
    private static bool CommitteeFirst(Recognition found, ReadOnlySpan<char> text, int line, int start, int end)
    {
        var at = end;
        string? committee = null;
        var ceiling = Math.Min(text.Length, end + 240);
        if (text[end..ceiling].StartsWith(" of ") || text[end..ceiling].StartsWith(" for "))
        {
            committee = CommitteeBehind(found, text, end, out _);
            if (committee is null && !IsUnnamed(text[end..ceiling])) return false;
            var stop = text[end..ceiling].IndexOf(" is ");
            if (stop < 0) stop = text[end..ceiling].IndexOf(" will be ");
            if (stop < 0) return false;
            at = end + stop;
        }
        if (at < text.Length && text[at] is ':' or '：') at++;
        else
        {
            at = SkipForward(text, at, Auxiliaries);
            var place = SkipForward(text, at, Places);
            if (place == at) return false;
            at = place;
        }
        while (at < text.Length && text[at] == ' ') at++;
        if (text[at..].StartsWith("the ")) at += 4;
        var body = Phrases.After(text, at);
        if (body.Length < 3) return false;
        committee ??= Owner(found, text, line, start);
        if (committee is null) return false;
        var name = text[body.Start..body.End].ToString();
        SecretariatRecogniser.Add(found, TextSpan.FromBounds(start, body.End), committee, WithoutRepeatedArticles(name), "secretariat-at");
        return true;
    }

    /// <summary>The committee behind "of the": its code, or its name; a branch that follows with "and its" is given too.</summary>
    private static string? CommitteeBehind(Recognition found, ReadOnlySpan<char> text, int end, out string? branch)
    {
        branch = null;
        var rest = text[end..Math.Min(text.Length, end + 6)];
        var at = rest.StartsWith(" of ") ? end + 4 : rest.StartsWith(" for ") ? end + 5 : -1;
        if (at < 0) return null;
        if (text[at..].StartsWith("the ")) at += 4;
        var name = Phrases.After(text, at);
        if (SecretariatRecogniser.CommitteeFrom(found, at, Math.Max(4, name.Length + 3)) is { } coded) return coded.Id.Normal;
        var words = text[name.Start..name.End];
        if (!IsCommittee(words)) return null;
        if (text[name.End..].StartsWith(" and its "))
        {
            var second = Phrases.After(text, name.End + 9);
            if (second.Length > 0) branch = text[second.Start..second.End].ToString();
        }
        return words.ToString();
    }

    /// <summary>Whose secretariat "its" and "whose" speak of: the committee named last in the paragraph, by code or by name.</summary>
    private static string? Owner(Recognition found, ReadOnlySpan<char> text, int line, int start)
    {
        if (SecretariatRecogniser.CommitteeBefore(found, start) is { } coded && coded.Span.Start >= line) return coded.Id.Normal;
        var article = found.ArticleAt(start);
        var floor = Math.Max(0, start - 3000);
        string? shortName = null;
        for (var end = start; end > floor;)
        {
            var (at, noun) = LastNoun(text[floor..end]);
            if (at < 0) return shortName;
            at += floor;
            if (article is not null && found.ArticleAt(at) != article) return shortName;
            if (shortName is null && at < line) return null;
            var stop = at + noun.Length;
            var name = Phrases.Before(text, stop);
            var words = text[name.Start..stop];
            if (words.StartsWith("The ")) words = words[4..];
            if (words.Count(' ') >= 2 && (shortName is null || words.EndsWith(shortName))) return words.ToString();
            // "the Working Group": its full name stands further up.
            shortName ??= words.ToString();
            end = at;
        }
        return shortName;
    }

    private static (int At, string Noun) LastNoun(ReadOnlySpan<char> text)
    {
        var (best, found) = (-1, "");
        foreach (var noun in CommitteeNouns)
        {
            var at = text.LastIndexOf(noun);
            if (at > best) (best, found) = (at, noun);
        }
        return (best, found);
    }

    /// <summary><c>of the committee</c>: one that was named before.</summary>
    private static bool IsUnnamed(ReadOnlySpan<char> rest)
    {
        foreach (var words in Unnamed)
        {
            if (rest.StartsWith(words)) return true;
        }
        return false;
    }

    private static readonly string[] Unnamed =
        [" of the committee is ", " of the TC is ", " of the SC is ", " of the subcommittee is ", " of the technical committee is ", " of this committee is ", " of this TC is ", " of the Committee is "];

    private static bool IsCommittee(ReadOnlySpan<char> words)
    {
        foreach (var noun in CommitteeNouns)
        {
            if (words.Contains(noun, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>The body that ends before an offset; an acronym is given its full name where the same paragraph sets the two side by side.</summary>
    private static string? BodyBefore(ReadOnlySpan<char> text, int line, int end)
    {
        while (end > line && text[end - 1] is ' ' or ',') end--;
        if (end > line && text[end - 1] is ')' or '）')
        {
            var open = text[line..end].LastIndexOfAny('(', '（') + line;
            if (open <= line) return null;
            var full = Phrases.Before(text, text[open - 1] == ' ' ? open - 1 : open);
            return full.Length > 0 ? Cut(text[full.Start..end]) : null;
        }
        var name = Phrases.Before(text, end);
        if (name.Length < 2) return null;
        var words = text[name.Start..name.End];
        if (words.Contains(' ')) return Cut(words);
        // (ITEI, which acts as ...: the acronym stands in the bracket behind the name.
        if (name.Start > line + 1 && text[name.Start - 1] is '(' or '（')
        {
            var full = Phrases.Before(text, text[name.Start - 2] == ' ' ? name.Start - 2 : name.Start - 1);
            if (full.Length > 0) return $"{Cut(text[full.Start..full.End])} ({words})";
        }
        var paragraph = text[line..name.Start];
        var defined = paragraph.LastIndexOf($"({words})");
        if (defined > 1)
        {
            var full = Phrases.Before(text, line + defined - 1);
            if (full.Length > 0) return $"{Cut(text[full.Start..full.End])} ({words})";
        }
        return words is "It" or "This" or "The" or "They" ? null : words.ToString();
    }

    private static string Cut(ReadOnlySpan<char> name) => (name.StartsWith("The ") ? name[4..] : name).ToString();

    private static string WithoutRepeatedArticles(string name) => name.Replace("/the ", "/", StringComparison.Ordinal);

    private static int SkipBack(ReadOnlySpan<char> text, int floor, int at, string[] words)
    {
        while (SkipBackOne(text, floor, at, words) is var next && next != at) at = next;
        return at;
    }

    private static int SkipBackOne(ReadOnlySpan<char> text, int floor, int at, string[] words)
    {
        var end = at;
        while (end > floor && text[end - 1] == ' ') end--;
        var best = at;
        foreach (var word in words)
        {
            var start = end - word.Length;
            if (start < floor || !text[start..end].SequenceEqual(word) || (start > 0 && char.IsLetter(text[start - 1]))) continue;
            if (best == at || start < best) best = start;
        }
        return best;
    }

    private static int SkipForward(ReadOnlySpan<char> text, int at, string[] words)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            var start = at;
            while (start < text.Length && text[start] is ' ' or ',') start++;
            var best = 0;
            foreach (var word in words)
            {
                if (word.Length > best && text[start..].StartsWith(word) && start + word.Length < text.Length && text[start + word.Length] == ' ') best = word.Length;
            }
            if (best == 0) continue;
            at = start + best;
            moved = ReferenceEquals(words, Auxiliaries);
        }
        return at;
    }
}
