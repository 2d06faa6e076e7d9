using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>Finds the title above the text of a law: the last line there that ends in the noun of a law (法, 条例, 办法 ...) or holds an English one, with the lines it goes on in.</summary>
internal static class LawTitle
{
    private const int LongestLine = 200;

    private static readonly string[] HanNouns = ["法", "条例", "條例", "规定", "規定", "办法", "辦法", "细则", "細則", "规则", "規則", "准则", "決定", "决定", "章程", "制度", "法典", "规范", "规程", "公约", "协定"];

    private static readonly string[] LatinNouns =
        ["Law", "Act", "Regulation", "Regulations", "Measures", "Rules", "Provisions", "Code", "Directive", "Ordinance", "Statute", "Decision", "Agreement", "Convention", "Bylaws", "Procedures", "Treaty", "Decree"];

    /// <summary>The title's words between two offsets; of no length where none stands there.</summary>
    public static TextSpan Find(ReadOnlySpan<char> text, int end)
    {
        var best = new TextSpan(0, 0);
        for (var line = 0; line < end;)
        {
            var feed = text[line..end].IndexOf('\n');
            var stop = feed < 0 ? end : line + feed;
            var words = Trim(text, line, stop);
            line = stop + 1;
            if (words.Length is < 2 or > LongestLine) continue;
            if (LawText.IsChinese(text[words.Start..words.End]))
            {
                if (EndsInHanNoun(text[words.Start..words.End])) best = words;
                continue;
            }
            if (best.Length > 0 && LawText.IsChinese(text[best.Start..best.End]) || !StartsTitle(text[words.Start..words.End])) continue;
            for (; line < end; )
            {
                feed = text[line..end].IndexOf('\n');
                stop = feed < 0 ? end : line + feed;
                var more = Trim(text, line, stop);
                if (more.Length == 0 || more.Length > LongestLine || !GoesOn(text[more.Start..more.End])) break;
                words = TextSpan.FromBounds(words.Start, more.End);
                line = stop + 1;
            }
            if (HasLatinNoun(text[words.Start..words.End])) best = words;
        }
        return best;
    }

    /// <summary>law, regulation, departmental-rule or other.</summary>
    public static string Kind(string title)
    {
        var han = LawText.IsChinese(title);
        if (!han)
        {
            return title.Contains("Law", StringComparison.Ordinal) || title.Contains("Act", StringComparison.Ordinal) || title.Contains("Code", StringComparison.Ordinal) || title.Contains("LAW", StringComparison.Ordinal) ? "law"
                : title.StartsWith("Regulation", StringComparison.OrdinalIgnoreCase) || title.Contains(" Regulation", StringComparison.OrdinalIgnoreCase) ? "regulation"
                : title.Contains("Measures", StringComparison.OrdinalIgnoreCase) || title.Contains("Rules", StringComparison.OrdinalIgnoreCase) || title.Contains("Provisions", StringComparison.OrdinalIgnoreCase) ? "departmental-rule" : "other";
        }
        var bare = WithoutBrackets(title);
        return bare.EndsWith('法') && !bare.EndsWith("办法", StringComparison.Ordinal) || bare.EndsWith("法典", StringComparison.Ordinal) ? "law"
            : bare.EndsWith("条例", StringComparison.Ordinal) || bare.EndsWith("细则", StringComparison.Ordinal) && bare.StartsWith("中华人民共和国", StringComparison.Ordinal) ? "regulation"
            : bare.EndsWith("办法", StringComparison.Ordinal) || bare.EndsWith("规定", StringComparison.Ordinal) || bare.EndsWith("规则", StringComparison.Ordinal) || bare.EndsWith("细则", StringComparison.Ordinal) ? "departmental-rule" : "other";
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '\u3000' or '\u00A0' or '#' or '*' or '\r' or '\uFEFF' or '\f') start++;
        while (end > start && text[end - 1] is ' ' or '\t' or '\u3000' or '\u00A0' or '*' or '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> title)
    {
        title = title.TrimEnd();
        if (title.IsEmpty || title[^1] is not ('）' or ')')) return title;
        var open = title.LastIndexOfAny('（', '(');
        return open > 0 ? title[..open].TrimEnd() : title;
    }

    private static bool EndsInHanNoun(ReadOnlySpan<char> line)
    {
        if (line.Length > 80 || line.ContainsAny("。；，;《") || line[0] is '（' or '(' or '第' || char.IsAsciiDigit(line[0])) return false;
        var bare = WithoutBrackets(line);
        foreach (var noun in HanNouns) if (bare.Length > noun.Length && bare.EndsWith(noun, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool StartsTitle(ReadOnlySpan<char> line) => char.IsAsciiLetterUpper(line[0]) && line[^1] is not ('.' or ';' or ':') && !line.Contains(" No. ", StringComparison.Ordinal);

    /// <summary>A title goes on in a line that begins with a small letter or one of its joints.</summary>
    private static bool GoesOn(ReadOnlySpan<char> line)
    {
        if (char.IsAsciiLetterLower(line[0])) return true;
        foreach (var joint in (ReadOnlySpan<string>)["OF ", "ON ", "FOR ", "IN ", "AND ", "CONCERNING ", "Of ", "On ", "For ", "And ", "Concerning "]) if (line.StartsWith(joint, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool HasLatinNoun(ReadOnlySpan<char> line)
    {
        foreach (var noun in LatinNouns)
        {
            for (var from = 0; from < line.Length;)
            {
                var at = line[from..].IndexOf(noun, StringComparison.OrdinalIgnoreCase);
                if (at < 0) break;
                at += from;
                from = at + noun.Length;
                if (char.IsAsciiLetterUpper(line[at]) && (at == 0 || !char.IsLetter(line[at - 1])) && (from >= line.Length || !char.IsLetter(line[from]))) return true;
            }
        }
        return false;
    }
}
