using System.Buffers;
using System.Collections.Frozen;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <content>Titles without marks around them.</content>
internal static partial class TitleBeside
{
    /// <summary>Small words inside a title in title case.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Connectors = new[]
    {
        "of", "for", "and", "in", "on", "the", "to", "a", "an", "with", "by", "from", "or", "at", "as", "using", "under", "based", "via", "per", "between", "within", "against", "its", "their", "be", "than", "into", "over", "through", "during", "without", "other", "after", "before",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words with a capital that are news of the standard in a heading, not its title.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> News = new[]
    {
        "Released", "Published", "Issued", "Approved", "Entered", "Enters", "Force", "Effective", "Implemented", "Announced", "Updated", "Revised", "Adopted", "Comes", "Now", "Will", "Is", "Are", "Was", "Has",
        "Officially", "View", "Standard", "Standards", "Version", "Edition",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Marks of a Chinese sentence that goes on about the standard.</summary>
    private static readonly string[] ChineseNews = ["将于", "已于", "已经", "规定了", "发布", "予以", "代替", "替代", "现行", "废止", "的要求", "的规定", "进行", "等标准", "征求意见", "正式"];

    /// <summary>Cells behind the title in the row of a plan.</summary>
    private static readonly string[] PlanColumns = [" 推荐 ", " 强制 ", " 推荐性 ", " 强制性 ", " 制定 ", " 修订 ", " 指导性 ", " 继续有效", " 废止 ", " 整合 "];

    /// <summary>Verbs of a sentence that goes on behind a title in sentence case.</summary>
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [" was ", " were ", " is ", " are ", " will ", " has ", " have ", " shall ", " takes effect", " enters into", " comes into", " replaces ", " supersedes ", " specifies ", " applies ", " came into", " took effect", " proposed by ", " developed by ", " led by ", " drafted by "], StringComparison.Ordinal);

    /// <summary>Nouns that titles of standards hold.</summary>
    private static readonly SearchValues<string> TitleNouns = SearchValues.Create(
        ["tandard", "equirements", "pecification", "ethod", "afety", "uidelines", "ocabulary", "erminology", "imits", "echnical", "lassification", "etermination"], StringComparison.Ordinal);

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("\n\t|。，；、（(《,;");

    private static TextSpan? Words(ReadOnlySpan<char> text, int start, int at, Lead lead)
    {
        if (at >= text.Length) return null;
        if (Han(text[at])) return at > start && !Han(text[at - 1]) && (char.IsWhiteSpace(text[at - 1]) || lead != Lead.None || text[at - 1] == '|') ? Chinese(text, at) : null;
        if (text[at] is '|' or '\t') return Cell(text, at);
        if (!char.IsAsciiLetterUpper(text[at]) || Routes.Read(text[at..Math.Min(text.Length, at + 64)], 0, line: false, out _) is not null) return null;
        if (lead == Lead.Dash || OpensLine(text, start))
        {
            var length = SentenceCaseLength(text, at, lead == Lead.Dash);
            if (BeforeVerb(text, at) is > 0 and var verb && verb < length) length = verb;
            return Enough(text, at, length) ? Trimmed(text, at, at + length) : null;
        }
        if (lead == Lead.None && BeforeVerb(text, at) is > 0 and var before && OpensSentence(text, start) && Enough(text, at, before)) return Trimmed(text, at, at + before);
        if (WordCount(text, at, TitleCaseLength(text, at), out var end) >= 3 && text[at..end].ContainsAnyInRange('a', 'z')) return Trimmed(text, at, end);
        if (lead == Lead.None && OpensAsTitle(text, at) is > 0 and var titled) return Trimmed(text, at, at + titled);
        return lead == Lead.None && ToLineEnd(text, at) is > 0 and var line && Enough(text, at, line) ? Trimmed(text, at, at + line) : null;
    }

    /// <summary>The next cell of a row, where it holds words: "QB/T 2880-2007 | 儿童皮鞋 | 修订".</summary>
    private static TextSpan? Cell(ReadOnlySpan<char> text, int at)
    {
        var border = text[at];
        var from = Blanks(text, at + 1);
        if (from >= text.Length || !(Han(text[from]) || char.IsAsciiLetterUpper(text[from]))) return null;
        var rest = text[from..Math.Min(text.Length, from + MaxTitle)];
        var end = rest.IndexOfAny(border, '\n');
        if (end < 0 || rest[end] != border && border == '\t' || border == '\t' && end > 120) return null;
        var cell = rest[..end];
        return cell.ContainsAnyInRange('0', '9') && !Han(cell[0]) && (cell.Count(' ') < 3 || Routes.Read(cell[..Math.Min(cell.Length, 64)], 0, line: false, out _) is not null) ? null : Trimmed(text, from, from + end);
    }

    private static TextSpan? Chinese(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 80)];
        var end = rest.IndexOfAny(ClauseEnds);
        if (end < 0) end = at + rest.Length == text.Length ? rest.Length : -1;
        if (end < 4) return null;
        foreach (var column in PlanColumns)
        {
            if (rest[..end].IndexOf(column) is > 1 and var cut) end = cut;
        }
        foreach (var news in ChineseNews)
        {
            if (rest[..end].IndexOf(news) >= 0) return null;
        }
        if (rest.Length > end && rest[end] == '\n') end += ChineseBelow(text, at + end);
        return Trimmed(text, at, at + end);
    }

    /// <summary>
    /// Characters of a title in the row of a table that go on below the line feed at <paramref name="at"/>, over the end of a page too: Chinese characters only,
    /// parted by blanks from the identifier or date of the next cell.
    /// </summary>
    private static int ChineseBelow(ReadOnlySpan<char> text, int at)
    {
        const int Most = 40;
        var from = at;
        while (from < text.Length && from - at < 6 && text[from] is '\n' or '\r' or '\f' or ' ') from++;
        var rest = text[from..Math.Min(text.Length, from + Most)];
        var length = 0;
        while (length < rest.Length && (Han(rest[length]) || rest[length] is '、' or '（' or '）' or '：')) length++;
        if (length < 2 || length + 1 >= rest.Length || rest[length] != ' ') return 0;
        var cell = Blanks(text, from + length);
        if (cell + 10 >= text.Length) return 0;
        var next = text.Slice(cell, 10);
        var day = next[4] == '-' && next[7] == '-' && char.IsAsciiDigit(next[0]) && char.IsAsciiDigit(next[9]);
        return day || Routes.Read(text[cell..Math.Min(text.Length, cell + 64)], 0, line: false, out _) is not null ? from + length - at : 0;
    }

    /// <summary>A cell on a line of its own: the line below holds the title, itself broken where the next goes on with a small letter.</summary>
    private static TextSpan? OnNextLine(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && text[start - 1] != '\n') return null;
        var at = end + 1;
        if (at < text.Length && text[at] == '\n') at++;
        if (at + 4 >= text.Length || !(Han(text[at]) || char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterLower(text[at + 1]))) return null;
        if (Routes.Read(text[at..Math.Min(text.Length, at + 64)], 0, line: false, out _) is not null) return null;
        var rest = text[at..Math.Min(text.Length, at + 160)];
        var length = rest.IndexOf('\n');
        while (length > 0 && length + 1 < rest.Length && char.IsAsciiLetterLower(rest[length + 1]) && rest[(length + 1)..].IndexOf('\n') is > 0 and var more) length += 1 + more;
        // 救生绳索, and below it 第1部分：技术条件
        if (length > 0 && length + 2 < rest.Length && rest[length + 1] == '第' && rest[(length + 1)..].IndexOf('\n') is > 0 and var part && rest.Slice(length + 1, part).Contains("部分", StringComparison.Ordinal)) length += 1 + part;
        if (length < 4 || rest[..length].IndexOfAny("。，;|\t") >= 0 || rest[..length].EndsWith(".") || rest[..length].IndexOfAny(Verbs) >= 0) return null;
        return Trimmed(text, at, at + length);
    }

    /// <summary>"released GB 1-2025, Discharge standard of ..., on 30 June": words between commas that speak of a standard.</summary>
    private static TextSpan? Apposed(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !char.IsAsciiLetterUpper(text[at]) || !char.IsAsciiLetterLower(text[at + 1])) return null;
        if (InParts(text, at) is > 0 and var parts) return Trimmed(text, at, at + parts);
        var rest = text[at..Math.Min(text.Length, at + 160)];
        var end = rest.IndexOfAny(",.;(\n");
        return end > 0 && rest[..end].Count(' ') >= 3 && rest[..end].IndexOfAny(Verbs) < 0 && rest[..end].IndexOfAny(TitleNouns) >= 0 ? Trimmed(text, at, at + end) : null;
    }

    /// <summary>
    /// "GB/T 1.1-2024, Audio, video and related equipment—Determination of power—Part 1: General, specifies": parts with long dashes between, up to the comma behind which the
    /// sentence goes on with a verb, or to its end; 0 where there are no such parts.
    /// </summary>
    private static int InParts(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + MaxTitle)];
        var dash = rest.IndexOf('—');
        if (dash is < 4 or > 120 || dash + 1 >= rest.Length || !char.IsAsciiLetterUpper(rest[dash + 1]) || rest[..dash].IndexOfAny(".;(\n") >= 0 || rest[..dash].IndexOfAny(Verbs) >= 0) return 0;
        for (var end = dash; end < rest.Length; end++)
        {
            if (rest[end] is ';' or '(' or '\n' || rest[end] == '.' && (end + 1 == rest.Length || char.IsWhiteSpace(rest[end + 1])) && !Abbreviated(rest[..end])) return end;
            if (rest[end] == ',' && (GoesOnWithVerb(rest[(end + 1)..]) || IsVerbBehind(rest[(end + 1)..]) || rest[(end + 1)..].StartsWith(" and ") || rest[(end + 1)..].StartsWith(" on "))) return end;
        }
        return 0;
    }

    /// <summary>", can improve", ", specifies": a modal or a verb of the third person behind the comma.</summary>
    private static bool GoesOnWithVerb(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != ' ' || !char.IsAsciiLetterLower(rest[1])) return false;
        var word = rest[1..];
        word = word[..Math.Max(0, word.IndexOf(' '))];
        return word is "can" or "may" or "shall" or "should" or "must" or "would" or "could" or "specify" or "stipulate" or "provide" or "help" or "define" or "set" or "cover" or "apply" or "describe" or "give" or "establish" or "came" or "takes" or "took"
            || word.Length > 4 && word.EndsWith("es") || word is "sets" or "helps" or "covers" or "defines" or "gives" or "aims" or "fills" or "offers" or "makes" or "plays" or "puts";
    }

    /// <summary>"... GB 1-2016 Standard for the use of additives.", "... GB 2-2020 Field technology—Object": a title in sentence case in the middle of a sentence, by its first words or its dash.</summary>
    private static int OpensAsTitle(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 200)];
        var end = rest.IndexOfAny(",.;(\n");
        if (end < 0) return 0;
        rest = rest[..end];
        var dash = rest.IndexOf('—');
        var titled = dash is > 0 and < 60 && dash + 1 < rest.Length && char.IsAsciiLetterUpper(rest[dash + 1]) && rest[..dash].IndexOfAny(Verbs) < 0;
        foreach (var opening in (ReadOnlySpan<string>)["Standard for ", "Standards for ", "Specification for ", "Specifications for ", "Requirements for ", "General requirements for ", "Technical requirements for ", "Safety requirements for ", "Code of ", "Code for ", "Limits for ", "Limits of ", "Guidelines for ", "Guide for ", "Test method for ", "Test methods for "])
        {
            titled |= rest.StartsWith(opening, StringComparison.OrdinalIgnoreCase);
        }
        if (!titled) return 0;
        foreach (var stop in (ReadOnlySpan<string>)[" and of ", " and the ", " and to ", " and in "])
        {
            if (rest.IndexOf(stop) is > 0 and var cut) rest = rest[..cut];
        }
        return rest.IndexOfAny(Verbs) is > 0 and var verb ? verb : rest.Length;
    }

    private static bool OpensSentence(ReadOnlySpan<char> text, int start) => OpensLine(text, start) || start > 1 && text[start - 1] == ' ' && text[start - 2] is '.' or ';';

    private static bool Enough(ReadOnlySpan<char> text, int at, int length)
    {
        var words = WordCount(text, at, length, out _);
        return words >= 2;
    }

    /// <summary>Number of words up to a word of news; <paramref name="end"/> is behind the last that counts.</summary>
    private static int WordCount(ReadOnlySpan<char> text, int at, int length, out int end)
    {
        var count = 0;
        end = at;
        var stop = at + length;
        while (at < stop)
        {
            while (at < stop && !char.IsAsciiLetterOrDigit(text[at])) at++;
            var from = at;
            while (at < stop && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '\'' or '’')) at++;
            if (at == from) break;
            if (News.Contains(text[from..at]) && !(count == 0 && IsSortOfStandard(text[at..]))) break;
            count++;
            end = at;
        }
        if (at >= stop) end = stop;
        return count;
    }

    /// <summary>"Standard Specification for ...", "Standard Test Method for ...": how ASTM begins its titles.</summary>
    private static bool IsSortOfStandard(ReadOnlySpan<char> rest) =>
        rest.StartsWith(" Specification") || rest.StartsWith(" Consumer ") || rest.StartsWith(" Test ") || rest.StartsWith(" Practice") || rest.StartsWith(" Guide ") || rest.StartsWith(" Classification") || rest.StartsWith(" Terminology");

    /// <summary>
    /// Words in sentence case: to the end of the sentence or clause or line. A line broken inside, by a page too, goes on with a small letter.
    /// Commas belong to the title on a line of its own (<paramref name="stopAtComma"/> false).
    /// </summary>
    private static int SentenceCaseLength(ReadOnlySpan<char> text, int at, bool stopAtComma)
    {
        var limit = Math.Min(text.Length, at + MaxTitle);
        for (var i = at; i < limit; i++)
        {
            var c = text[i];
            if (c is ';' or '|' or '\t' or '"' or '”' or '*' or '。' or '；' or '（' || c is '(' && (stopAtComma || IsRemark(text[(i + 1)..limit]))) return i - at;
            if (c == ',' && stopAtComma && !(i + 1 < limit && char.IsAsciiDigit(text[i + 1]))) return i - at;
            if (c == ',' && IsVerbBehind(text[(i + 1)..limit])) return i - at;
            if (c == '.' && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1])) && !Abbreviated(text[at..i])) return i - at;
            if (c == '\n' && !GoesOn(text, i)) return i - at;
        }
        return limit - at < MaxTitle ? limit - at : 0;
    }

    /// <summary>The length of words in sentence case before the verb of their sentence; 0 where there is none near or a mark stands between.</summary>
    private static int BeforeVerb(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 160)];
        var verb = rest.IndexOfAny(Verbs);
        return verb > 0 && rest[..verb].IndexOfAny(",;.(\n") < 0 ? verb : 0;
    }

    /// <summary>The length of a few words to the end of their line; 0 where they are a sentence.</summary>
    private static int ToLineEnd(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 120)];
        if (rest.Length < 2 || !char.IsAsciiLetterLower(rest[1])) return 0;
        var end = rest.IndexOf('\n');
        if (end < 0) end = at + rest.Length == text.Length ? rest.Length : 0;
        return rest[..end].IndexOfAny(",;.|\t") < 0 && rest[..end].IndexOfAny(Verbs) < 0 ? end : 0;
    }

    /// <summary>", replaces ...", ", which ...": the sentence goes on about the standard.</summary>
    private static bool IsVerbBehind(ReadOnlySpan<char> rest)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" replac", " supersed", " cancel", " which ", " is ", " was ", " has ", " will ", " are ", " were ", " adopts ", " published ", " released "])
        {
            if (rest.StartsWith(verb)) return true;
        }
        return false;
    }

    /// <summary>"(under development)", "(to be released)": what becomes of the standard, no part of its title.</summary>
    private static bool IsRemark(ReadOnlySpan<char> inside) =>
        inside.StartsWith("under ") || inside.StartsWith("to be ") || inside.StartsWith("being ") || inside.StartsWith("draft") || inside.StartsWith("in ") || inside.StartsWith("planned") || inside.StartsWith("effective")
        || inside.StartsWith("replac") || inside.StartsWith("released") || inside.StartsWith("published") || inside.StartsWith("hereinafter");

    private static bool Abbreviated(ReadOnlySpan<char> words) => words.EndsWith(" No") || words.EndsWith(" vs") || words.EndsWith(" etc");

    /// <summary>True where the next line of text starts with a small letter.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int lineFeed)
    {
        var next = lineFeed + 1;
        while (next < text.Length && next - lineFeed < 4 && text[next] is '\n' or '\r' or ' ') next++;
        return next < text.Length && char.IsAsciiLetterLower(text[next]);
    }

    /// <summary>Words in title case: capitals, small connectors between them, dashes; up to anything else.</summary>
    private static int TitleCaseLength(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + MaxTitle);
        var end = at;
        var i = at;
        var joined = false;
        while (i < limit)
        {
            var from = i;
            while (i < limit && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '’' or '/' or '&')) i++;
            var word = text[from..i];
            if (word.IsEmpty) break;
            // "... Common Requirements and GB 42250-2022 ...": the next one of a list.
            if (joined && char.IsUpper(word[0]) && Routes.Read(text[from..Math.Min(text.Length, from + 64)], 0, line: false, out _) is not null) break;
            joined = word is "and" or "or";
            if (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word.Length == 1 && word[0] is '&' or '-') end = i;
            else if (!Connectors.Contains(word)) break;
            // One sign and blanks may stand between words: a dash, a colon, a comma inside a title does not.
            if (i < limit && text[i] is ':' or '—' or '–') i++;
            while (i < limit && text[i] is ' ' or '—' or '–') i++;
            if (i < limit && text[i] == '\n' && i + 1 < limit && char.IsAsciiLetter(text[i + 1])) i++;
        }
        return end - at;
    }
}
